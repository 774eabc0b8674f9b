import type { DemandView, PromiseView } from "../../shared/contract/demands";

/** What the ledger is narrowed to. */
export const shownStates = ["all", "open", "overdue", "done"] as const;
export type ShownState = (typeof shownStates)[number];

export interface LedgerFilter {
  readonly state: ShownState;
  readonly sectionId: string | null;
  readonly text: string;
}

const inState = (state: ShownState, overdue: boolean, doneOn: string | null): boolean => {
  if (state === "overdue") return overdue;
  if (state === "open") return doneOn === null;
  return state === "all" || doneOn !== null;
};

const hasText = (text: string, ...texts: readonly string[]): boolean =>
  texts.some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));

/** The demands that are looked for, in the order given. */
export const shownDemands = (all: readonly DemandView[], { state, sectionId, text }: LedgerFilter): DemandView[] =>
  all.filter(
    (demand) =>
      inState(state, demand.overdue, demand.settledOn) &&
      (sectionId === null || demand.sectionId === sectionId) &&
      hasText(text, demand.counterpart, demand.content, demand.result),
  );

/** The promises that are looked for; they belong to no section. */
export const shownPromises = (all: readonly PromiseView[], { state, text }: LedgerFilter): PromiseView[] =>
  all.filter(
    (promise) =>
      inState(state, promise.overdue, promise.keptOn) &&
      hasText(text, promise.counterpart, promise.content, promise.basis),
  );

/** How many there are of each state. */
export const countsOf = (
  all: readonly { readonly overdue: boolean; readonly doneOn: string | null }[],
): Readonly<Record<ShownState, number>> => ({
  all: all.length,
  open: all.filter(({ doneOn }) => doneOn === null).length,
  overdue: all.filter(({ overdue }) => overdue).length,
  done: all.filter(({ doneOn }) => doneOn !== null).length,
});

/** The state an address asks for (`show=overdue`), or null. */
export const askedState = (search: string): ShownState | null => {
  const asked = new URLSearchParams(search).get("show");
  return shownStates.find((state) => state === asked) ?? null;
};

/** What a ledger begins with: open ones, for they are the day's work; all of them once nothing is open. */
export const usualState = (counts: Readonly<Record<ShownState, number>>): ShownState =>
  counts.open > 0 ? "open" : "all";
