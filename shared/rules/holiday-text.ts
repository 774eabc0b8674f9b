/** Holidays as people write them (节假日安排): the notice itself, one day a line, or a table's lines. */
import { addDays, isDate } from "./dates";
import { type HolidayYear, checkHolidayYear, isWorkingDay } from "./deadlines";

/** What was read from a text for a year; `problems` in Chinese sentences, none where it can be saved. */
export interface HolidayReading {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
  readonly problems: readonly string[];
  /** What can be saved but should be looked at. */
  readonly remarks: readonly string[];
}

const DATE = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?`;
const COMPACT = String.raw`(\d{4})(\d{2})(\d{2})`;
const RANGE = new RegExp(
  String.raw`(?:(?<!\d)${COMPACT}(?!\d)|${DATE})(?:\s*(?:至|到|~|—+|–|-+)\s*(?:${DATE}|(\d{1,2})\s*[日号]))?`,
  "g",
);
const NAMED_YEAR = /(\d{4})\s*年[^。\n]{0,12}节假日/;
/** No holiday is as long; a range beyond it is a slip of the pen. */
const LONGEST_RANGE = 31;
/** Years since 2025 have 28 days off and more. */
const USUAL_LEAST = 25;

const iso = (year: string | number, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

interface Stretch {
  readonly written: string;
  readonly from: string;
  readonly to: string;
}

/** Every day and range of days of a text; a day without a year is of `year`. */
const stretches = (text: string, year: number): Stretch[] =>
  [...text.matchAll(RANGE)].map((match) => {
    const [written, cy, cm = "", cd = "", y, m = "", d = "", y2, m2, d2 = "", only] = match;
    const from = cy === undefined ? iso(y ?? year, m, d) : iso(cy, cm, cd);
    if (m2 !== undefined) return { written, from, to: iso(y2 ?? from.slice(0, 4), m2, d2) };
    return { written, from, to: only === undefined ? from : iso(from.slice(0, 4), from.slice(5, 7), only) };
  });

type Kind = "holidays" | "workdays";
/** 放假调休 is a holiday, 调休上班 a working day. */
const kindOf = (text: string): Kind | undefined => {
  if (/班|work/i.test(text)) return "workdays";
  return /假|休|holiday|off/i.test(text) ? "holidays" : undefined;
};

/** The parts of a sentence with the kind each has: where both kinds stand in it, days are of the next word that tells. */
const kinded = (sentence: string): (readonly [text: string, kind: Kind | undefined])[] => {
  const parts = sentence.split(/[,\t]/);
  const kinds = new Set(parts.map(kindOf).filter((kind) => kind !== undefined));
  if (kinds.size < 2) return [[sentence, [...kinds][0]]];
  const found: [string, Kind | undefined][] = [];
  let pending = "";
  for (const part of parts) {
    const kind = kindOf(part);
    pending = pending === "" ? part : `${pending} ${part}`;
    if (kind === undefined) continue;
    found.push([pending, kind]);
    pending = "";
  }
  return pending === "" ? found : [...found, [pending, undefined]];
};

const daysOf = ({ written, from, to }: Stretch, problems: string[]): string[] => {
  const wrong = [from, to].find((day) => !isDate(day));
  if (wrong !== undefined) {
    problems.push(`“${written.trim()}”不是有效的日期`);
    return [];
  }
  if (to < from || to > addDays(from, LONGEST_RANGE)) {
    problems.push(`“${written.trim()}”的起止不对，请核对`);
    return [];
  }
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The year that a text is about, where it says so: of the notice's title, or else of the first whole date. */
export const yearNamed = (text: string): number | null => {
  const named = NAMED_YEAR.exec(text)?.[1] ?? /(?<!\d)(20\d{2})(?=[-/.年]|\d{4}(?!\d))/.exec(text)?.[1];
  return named === undefined ? null : Number(named);
};

/**
 * Reads the days off and the weekend days worked of `year`: from the State Council's notice as it stands (1月1日（周五）至
 * 3日放假，1月9日上班), from lines such as `2027-01-01 至 2027-01-03 放假` or `2027/1/9,上班`. What has no date is passed over,
 * and so is a bare date of another year, which is the notice's own.
 */
export const readHolidays = (text: string, year: number): HolidayReading => {
  const found: Record<Kind, string[]> = { holidays: [], workdays: [] };
  const problems: string[] = [];
  // What stands in brackets says weekdays and lunar days.
  const plain = text.normalize("NFKC").replaceAll(/\([^)]*\)/g, "");
  for (const sentence of plain.split(/[\n\r。;]+/)) {
    for (const [part, kind] of kinded(sentence)) {
      for (const stretch of stretches(part, year)) {
        if (kind !== undefined) found[kind].push(...daysOf(stretch, problems));
        else if (stretch.from.startsWith(String(year))) {
          problems.push(`“${stretch.written.trim()}”没有写明放假还是上班`);
        }
      }
    }
  }
  const table = { holidays: found.holidays.toSorted(), workdays: found.workdays.toSorted(), source: "" };
  const all = problems.length > 0 ? problems : checkHolidayYear(year, table);
  const none = all.length === 0 && table.holidays.length === 0;
  return {
    holidays: table.holidays,
    workdays: table.workdays,
    problems: none ? ["没有读到放假的日子，请粘贴通知正文，或一行写一天"] : all,
    remarks:
      table.holidays.length > 0 && table.holidays.length < USUAL_LEAST
        ? [`放假共 ${table.holidays.length} 天，少于往年（2025 年 28 天，2026 年 33 天），请核对是否录全`]
        : [],
  };
};

/** Days in a row, as a first and a last; the days in order. */
export const dayRanges = (days: readonly string[]): { from: string; to: string; count: number }[] => {
  const ranges: { from: string; to: string; count: number }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) {
      last.to = day;
      last.count += 1;
    } else ranges.push({ from: day, to: day, count: 1 });
  }
  return ranges;
};

/** A year's arrangement as lines that `readHolidays` reads back. */
export const holidayLines = ({ holidays, workdays }: Pick<HolidayYear, "holidays" | "workdays">): string =>
  [
    ...dayRanges(holidays.toSorted()).map(({ from, to }) => `${from === to ? from : `${from} 至 ${to}`} 放假`),
    ...workdays.toSorted().map((day) => `${day} 上班`),
  ].join("\n");

/** How many days of the year are worked. */
export const workingDaysIn = (year: number, table: HolidayYear): number => {
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (isWorkingDay(day, { [year]: table })) count += 1;
  }
  return count;
};
