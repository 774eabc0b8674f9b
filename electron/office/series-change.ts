/** What a change to one number series makes of all of them (R050): each type draws from one, and no number is given twice. */
import { isDocumentType, kindOf, ruleOf } from "../../shared/documents";
import type { SeriesRecord } from "../../shared/model/office";
import { formatNumber, nextNumber, printAlike, startsOfYears } from "../../shared/rules/numbering";
import type { Call } from "./context";
import { Refused } from "./refused";
import { ownSeries, usedNumbers } from "./series";
import { theProfile } from "./store";

/** Refuses types that bear no number, or that there are none of. */
const requireNumbered = (types: readonly string[]): void => {
  const none = types.find((type) => !kindOf(type)?.series);
  if (none === undefined) return;
  const sentence = `“${kindOf(none)?.name ?? none}”不编文号`;
  throw new Refused("invalid-input", `${sentence}，没有保存。`, { fields: { documents: sentence }, rule: "R050" });
};

const without = (series: SeriesRecord, types: readonly string[]): SeriesRecord => ({
  ...series,
  documents: series.documents.filter((type) => !types.includes(type)),
});

/** Types that are let go return to the series of their own; refused where that is the one that lets them go. */
const returned = (
  call: Call,
  all: readonly SeriesRecord[],
  changed: SeriesRecord,
  types: readonly string[],
): SeriesRecord[] =>
  types.reduce<SeriesRecord[]>(
    (now, type) => {
      if (!isDocumentType(type)) return now;
      const rule = ruleOf(type, theProfile(call.store));
      const own = ownSeries(call, rule);
      if (!own) return now;
      if (own.id === changed.id) {
        const sentence = `“${rule.name}”要有号段取号：请打开另一个号段，在“用于”里选入它`;
        throw new Refused("refused", `${sentence}。没有保存。`, { fields: { documents: sentence }, rule: "R050" });
      }
      const there = now.find(({ id }) => id === own.id);
      if (!there) return [...now, { ...own, documents: [type], rev: 0 }];
      return now.map((one) => (one === there ? { ...one, documents: [...one.documents, type] } : one));
    },
    [...all],
  );

/**
 * Refuses a series that changes where another in use prints numbers that look the same. Where the regulation itself gives
 * two papers one code and the office chose to count them apart, they may (ZC).
 */
const requireUnlike = (call: Call, all: readonly SeriesRecord[], changing: readonly SeriesRecord[]): void => {
  if (theProfile(call.store).sharedSeriesQuestion) return;
  for (const one of changing) {
    const twin = all.find((other) => other.id !== one.id && other.documents.length > 0 && printAlike(one, other));
    if (!twin || one.documents.length === 0) continue;
    const sentence = `“${one.name}”与号段“${twin.name}”的代字和格式相同，会印出同样的文号`;
    throw new Refused("duplicate", `${sentence}，没有保存。`, { fields: { code: sentence }, rule: "R050" });
  }
};

/**
 * The series with a start above every number that another has printed in its likeness: a code that changed hands, or papers
 * counted together from now on. Series alike by choice are held apart only by the papers that draw from them.
 */
const clearOfPrinted = (call: Call, series: SeriesRecord): SeriesRecord => {
  const byChoice = theProfile(call.store).sharedSeriesQuestion !== null;
  const printed = call.store.books.rows().flatMap(({ documents }) =>
    documents.flatMap(({ type, series: of, year, seq, number }) => {
      if (of === null || of === series.id || seq === null || (byChoice && !series.documents.includes(type))) return [];
      return formatNumber(series, year, seq) === number ? [{ year, seq }] : [];
    }),
  );
  const used = usedNumbers(call, series.id);
  return printed
    .toSorted((a, b) => b.seq - a.seq)
    .reduce((now, { year, seq }) => {
      if (nextNumber(now, year, used) > seq) return now;
      const start = { year, first: seq + 1, reason: "这些文号由别的号段编出过，不再使用" };
      return { ...now, starts: [...now.starts, start] };
    }, series);
};

/** The series as it is counted from now on; years that ran on and are counted apart now keep the account of their numbers. */
const recounted = (call: Call, before: SeriesRecord, changed: SeriesRecord): SeriesRecord => {
  if (before.yearly || !changed.yearly) return changed;
  return { ...changed, starts: [...changed.starts, ...startsOfYears(changed, usedNumbers(call, changed.id))] };
};

/** All series that differ once `wanted` is kept, itself among them; refused where numbers would look the same. */
export const seriesAfter = (call: Call, before: SeriesRecord, wanted: SeriesRecord): SeriesRecord[] => {
  const changed = recounted(call, before, wanted);
  requireNumbered(changed.documents);
  const stored = call.store.office.all("series");
  const taken = stored.map((one) => (one.id === changed.id ? changed : without(one, changed.documents)));
  const letGo = before.documents.filter((type) => !changed.documents.includes(type));
  const all = returned(call, taken, changed, letGo);
  const changing = all.filter((one) => {
    const was = stored.find(({ id }) => id === one.id);
    return one.id === changed.id || was?.documents.join() !== one.documents.join();
  });
  requireUnlike(call, all, changing);
  return changing.map((one) => clearOfPrinted(call, one));
};
