/** What somebody types on a document, beside what the record fills in. */
import type { Value, Values } from "../../shared/documents/kind";
import type { Draft } from "../../shared/model/draft";
import type { Matter } from "../../shared/model/matter";
import { withoutDocument } from "../../shared/rules/workflow/elements";

/** One document for all of them, or one for each. */
export type Mode = "together" | "each";

/** A document's form as it is kept: only what was typed over, so that the rest follows the record. */
export interface Typed {
  readonly type: string;
  readonly values: Values;
  readonly mode: Mode;
  /** The counterparts ticked. */
  readonly to: readonly string[];
  readonly date: string;
  readonly late: string;
}

/** A value as the contract takes it: no holes that an emptied control left, every cell of a list a text. */
export const plainValue = (value: unknown): Value => {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  if (value.every((one) => typeof one === "string")) return value;
  return value.map((line: unknown) =>
    typeof line === "object" && line !== null
      ? Object.fromEntries(Object.entries(line).map(([key, text]) => [key, typeof text === "string" ? text : ""]))
      : {},
  );
};

const plainValues = (entries: readonly (readonly [key: string, value: unknown])[]): Values =>
  Object.fromEntries(entries.map(([key, value]) => [key, plainValue(value)]));

/** The fields of these keys as they stand in a form now; `read` gets one. */
export const valuesNow = (keys: readonly string[], read: (key: string) => unknown): Values =>
  plainValues(keys.map((key) => [key, read(key)]));

/** The fields that were typed over in a draft. */
export const typedIn = ({ values: { values } }: Pick<Draft, "values">): Values =>
  typeof values === "object" && values !== null ? plainValues(Object.entries(values)) : {};

/** The counterparts ticked at first: those who have none yet, or all where each has one. */
export const firstTicked = (matter: Matter, type: string): string[] => {
  const open = withoutDocument(matter, type);
  return open.length > 0 ? open : [...matter.counterpartIds];
};

/** What a fresh form holds. */
export const startTyped = (matter: Matter, type: string, today: string): Typed => ({
  type,
  values: {},
  mode: "together",
  to: firstTicked(matter, type),
  date: today,
  late: "",
});

const isText = (value: unknown): value is string => typeof value === "string";

/** A kept draft over a fresh form; counterparts who have left the matter, or have theirs by now, are not ticked again. */
export const resumedTyped = (draft: Pick<Draft, "values">, start: Typed): Typed => {
  const { values: kept } = draft;
  const to = Array.isArray(kept["to"]) ? kept["to"].filter(isText).filter((id) => start.to.includes(id)) : start.to;
  return {
    ...start,
    values: typedIn(draft),
    mode: kept["mode"] === "each" ? "each" : "together",
    to: to.length > 0 ? to : start.to,
    date: isText(kept["date"]) ? kept["date"] : start.date,
    late: isText(kept["late"]) ? kept["late"] : start.late,
  };
};
