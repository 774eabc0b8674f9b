import type { z } from "zod";
import type { MatterView } from "../../shared/contract/matters";
import type { WrittenMatter } from "../../shared/model/matter";
import { blankPlan, type Plan, planFields, type PlanPart, planParts, requiredPlanParts } from "../../shared/model/plan";

/** The plan as it is submitted: the five parts that XX §16 names must be written (R072). */
export const fullPlan = planFields.superRefine((plan, context) => {
  for (const part of requiredPlanParts) {
    if (plan[part] === "") context.addIssue({ code: "custom", path: [part], message: `请填写${planParts[part]}` });
  }
});

const isRequired = (part: PlanPart): boolean => requiredPlanParts.some((required) => required === part);

/** The parts that may be left open. */
export const furtherParts = (Object.keys(planParts) as PlanPart[]).filter((part) => !isRequired(part));

/** What a plan begins with: the saved one, or what the matter says already. */
export const startPlan = (view: MatterView, matter: WrittenMatter): Plan =>
  matter.plan ?? {
    ...blankPlan,
    goal: matter.purpose,
    target: view.counterparts.map(({ name }) => name).join("、"),
    way: matter.methods.join("、"),
    basis: matter.basis,
  };

/** Whether what is typed says the same as the plan that is saved. */
export const samePlan = (typed: z.input<typeof planFields>, saved: Plan | null): boolean => {
  const parsed = planFields.safeParse(typed);
  return (
    saved !== null &&
    parsed.success &&
    (Object.keys(planParts) as PlanPart[]).every((part) => parsed.data[part] === saved[part])
  );
};

/** When the plan was last saved by anybody, ISO; empty where it never was. */
export const planSavedAt = ({ history }: Pick<MatterView, "history">): string =>
  history.reduce((last, { act, at }) => (act === "approvals.savePlan" && at > last ? at : last), "");
