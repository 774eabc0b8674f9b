import { z } from "zod";
import { prose } from "./basics";

/** The work plan (工作方案) of major guidance (R072, XX §16): five parts that must be there, and five that may be. */
export const planFields = z.object({
  goal: prose("目标", 5_000),
  target: prose("对象", 5_000),
  content: prose("内容", 10_000),
  way: prose("方式", 5_000),
  steps: prose("步骤", 10_000),
  basis: prose("依据", 5_000),
  staffing: prose("人员分工", 5_000),
  schedule: prose("时间安排", 5_000),
  risk: prose("风险与影响评估、应对", 5_000),
  evaluation: prose("评估办法", 5_000),
});
export type Plan = z.infer<typeof planFields>;
export type PlanPart = keyof Plan;

/** How each part is called on the form and in the sentences about it. */
export const planParts: Readonly<Record<PlanPart, string>> = {
  goal: "目标",
  target: "对象",
  content: "内容",
  way: "方式",
  steps: "步骤",
  basis: "依据",
  staffing: "人员分工",
  schedule: "时间安排",
  risk: "风险与影响评估、应对",
  evaluation: "评估办法",
};

/** What XX §16 says that a plan must state. */
export const requiredPlanParts = ["goal", "target", "content", "way", "steps"] as const satisfies readonly PlanPart[];

/** A plan in which nothing is written yet. */
export const blankPlan: Plan = {
  goal: "",
  target: "",
  content: "",
  way: "",
  steps: "",
  basis: "",
  staffing: "",
  schedule: "",
  risk: "",
  evaluation: "",
};
