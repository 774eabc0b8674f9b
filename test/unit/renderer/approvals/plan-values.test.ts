import { describe, expect, test } from "vitest";
import { fullPlan, planSavedAt, samePlan } from "../../../../renderer/approvals/plan-values";
import { blankPlan } from "../../../../shared/model/plan";

const whole = { ...blankPlan, goal: "目标", target: "对象", content: "内容", way: "方式", steps: "步骤" };

describe("a plan", () => {
  test("states five parts before it is submitted (R072)", () => {
    expect(fullPlan.safeParse(whole).success).toBe(true);
    const { error } = fullPlan.safeParse({ ...whole, goal: "  ", steps: "" });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["goal", "请填写目标"],
      ["steps", "请填写步骤"],
    ]);
  });

  test("is the same where only outer blanks differ, and never the same as none", () => {
    expect(samePlan({ ...whole, goal: "目标 \n" }, whole)).toBe(true);
    expect(samePlan({ ...whole, goal: "别的" }, whole)).toBe(false);
    expect(samePlan(blankPlan, null)).toBe(false);
  });

  test("was last saved when its history says so, by whomever", () => {
    const act = (name: string, at: string) => ({ seq: 0, at, byName: "", act: name, summary: "", changes: [] });
    expect(planSavedAt({ history: [] })).toBe("");
    expect(
      planSavedAt({
        history: [
          act("approvals.savePlan", "2026-11-20T01:00:00.000Z"),
          act("approvals.savePlan", "2026-11-21T01:00:00.000Z"),
          act("attachments.add", "2026-11-22T01:00:00.000Z"),
        ],
      }),
    ).toBe("2026-11-21T01:00:00.000Z");
  });
});
