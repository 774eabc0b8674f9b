import { isDate } from "./dates";

/** Year first, parts of one or two digits, one separator throughout; eight digits; 年月日; the same without a year. */
const WRITINGS = [
  /^(?<y>\d{4})\s*(?<s>[-/.])\s*(?<m>\d{1,2})\s*\k<s>\s*(?<d>\d{1,2})$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?:(?<y>\d{4})\s*年\s*)?(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]?$/,
  /^(?<m>\d{1,2})\s*[-/.]\s*(?<d>\d{1,2})$/,
];

/**
 * The day a person typed, as ISO text: 2026-1-5, 2026/1/5, 2026.1.5, 20260105, 2026年1月5日, in full-width characters
 * too; 1-5 and 1月5日 are of `year`. Null where it cannot be read or is no real day; nothing is guessed.
 */
export const parseDay = (typed: string, year: number): string | null => {
  // 。 is what a Chinese input method makes of the full stop.
  const text = typed.normalize("NFKC").replaceAll("。", ".").trim();
  for (const writing of WRITINGS) {
    const parts = writing.exec(text)?.groups;
    if (!parts) continue;
    const { y = String(year), m = "", d = "" } = parts;
    const day = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
    return isDate(day) ? day : null;
  }
  return null;
};
