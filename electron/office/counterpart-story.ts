import type { CounterpartStory } from "../../shared/contract/counterparts";
import { answerNames } from "../../shared/model/steps/before";
import { serviceWayNames } from "../../shared/model/steps/carrying";
import type { Matter } from "../../shared/model/matter";
import { yearOf } from "../../shared/rules/dates";
import { effective } from "../../shared/rules/workflow/progress";
import type { Call } from "./context";
import { findMatter, matterLine } from "./matter-lookup";
import { alertsOf } from "./matter-view";
import { notFound } from "./refused";

const titleOf = (matter: Matter): string => (matter.kind === "written" ? matter.title : matter.content);

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
    matterId: matter.id,
    matterTitle: titleOf(matter),
    served: servedWords(matter, document.id, counterpartId),
  }));

const answersOf = (matter: Matter) =>
  effective(matter.steps).flatMap((step) =>
    step.act === "notify" || step.act === "answer"
      ? [{ matterId: matter.id, matterTitle: titleOf(matter), date: step.date, answer: answerNames[step.answer] }]
      : [],
  );

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
  const visits = rows.flatMap((row) => row.visits).filter((visit) => yearOf(visit.date) === year);
  return {
    counterpart,
    matters: rows.map((row) => matterLine(call.store, row)),
    documents: matters
      .flatMap((matter) => documentsOf(matter, id))
      .toSorted((a, b) => b.date.localeCompare(a.date) || b.number.localeCompare(a.number)),
    answers: matters.flatMap(answersOf).toSorted((a, b) => b.date.localeCompare(a.date)),
    visits: { year, total: visits.length, inspections: visits.filter((visit) => visit.inspection).length },
    alerts: rows.flatMap((row) => (row.refusedOn === null ? [] : alertsOf(call.store, row.id))),
  };
};
