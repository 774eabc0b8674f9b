import type { Of, UseCases } from "./context";
import { addStep, stampOf } from "./matter-change";

/** What follows guidance (回访与评估). Whoever visits or evaluates does not become one of the matter's hands by it. */
export const followUps: UseCases<Of<"followUps">> = {
  "followUps.planVisit": (call, { fields, ...where }) =>
    addStep(
      call,
      "planVisit",
      where,
      () => ({ step: { ...fields, act: "planVisit", ...stampOf(call) }, more: fields.due }),
      false,
    ),

  "followUps.visit": (call, { fields, ...where }) =>
    addStep(call, "visit", where, () => ({ step: { ...fields, act: "visit", ...stampOf(call) } }), false),

  "followUps.evaluate": (call, { fields, ...where }) =>
    addStep(
      call,
      "evaluate",
      where,
      () => ({ step: { ...fields, act: "evaluate", ...stampOf(call) }, more: fields.conclusion }),
      false,
    ),
};
