import { kindOf } from "../../shared/documents";
import type { SeriesRecord } from "../../shared/model/office";
import type { DocumentRule } from "../../shared/model/profile";
import type { UsedNumber } from "../../shared/rules/numbering";
import type { Call } from "./context";
import { entry, theOffice, theProfile } from "./store";

/** Every number a series has given so far, voided ones too, from the summaries of all years. */
export const usedNumbers = (call: Pick<Call, "store">, series: string): UsedNumber[] => {
  const used: UsedNumber[] = [];
  for (const row of call.store.books.rows()) {
    for (const { series: of, year, seq, state } of row.documents) {
      if (of === series && seq !== null) used.push({ series, year, seq, state });
    }
  }
  return used;
};

/** The years of which a series has numbers or starts, and this one; the newest first. */
export const yearsOf = (series: SeriesRecord, used: readonly UsedNumber[], year: number): number[] => {
  const years = new Set([year, ...used.map((number) => number.year), ...series.starts.map((start) => start.year)]);
  return [...years].toSorted((a, b) => b - a);
};

/** Fills {发文代字} and {简称} of a series' code with the office's own. */
export const fillCode = (code: string, office: { readonly documentCode: string; readonly shortName: string }): string =>
  code.replaceAll("{发文代字}", office.documentCode).replaceAll("{简称}", office.shortName);

/** The series of a document as it is begun; undefined where the document bears no number. */
export const seriesBegun = (
  { type, name, series: id }: DocumentRule,
  office: { readonly documentCode: string; readonly shortName: string },
): Omit<SeriesRecord, "rev"> | undefined => {
  const series = kindOf(type)?.series;
  if (!series) return undefined;
  const { code, pattern } = series;
  return { id, name, code: fillCode(code, office), pattern, documents: [type], yearly: true, starts: [] };
};

const kept = (call: Pick<Call, "store">, type: string): SeriesRecord | undefined =>
  call.store.office.all("series").find((one) => one.documents.includes(type));

/** The series of a type's own: as the office keeps it, whoever draws from it now, or as the region begins it. */
export const ownSeries = (call: Pick<Call, "store">, rule: DocumentRule): Omit<SeriesRecord, "rev"> | undefined => {
  const office = theOffice(call.store);
  const begun = seriesBegun(rule, office);
  const regional = theProfile(call.store).series.find(({ id }) => id === rule.series);
  const stored = call.store.office.get("series", rule.series);
  if (!begun || stored || !regional) return begun && (stored ?? begun);
  return { ...begun, name: regional.name, code: fillCode(regional.code, office), pattern: regional.pattern };
};

/** The series a type draws its numbers from (R050); undefined where it bears none. */
export const seriesFor = (call: Pick<Call, "store">, rule: DocumentRule): Omit<SeriesRecord, "rev"> | undefined =>
  kept(call, rule.type) ?? ownSeries(call, rule);

/** As `seriesFor`, after the office keeps it: documents that came with a later version get their series when first needed. */
export const keepSeries = async (call: Call, rule: DocumentRule): Promise<Omit<SeriesRecord, "rev"> | undefined> => {
  const series = seriesFor(call, rule);
  if (!series || call.store.office.get("series", series.id)) return series;
  return call.store.office.commit(entry(call.me, call.clock, "office.saveSeries", `启用号段${series.name}`), (tx) =>
    tx.put("series", series, 0),
  );
};
