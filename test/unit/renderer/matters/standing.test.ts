import { expect, test } from "vitest";
import { DraftKeeper } from "../../../../renderer/matters/drafts/keeper";
import { settleDrafts, stand } from "../../../../renderer/matters/drafts/standing";

test("before somebody else sits down all that is typed is kept, and a failure is told", async () => {
  const kept: string[] = [];
  let broken = false;
  const keeper = () =>
    new DraftKeeper(async (id, values) => {
      if (broken) throw new Error("disk full");
      kept.push(values["opinion"] as string);
      return { id: id ?? "draft", savedAt: "2026-11-21T01:00:00.000Z" };
    });
  const [one, other, gone] = [keeper(), keeper(), keeper()];
  const leave = stand(one);
  stand(other);
  stand(gone)();
  one.keep({ opinion: "同意" });
  other.keep({ opinion: "退回" });
  gone.keep({ opinion: "已离开的页面" });
  expect(await settleDrafts()).toBe(true);
  expect(kept.toSorted()).toEqual(["同意", "退回"]);

  broken = true;
  other.keep({ opinion: "再改" });
  expect(await settleDrafts()).toBe(false);
  broken = false;
  expect(await settleDrafts()).toBe(true);
  expect(kept).toContain("再改");
  leave();
});
