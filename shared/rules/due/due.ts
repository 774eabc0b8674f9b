/** What is to be done, by whom and by when, as 工作台 lists it. */
import { addDays } from "../dates";

/** What may fall due. `followUp`: a visit where a penalty case belongs to the matter; `ending`: after a refusal. */
export const dueKinds = [
  "report",
  "acceptance",
  "review",
  "handling",
  "approval",
  "notice",
  "choice",
  "ending",
  "letter",
  "service",
  "result",
  "visit",
  "followUp",
  "evaluation",
  "filing",
  "demand",
  "promise",
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Something a person is to do. */
export interface Due {
  readonly kind: DueKind;
  /** Stays the same as long as it is to be done. */
  readonly id: string;
  readonly text: string;
  /** Its last day; null where none is set. */
  readonly date: string | null;
  readonly overdue: boolean;
  /** Three days ahead or less. */
  readonly near: boolean;
  readonly matterId: string | null;
  readonly quarter: string | null;
  /** What the day rests on, where the regulation leaves it open. */
  readonly note: string;
  /** The requirement behind it. */
  readonly rule: string;
}

/** Calendar days before a day from which it is said to be near. */
const NEAR_DAYS = 3;
/** What is due later than this is no worry of today's; the whole list has it. */
const IN_SIGHT_DAYS = 14;

/** How days are held against today: past it, or near. */
export const nearness = (today: string): ((date: string | null) => Pick<Due, "overdue" | "near">) => {
  const last = addDays(today, NEAR_DAYS);
  return (date) => ({
    overdue: date !== null && date < today,
    near: date !== null && date >= today && date <= last,
  });
};

/** A duty before it is put into words: thousands are counted and sorted, a few are shown. */
export interface Pending extends Pick<Due, "kind" | "date" | "overdue" | "near"> {
  readonly words: () => Due;
}

/** What was put into words already. */
export const pending = (due: Due): Pending => {
  const { kind, date, overdue, near } = due;
  return { kind, date, overdue, near, words: () => due };
};

const NO_DAY = "9";

/** The earliest first, what has no day last; within a day as they came. Many fall due on few days. */
export const byDay = (all: readonly Pending[]): Pending[] => {
  const days = new Map<string, Pending[]>();
  for (const one of all) {
    const day = one.date ?? NO_DAY;
    const before = days.get(day);
    if (before) before.push(one);
    else days.set(day, [one]);
  }
  return [...days.keys()].toSorted().flatMap((day) => days.get(day) ?? []);
};

/** Whether something belongs on the first page: without a day, past, or within two weeks. A report has its own window. */
export const isInSight = (today: string): ((due: Pick<Due, "kind" | "date">) => boolean) => {
  const last = addDays(today, IN_SIGHT_DAYS);
  return ({ kind, date }) => kind === "report" || date === null || date <= last;
};
