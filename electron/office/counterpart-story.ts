import type { CounterpartStory } from "../../shared/contract/counterparts";
import { serviceWayNames } from "../../shared/model/steps/carrying";
import type { Matter } from "../../shared/model/matter";
import type { MatterRow } from "../../shared/model/row";
import { yearOf } from "../../shared/rules/dates";
import { effective } from "../../shared/rules/workflow/progress";
import type { Call } from "./context";
import { findMatter, matterLine } from "./matter-lookup";
import { alertsAmong } from "./matter-view";
import { notFound } from "./refused";

const named = (matter: Matter) => ({
  matterId: matter.id,
  matterTitle: matter.kind === "written" ? matter.title : matter.content,
});

/** How and when a document was served on one counterpart; empty where it was not. */
const servedWords = (matter: Matter, documentId: string, counterpartId: string): string => {
  const step = effective(matter.steps).findLast(
    (one) => one.act === "serve" && one.documentIds.includes(documentId) && one.counterpartIds.includes(counterpartId),
  );
  return step?.act === "serve" ? `${step.date} ${serviceWayNames[step.way]}` : "";
};

const documentsOf = (matter: Matter, counterpartId: string) =>
  matter.documents.map((document) => ({
    ...document,
    ...named(matter),
    served: servedWords(matter, document.id, counterpartId),
  }));

/** What was said to the offer of guidance, and guidance that was broken off because it was refused (R032, R012). */
const answersOf = (matter: Matter): CounterpartStory["answers"] =>
  effective(matter.steps).flatMap((step): CounterpartStory["answers"] => {
    const said = { ...named(matter), date: step.date };
    if (step.act === "notify") return [{ ...said, answer: step.answer, occasion: "告知" }];
    if (step.act === "answer") return [{ ...said, answer: step.answer, occasion: "答复" }];
    const refused = step.act === "terminate" && step.kind === "refused";
    return refused ? [{ ...said, answer: "refused", occasion: "终止" }] : [];
  });

/** A registration that was withdrawn, or guidance that was not given, brought nobody to the counterpart. */
const visitsOf = (row: MatterRow) =>
  row.phase === "dropped" || row.phase === "declined"
    ? []
    : row.visits.map((visit) => ({ ...visit, matterId: row.id, matterTitle: row.title }));

const newestFirst = <T extends { readonly date: string }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.date.localeCompare(a.date));

/** One counterpart's whole story, newest first (R009, R016). Throws `not-found`. */
export const storyOf = async (call: Call, id: string): Promise<CounterpartStory> => {
  const counterpart = call.store.counterparts.get("counterparts", id);
  if (!counterpart) throw notFound("该相对人");
  const rows = call.store.books
    .rows()
    .filter((row) => row.counterpartIds.includes(id))
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt));
  const matters = await Promise.all(rows.map(async (row) => (await findMatter(call, row.id)).matter));
  const year = yearOf(call.clock.today());
  const days = newestFirst(rows.flatMap(visitsOf));
  const ofYear = days.filter((visit) => yearOf(visit.date) === year);
  return {
    counterpart,
    matters: rows.map((row) => matterLine(call.store, row)),
    documents: matters
      .flatMap((matter) => documentsOf(matter, id))
      .toSorted((a, b) => b.date.localeCompare(a.date) || b.number.localeCompare(a.number)),
    // Of one day the later step stands above: the steps of a matter are in the order in which they were recorded.
    answers: newestFirst(matters.flatMap((matter) => answersOf(matter).toReversed())),
    visits: { year, total: ofYear.length, inspections: ofYear.filter((visit) => visit.inspection).length, days },
    alerts: alertsAmong(rows),
  };
};
