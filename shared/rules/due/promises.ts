import type { Demand, PolicyPromise } from "../../model/demand";
import type { Actor } from "../workflow/actor";
import { type Due, nearness } from "./due";

const SHOWN = 40;

/** The first words of what was asked or promised, on one line. */
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/** Names and sections that records only have keys of. */
export interface Lookups {
  readonly counterpart: (id: string) => string;
  /** The section of a matter; null where it has none. */
  readonly section: (matterId: string) => string | null;
}

/** Who entered it follows it up; the handlers of the section that is named see to it. */
const isTheirs = (sectionId: string | null, createdBy: string, actor: Actor): boolean =>
  createdBy === actor.id || (actor.roles.includes("handler") && sectionId !== null && sectionId === actor.sectionId);

/** Demands that are open and have a day (R038), of those who see to them. */
export const demandsDue = (demands: readonly Demand[], actor: Actor, today: string, names: Lookups): Due[] =>
  demands
    .filter((demand) => demand.settledOn === null && demand.due !== null)
    .filter((demand) => isTheirs(demand.sectionId, demand.createdBy, actor))
    .map((demand) => ({
      kind: "demand",
      id: `demand-${demand.id}`,
      text: `诉求待办结：${names.counterpart(demand.counterpartId)}，${short(demand.content)}`,
      date: demand.due,
      ...nearness(today)(demand.due),
      matterId: demand.matterId,
      quarter: null,
      note: "按登记的办理期限",
      rule: "R038",
    }));

/** Promises that are not kept yet and have a day (R021), of the matter's section and of who entered them. */
export const promisesDue = (promises: readonly PolicyPromise[], actor: Actor, today: string, names: Lookups): Due[] =>
  promises
    .filter((promise) => promise.keptOn === null && promise.due !== null)
    .filter((promise) =>
      isTheirs(promise.matterId === null ? null : names.section(promise.matterId), promise.createdBy, actor),
    )
    .map((promise) => ({
      kind: "promise",
      id: `promise-${promise.id}`,
      text: `承诺待兑现：${names.counterpart(promise.counterpartId)}，${short(promise.content)}`,
      date: promise.due,
      ...nearness(today)(promise.due),
      matterId: promise.matterId,
      quarter: null,
      note: "按登记的兑现期限",
      rule: "R021",
    }));
