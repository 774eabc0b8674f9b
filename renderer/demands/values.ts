import { z } from "zod";
import type { Input } from "../../shared/contract";
import type { DemandView, PromiseView } from "../../shared/contract/demands";
import { isDate } from "../../shared/rules/dates";

/** What stands in the form of a demand: a day that is not given is an empty text. */
export interface DemandValues {
  readonly counterpartId: string;
  readonly matterId: string | null;
  readonly date: string;
  readonly content: string;
  readonly sectionId: string | null;
  readonly due: string;
  readonly feedbacks: readonly { readonly date: string; readonly text: string }[];
  readonly result: string;
  readonly settledOn: string;
}

/** The same for a promise. */
export interface PromiseValues {
  readonly counterpartId: string;
  readonly matterId: string | null;
  readonly date: string;
  readonly content: string;
  readonly basis: string;
  readonly due: string;
  readonly keptOn: string;
  readonly note: string;
}

/** What a new record begins with: for whom, and in which matter it came up. */
export interface Occasion {
  readonly counterpartId: string;
  readonly matterId: string | null;
}

/** A day of a form as the office has it: null where none is given. */
export const dayOrNull = (day: string): string | null => (day.trim() === "" ? null : day);

/** A day that may be left out. */
export const optionalDay = (label: string) =>
  z.string().refine((day) => day === "" || isDate(day), { error: `${label}不是有效日期，请按 2026-11-21 的样式填写` });

export const blankDemand = (today: string, occasion: Occasion): DemandValues => ({
  ...occasion,
  date: today,
  content: "",
  sectionId: null,
  due: "",
  feedbacks: [],
  result: "",
  settledOn: "",
});

export const demandValues = (demand: DemandView): DemandValues => ({
  counterpartId: demand.counterpartId,
  matterId: demand.matterId,
  date: demand.date,
  content: demand.content,
  sectionId: demand.sectionId,
  due: demand.due ?? "",
  feedbacks: demand.feedbacks,
  result: demand.result,
  settledOn: demand.settledOn ?? "",
});

export const demandInput = (values: DemandValues): Input<"demands.save">["fields"] => ({
  ...values,
  due: dayOrNull(values.due),
  settledOn: dayOrNull(values.settledOn),
  feedbacks: [...values.feedbacks],
});

export const blankPromise = (today: string, occasion: Occasion): PromiseValues => ({
  ...occasion,
  date: today,
  content: "",
  basis: "",
  due: "",
  keptOn: "",
  note: "",
});

export const promiseValues = (promise: PromiseView): PromiseValues => ({
  counterpartId: promise.counterpartId,
  matterId: promise.matterId,
  date: promise.date,
  content: promise.content,
  basis: promise.basis,
  due: promise.due ?? "",
  keptOn: promise.keptOn ?? "",
  note: promise.note,
});

export const promiseInput = (values: PromiseValues): Input<"demands.savePromise">["fields"] => ({
  ...values,
  due: dayOrNull(values.due),
  keptOn: dayOrNull(values.keptOn),
});
