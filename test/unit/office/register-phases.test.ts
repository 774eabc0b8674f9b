import { expect, test } from "vitest";
import { deskRoom, register, simpleMatter, working } from "./room";

const start = deskRoom();

test("a matter that never became guidance stands in no register; one that was broken off does, with its reason (R051)", async () => {
  const office = await start();
  const at = await working(office);
  const taken = await register(office, at, { title: "留在登记簿里" });
  const dropped = await register(office, at, { title: "登记错了" });
  const ended = await register(office, at, { title: "相对人不接受" });
  const slip = await office.speak("matters.quick", { fields: simpleMatter([at.me]), draftId: null });
  const drop = { act: "drop", fields: { date: "2026-11-21", reason: "重复登记" } } as const;
  await office.speak("steps.record", { matterId: dropped.matter.id, rev: 1, step: drop, draftId: null });
  await office.speak("steps.record", { matterId: slip.id, rev: 1, step: drop, draftId: null });
  await office.speak("steps.record", {
    matterId: ended.matter.id,
    rev: 1,
    step: {
      act: "terminate",
      fields: { date: "2026-11-21", reason: "明确表示拒绝", account: "电话表示不接受", assured: true },
    },
    draftId: null,
  });

  const { rows } = await office.speak("register.view", { quarter: "2026Q4" });
  expect(rows.map(({ id, cells }) => [id, cells.seq, cells.result])).toEqual([
    [taken.matter.id, 1, ""],
    [ended.matter.id, 2, "终止：明确表示拒绝"],
  ]);
  const quarters = await office.speak("register.quarters", {});
  expect(quarters.find((one) => one.quarter === "2026Q4")?.matters).toBe(2);
});
