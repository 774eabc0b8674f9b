import type { Matter } from "../../shared/model/matter";
import { isOwn } from "../../shared/rules/workflow/actor";
import type { Call, Of, UseCases } from "./context";
import { addStep, stampOf } from "./matter-change";
import { Refused } from "./refused";
import { theProfile } from "./store";

/** Nobody who handled the matter may be sent to visit (R061), where the region says so. */
const requireDetached = (call: Call, matter: Matter, visitorIds: readonly string[]): void => {
  if (!theProfile(call.store).procedure.detachedVisits) return;
  const own = visitorIds.filter((id) => isOwn(matter, id));
  if (own.length === 0) return;
  const names = own.map((id) => call.store.accounts.get("accounts", id)?.name ?? "").join("、");
  const sentence = `${names}承办过这件事项，不能参加回访，请换其他人员`;
  throw new Refused("refused", `${sentence}。没有保存，已填的内容都在。`, {
    rule: "R061",
    fields: { "fields.visitorIds": sentence },
  });
};

/** What follows guidance (回访与评估). Whoever visits or evaluates does not become one of the matter's hands by it. */
export const followUps: UseCases<Of<"followUps">> = {
  "followUps.planVisit": (call, { fields, ...where }) =>
    addStep(
      call,
      "planVisit",
      where,
      (matter) => {
        requireDetached(call, matter, fields.visitorIds);
        return { step: { ...fields, act: "planVisit", ...stampOf(call) }, more: fields.due };
      },
      false,
    ),

  "followUps.visit": (call, { fields, ...where }) =>
    addStep(
      call,
      "visit",
      where,
      (matter) => {
        requireDetached(call, matter, fields.visitorIds);
        return { step: { ...fields, act: "visit", ...stampOf(call) } };
      },
      false,
    ),

  "followUps.evaluate": (call, { fields, ...where }) =>
    addStep(
      call,
      "evaluate",
      where,
      () => ({ step: { ...fields, act: "evaluate", ...stampOf(call) }, more: fields.conclusion }),
      false,
    ),
};
