import { searchKey } from "../rules/search-keys";
import { waitsOf } from "../rules/workflow/waits";
import { effective } from "../rules/workflow/progress";
import { isOpen } from "../rules/workflow/phases";
import type { IssuedDocument, Matter, Phase } from "./matter";
import type { Wait } from "../rules/workflow/waits";

/** An issued document in the summary. */
export interface IssuedRow extends Pick<
  IssuedDocument,
  "id" | "type" | "series" | "year" | "seq" | "number" | "date" | "state"
> {
  /** Why it is void, where it is. */
  readonly why?: string;
  /** For whom, where it is not for all of the matter's counterparts. */
  readonly to?: readonly string[];
}

/**
 * The small summary of a matter that is kept in memory for all years: lists, search, numbers and reminders work on it.
 * Names of counterparts and handlers are looked up when shown, so that a corrected name shows everywhere.
 */
export interface MatterRow {
  readonly id: string;
  readonly kind: Matter["kind"];
  readonly date: string;
  readonly title: string;
  readonly audience: string;
  readonly counterpartIds: readonly string[];
  readonly handlerIds: readonly string[];
  /** Everybody who ever handled it. */
  readonly hands: readonly string[];
  readonly sectionId: string | null;
  readonly itemId: string | null;
  readonly methods: readonly string[];
  readonly form: string;
  readonly stage: string;
  readonly place: string;
  readonly result: string;
  readonly phase: Phase;
  readonly status: "open" | "closed";
  readonly createdBy: string;
  readonly createdAt: string;
  readonly documents: readonly IssuedRow[];
  /** What it waits for, and since when. */
  readonly waits: readonly Wait[];
  /** Visits made in its course, and whether each was an inspection. */
  readonly visits: readonly { readonly date: string; readonly inspection: boolean }[];
  /** The day on which the counterpart refused, whatever the matter was ended as; null otherwise (R012). */
  readonly refusedOn: string | null;
  /** Penalty cases that were linked, and cases into whose file it went, by their day (R012). */
  readonly penalties: readonly { readonly date: string; readonly caseNumber: string }[];
  /** Disputes it gave rise to (R102). */
  readonly disputes: readonly { readonly date: string; readonly kind: string }[];
  /** What search looks through: lower case, with pinyin initials. */
  readonly key: string;
}

/** Raised when `matterRow` changes, so that summaries kept on disk are made anew. */
export const MATTER_ROW_VERSION = 8;

/** The visits in its course. A visit that is the guidance itself and has its record among the steps is one visit (R063). */
const visitsOf = (matter: Matter): MatterRow["visits"] => {
  const recorded = matter.steps.flatMap((step) =>
    step.act === "visit" ? [{ date: step.date, inspection: step.inspection }] : [],
  );
  if (matter.kind !== "written" || matter.inspection === null) return recorded;
  const { date, inspection } = matter;
  return recorded.some((visit) => visit.date === date) ? recorded : [{ date, inspection }, ...recorded];
};

const issuedRow = (issued: IssuedDocument, all: readonly string[]): IssuedRow => {
  const { id, type, series, year, seq, number, date, state, voided, to } = issued;
  const some = all.some((one) => !to.includes(one));
  return {
    id,
    type,
    series,
    year,
    seq,
    number,
    date,
    state,
    ...(voided ? { why: voided.reason } : {}),
    ...(some ? { to } : {}),
  };
};

/** The summary of a matter. */
export const matterRow = (whole: Matter): MatterRow => {
  const matter = { ...whole, steps: [...effective(whole.steps)] };
  const written = matter.kind === "written";
  const title = written ? matter.title : matter.content.replaceAll("\n", " ").slice(0, 80);
  const audience = written ? "" : matter.audience;
  const refused = matter.steps.find(
    (step) =>
      (step.act === "terminate" && step.kind === "refused") ||
      ((step.act === "notify" || step.act === "answer") && step.answer === "refused"),
  );
  return {
    id: matter.id,
    kind: matter.kind,
    date: matter.date,
    title,
    audience,
    counterpartIds: matter.counterpartIds,
    handlerIds: matter.handlerIds,
    hands: matter.hands,
    sectionId: written ? matter.sectionId : null,
    itemId: written ? matter.itemId : null,
    methods: written ? matter.methods : [],
    form: matter.form,
    stage: written ? matter.stage : "",
    place: written ? matter.place : "",
    result: matter.result,
    phase: matter.phase,
    status: isOpen(matter.phase) ? "open" : "closed",
    createdBy: matter.createdBy,
    createdAt: matter.createdAt,
    documents: matter.documents.map((issued) => issuedRow(issued, matter.counterpartIds)),
    waits: waitsOf(matter),
    visits: visitsOf(matter),
    refusedOn: refused?.date ?? null,
    penalties: matter.steps.flatMap((step) =>
      (step.act === "link" && step.kind === "penalty") || step.act === "merge"
        ? [{ date: step.date, caseNumber: step.caseNumber }]
        : [],
    ),
    disputes: matter.steps.flatMap((step) => (step.act === "dispute" ? [{ date: step.date, kind: step.kind }] : [])),
    key: searchKey([title, audience, ...matter.documents.map((issued) => issued.number)]),
  };
};
