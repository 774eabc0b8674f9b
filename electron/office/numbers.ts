import { registerWorkbook } from "../sheets";
import { isDocumentType, ruleOf, typesOf } from "../../shared/documents";
import type { NumberLine } from "../../shared/contract/numbers";
import type { SeriesRecord } from "../../shared/model/office";
import { yearOf } from "../../shared/rules/dates";
import { explainGaps } from "../../shared/rules/numbering";
import { counterpartNames } from "../../shared/rules/register-rows";
import { fileName } from "../../shared/rules/text";
import type { Call, Of, UseCases } from "./context";
import type { BookRow } from "./matter-lookup";
import { notFound } from "./refused";
import { usedNumbers, yearsOf } from "./series";
import { counterpartName, personName, theOffice, theProfile } from "./store";

/** What a document of this type is called here; one this program does not know keeps its key. */
const nameOf = (call: Call, type: string): string =>
  isDocumentType(type) ? ruleOf(type, theProfile(call.store)).name : type;

const findSeries = (call: Call, id: string): SeriesRecord => {
  const series = call.store.office.get("series", id);
  if (!series) throw notFound("该号段");
  return series;
};

const namesOf = (call: Call, row: BookRow, to: readonly string[] | undefined): string => {
  const names = (to ?? row.counterpartIds).map(counterpartName(call.store));
  return names.length > 0 ? counterpartNames(names) : row.audience;
};

/** The documents of a series, and of one year of it, in the order of their numbers. */
const documentLines = (call: Call, series: SeriesRecord, year: number | null): NumberLine[] =>
  call.store.books.rows().flatMap((row) =>
    row.documents.flatMap((document): NumberLine[] => {
      if (document.series !== series.id || document.seq === null) return [];
      if (year !== null && document.year !== year) return [];
      return [
        {
          kind: "document",
          seq: document.seq,
          number: document.number,
          name: nameOf(call, document.type),
          date: document.date,
          state: document.state,
          why: document.why ?? "",
          matterId: row.id,
          documentId: document.id,
          title: row.title,
          counterparts: namesOf(call, row, document.to),
          handlers: row.handlerIds.map(personName(call.store)).join("、"),
        },
      ];
    }),
  );

const placeOf = (line: NumberLine): number => (line.kind === "document" ? line.seq : line.from);

const book = (call: Call, seriesId: string, year: number | null) => {
  const series = findSeries(call, seriesId);
  const of = series.yearly ? (year ?? yearOf(call.clock.today())) : null;
  const gaps = explainGaps(series, of ?? yearOf(call.clock.today()), usedNumbers(call, series.id)).map(
    (gap): NumberLine => ({
      kind: "gap",
      from: gap.from,
      to: gap.to,
      reason: gap.kind === "start" ? gap.reason : "",
    }),
  );
  const lines = [...documentLines(call, series, of), ...gaps].toSorted((a, b) => placeOf(a) - placeOf(b));
  return { title: `${series.name}发文登记簿${of === null ? "" : `（${of}年）`}`, lines };
};

/** A line of the book as the sheet prints it. */
const cellsOf = (line: NumberLine): Record<string, string | number> => {
  if (line.kind === "gap") {
    const run = line.from === line.to ? `${line.from}号` : `${line.from}至${line.to}号`;
    return { seq: line.from, number: run, name: "未使用", note: line.reason || "原因不明，请核对" };
  }
  const { seq, number, name, date, title, counterparts, handlers, state, why } = line;
  return { seq, number, name, date, title, counterparts, handlers, note: state === "void" ? `作废：${why}` : "" };
};

const COLUMNS = [
  { key: "seq", label: "序号", width: 6, align: "center" },
  { key: "number", label: "文号", width: 26 },
  { key: "name", label: "文书", width: 18 },
  { key: "date", label: "日期", width: 12, align: "center" },
  { key: "counterparts", label: "主送", width: 26 },
  { key: "title", label: "事项", width: 34 },
  { key: "handlers", label: "经办人", width: 12 },
  { key: "note", label: "备注", width: 18 },
] as const;

const workbook = async (call: Call, seriesId: string, year: number | null) => {
  const { title, lines } = book(call, seriesId, year);
  const office = theOffice(call.store);
  const bytes = await registerWorkbook({
    title,
    unit: office.name,
    period: "",
    date: call.clock.today(),
    filler: call.me.name,
    reviewer: "",
    columns: [...COLUMNS],
    rows: lines.map(cellsOf),
  });
  return { name: fileName(`${office.shortName}${title}.xlsx`), bytes };
};

/** The number book (发文登记簿, R050). */
export const numbers: UseCases<Of<"numbers">> = {
  "numbers.series": (call) => {
    const today = yearOf(call.clock.today());
    const inRegion: readonly string[] = typesOf(theProfile(call.store));
    const views = call.store.office.all("series").map((series) => {
      const used = usedNumbers(call, series.id);
      const years = yearsOf(series, used, today);
      const unexplained = (series.yearly ? years : [today])
        .flatMap((year) => explainGaps(series, year, used))
        .filter(({ kind }) => kind === "unexplained").length;
      return {
        id: series.id,
        name: series.name,
        documents: series.documents.filter((type) => inRegion.includes(type)).map((type) => nameOf(call, type)),
        yearly: series.yearly,
        years,
        issued: used.filter(({ state }) => state === "issued").length,
        voided: used.filter(({ state }) => state === "void").length,
        unexplained,
      };
    });
    return views.filter(({ documents, issued, voided }) => documents.length > 0 || issued + voided > 0);
  },

  "numbers.book": (call, { seriesId, year }) => book(call, seriesId, year),

  "numbers.file": (call, { seriesId, year }) => workbook(call, seriesId, year),

  "numbers.save": async (call, { seriesId, year }) => {
    const { name, bytes } = await workbook(call, seriesId, year);
    return { path: await call.ports().saveFile(name, bytes) };
  },
};
