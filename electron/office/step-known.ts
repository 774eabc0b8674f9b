import type { Matter } from "../../shared/model/matter";
import type { Step } from "../../shared/model/steps";
import { isOwn } from "../../shared/rules/workflow/actor";
import type { Call } from "./context";
import { misfit, Refused } from "./refused";
import { theProfile } from "./store";

/** The refusal of somebody who stands too near to the matter to visit in it (R061). */
const tooNear = (field: string, sentence: string): Refused =>
  new Refused("refused", `${sentence}。没有保存，已填的内容都在。`, {
    rule: "R061",
    fields: { [`fields.${field}`]: sentence },
  });

/** The matter's section; where none was named, those of the people who had a hand in it. */
const sectionsOf = (call: Call, matter: Matter): string[] => {
  if (matter.kind === "written" && matter.sectionId !== null) return [matter.sectionId];
  return matter.hands.flatMap((id) => call.store.accounts.get("accounts", id)?.sectionId ?? []);
};

/** Nobody who handled the matter, nor its own section, visits where the region wants somebody detached (R061). */
const requireDetached = (
  call: Call,
  matter: Matter,
  { visitorIds, organiserId }: { readonly visitorIds: readonly string[]; readonly organiserId: string | null },
): void => {
  if (!theProfile(call.store).procedure.detachedVisits) return;
  const accounts = call.store.accounts.all("accounts");
  const own = accounts.filter(({ id }) => visitorIds.includes(id) && isOwn(matter, id)).map(({ name }) => name);
  if (own.length > 0) {
    throw tooNear("visitorIds", `${own.join("、")}承办过这件事项，不能参加回访，请换其他人员`);
  }
  const sections = sectionsOf(call, matter);
  const near = accounts
    .filter((one) => visitorIds.includes(one.id) && one.sectionId !== null && sections.includes(one.sectionId))
    .filter(({ roles }) => !roles.includes("reviewer"))
    .map(({ name }) => name);
  if (near.length > 0) {
    throw tooNear("visitorIds", `${near.join("、")}与承办人员同一科室，不能参加回访，请换其他人员`);
  }
  // The law section may visit what it handles itself, by others of its people.
  const legal = accounts.some(
    ({ active, roles, sectionId }) => active && roles.includes("reviewer") && sectionId === organiserId,
  );
  if (organiserId !== null && matter.kind === "written" && organiserId === matter.sectionId && !legal) {
    throw tooNear("organiserId", "本科室不能组织回访自己的事项，请由法制机构或者比较超脱的机构组织");
  }
};

/** Refuses a step that names people or sections the office does not have, or who may not do what it says of them. */
export const requireStepKnown = (call: Call, matter: Matter, step: Step): void => {
  const missing = (ids: readonly string[]): boolean => ids.some((id) => !call.store.accounts.get("accounts", id));
  if (step.act === "survey" && missing(step.investigatorIds)) {
    throw misfit({ investigatorIds: "所选人员已不存在，请重新选择" });
  }
  if (step.act !== "planVisit" && step.act !== "visit") return;
  if (missing(step.visitorIds)) throw misfit({ visitorIds: "所选人员已不存在，请重新选择" });
  if (step.organiserId !== null && !call.store.office.get("sections", step.organiserId)) {
    throw misfit({ organiserId: "所选科室已不存在，请重新选择" });
  }
  if (step.act === "planVisit" && step.due < step.date) {
    throw misfit({ due: "计划回访日期不能早于安排的日期" });
  }
  requireDetached(call, matter, step);
};
