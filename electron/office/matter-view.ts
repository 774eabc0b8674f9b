import type { MatterAlert, MatterView } from "../../shared/contract/matters";
import type { Matter } from "../../shared/model/matter";
import type { MatterRow } from "../../shared/model/row";
import { penaltyAlerts, penaltySentence } from "../../shared/rules/penalty-alerts";
import { caseOf, matterActions } from "../../shared/rules/workflow/actions";
import { paperActions, voidRefusal } from "../../shared/rules/workflow/papers";
import type { MatterAct } from "../../shared/rules/workflow/acts";
import type { Call, Store } from "./context";
import { Refused } from "./refused";
import { counterpartName, personName, sectionName, theProfile } from "./store";

/** Refuses an act that the rules do not allow this person on this matter, with the sentence the window shows too. */
export const requireAction = (call: Call, matter: Matter, name: MatterAct): void => {
  const action = matterActions(matter, call.me, theProfile(call.store)).find((one) => one.name === name);
  if (!action?.allowed) {
    throw new Refused("refused", action?.why ?? "不能这样办理。", { rule: action?.rule ?? "" });
  }
};

/** Penalty cases that followed a refusal of guidance (R012) among these matters; `matterId` narrows to those of one. */
export const alertsAmong = (rows: readonly MatterRow[], matterId?: string): MatterAlert[] =>
  penaltyAlerts(rows)
    .filter((alert) => matterId === undefined || alert.refusedId === matterId || alert.linkedId === matterId)
    .map((alert) => ({
      rule: "R012",
      text: penaltySentence(alert),
      matterId: matterId === alert.refusedId ? alert.linkedId : alert.refusedId,
    }));

/** The same of the whole office, or of one matter; most matters have no part in any, and then no other is looked at. */
export const alertsOf = (store: Store, matterId?: string): MatterAlert[] => {
  if (matterId !== undefined) {
    const row = store.books.row(matterId);
    if (!row || (row.refusedOn === null && row.penalties.length === 0)) return [];
  }
  return alertsAmong(store.books.rows(), matterId);
};

/** Everybody whom a matter, its steps and its files mention. */
const mentioned = (matter: Matter): string[] => [
  ...new Set([
    matter.createdBy,
    ...matter.handlerIds,
    ...matter.hands,
    ...matter.documents.flatMap((document) => [document.issuedBy, ...(document.voided ? [document.voided.by] : [])]),
    ...matter.attachments.map((attachment) => attachment.by),
    ...matter.steps.flatMap((step) => [
      step.by,
      ...(step.act === "survey" ? step.investigatorIds : []),
      ...(step.act === "visit" || step.act === "planVisit" ? step.visitorIds : []),
    ]),
  ]),
];

/** A matter as its page shows it. */
export const viewOf = async (call: Call, matter: Matter): Promise<MatterView> => {
  const profile = theProfile(call.store);
  const nameOf = personName(call.store);
  const { progress, needs } = caseOf(matter, profile);
  const history = await call.store.books.history(matter.id);
  return {
    matter,
    progress: {
      ...progress,
      suggestions: [...progress.suggestions],
      told: progress.told && [...progress.told],
      served: Object.fromEntries(Object.entries(progress.served).map(([id, to]) => [id, [...to]])),
    },
    needs,
    alerts: alertsOf(call.store, matter.id),
    people: mentioned(matter).map((id) => ({ id, name: nameOf(id) })),
    handlers: matter.handlerIds.map((id) => ({ id, name: nameOf(id) })),
    counterparts: matter.counterpartIds.map((id) => ({ id, name: counterpartName(call.store)(id) })),
    section: matter.kind === "written" ? sectionName(call.store)(matter.sectionId) : "",
    history: history.map(({ seq, at, byName, act, summary, changes }) => ({ seq, at, byName, act, summary, changes })),
    actions: matterActions(matter, call.me, profile),
    documents: matter.documents.map((document) => {
      const refusal = voidRefusal(matter, document.type, call.me, profile);
      return {
        ...document,
        voiding: { allowed: refusal === undefined, why: refusal?.[0] ?? "", rule: refusal?.[1] ?? "" },
      };
    }),
    papers: paperActions(matter, call.me, profile),
  };
};
