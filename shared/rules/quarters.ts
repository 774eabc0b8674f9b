/** Quarters, the domain's own unit (LZ 六): registers are kept, handed in and reported by quarter. */
import { addDays, yearOf } from "./dates";

/** A calendar quarter, '2026Q4'. Text order is time order. */
export type Quarter = `${number}Q${1 | 2 | 3 | 4}`;

const SHAPE = /^([1-9]\d{3})Q([1-4])$/;

/** The text as a quarter, or undefined where it is not exactly of the form 2026Q4. */
export function parseQuarter(text: string): Quarter | undefined {
  return SHAPE.test(text) ? (text as Quarter) : undefined;
}

/** The quarter `index` (1–4) of a year. Throws RangeError outside 1000–9999 and 1–4. */
export function quarterOfYear(year: number, index: number): Quarter {
  const quarter = parseQuarter(`${year}Q${index}`);
  if (!quarter) throw new RangeError(`没有 ${year} 年第 ${index} 季度`);
  return quarter;
}

/** Year and index (1–4) of a quarter. Throws RangeError where the text is no quarter. */
export function quarterParts(quarter: Quarter): { year: number; index: 1 | 2 | 3 | 4 } {
  const match = SHAPE.exec(quarter);
  if (!match) throw new RangeError(`“${quarter}”不是季度，应为 2026Q4 这样的写法`);
  return { year: Number(match[1]), index: Number(match[2]) as 1 | 2 | 3 | 4 };
}

/** The quarter a day (YYYY-MM-DD) lies in. Throws RangeError where it is no real day. */
export function quarterOf(date: string): Quarter {
  return quarterOfYear(yearOf(date), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/** First day of a quarter, the anchor of its predecessor's hand-in (R083). */
export function quarterStart(quarter: Quarter): string {
  const { year, index } = quarterParts(quarter);
  return `${year}-${String(index * 3 - 2).padStart(2, "0")}-01`;
}

/** First and last day of a quarter, both included. */
export function quarterRange(quarter: Quarter): { first: string; last: string } {
  return { first: quarterStart(quarter), last: addDays(quarterStart(nextQuarter(quarter)), -1) };
}

/** '2026年第4季度'. */
export function quarterLabel(quarter: Quarter): string {
  const { year, index } = quarterParts(quarter);
  return `${year}年第${index}季度`;
}

/** The quarter before. */
export function previousQuarter(quarter: Quarter): Quarter {
  const { year, index } = quarterParts(quarter);
  return index === 1 ? quarterOfYear(year - 1, 4) : quarterOfYear(year, index - 1);
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  const { year, index } = quarterParts(quarter);
  return index === 4 ? quarterOfYear(year + 1, 1) : quarterOfYear(year, index + 1);
}
