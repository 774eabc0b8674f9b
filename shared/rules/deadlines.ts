/** One engine for every deadline (R083, R084): how the days are counted is the office's setting, not the code's. */
import { dayNumber, dayOfNumber, isDate, weekday, weekdayOfNumber, yearOf, yearOfNumber } from "./dates";

/**
 * How a deadline is counted. `days` ≥ 1, in calendar days (自然日) or working days (工作日); `startCounted` makes the anchor
 * the first day; `roll` moves a calendar deadline that falls on a day off to the next working day.
 */
export interface DeadlineRule {
  days: number;
  mode: "calendar" | "working";
  startCounted: boolean;
  roll: "nextWorkingDay" | "none";
}

/** The State Council's arrangement for one year: days off, and weekend days worked; `source` names the notice. */
export interface HolidayYear {
  holidays: readonly string[];
  workdays: readonly string[];
  source: string;
}

/** Year → its arrangement. A year without one is reckoned by weekends alone, and reported. */
export type Calendar = Readonly<Record<number, HolidayYear>>;

/** The reading of a period that is safe under every one that respects holidays (建议最晚): calendar days, the first day counted, rolled. */
export function advisedRule(rule: DeadlineRule): DeadlineRule {
  return { days: rule.days, mode: "calendar", startCounted: true, roll: "nextWorkingDay" };
}

interface Table {
  readonly off: ReadonlySet<number>;
  readonly on: ReadonlySet<number>;
}
// A first page reckons thousands of days by the same tables.
const tables = new WeakMap<HolidayYear, Table>();

const numbers = (days: readonly string[]): ReadonlySet<number> => new Set(days.map(dayNumber));

const tableOf = (year: HolidayYear): Table => {
  let table = tables.get(year);
  if (!table) {
    table = { off: numbers(year.holidays), on: numbers(year.workdays) };
    tables.set(year, table);
  }
  return table;
};

const isWorked = (day: number, year: HolidayYear | undefined): boolean => {
  const table = year && tableOf(year);
  if (table?.off.has(day)) return false;
  if (table?.on.has(day)) return true;
  const weekdayOf = weekdayOfNumber(day);
  return weekdayOf !== 0 && weekdayOf !== 6;
};

/** Whether a day is worked; weekends decide where the year has no table. Throws RangeError where it is no real day. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  return isWorked(dayNumber(date), calendar[yearOf(date)]);
}

/**
 * The last day of a period counted from `anchor` (YYYY-MM-DD), and the years that had to be reckoned by weekends because
 * their table is missing. Throws RangeError where `days` is no whole number from 1 or `anchor` no real day.
 */
export function dueDate(
  rule: DeadlineRule,
  anchor: string,
  calendar: Calendar,
): { date: string; yearsMissing: number[] } {
  if (!Number.isInteger(rule.days) || rule.days < 1) throw new RangeError(`期限天数须为正整数，现为 ${rule.days}`);
  const missing = new Set<number>();
  const worked = (day: number) => {
    const number = yearOfNumber(day);
    const year = calendar[number];
    if (!year) missing.add(number);
    return isWorked(day, year);
  };
  const onOrAfter = (from: number): number => {
    let day = from;
    while (!worked(day)) day += 1;
    return day;
  };
  const first = dayNumber(anchor) + (rule.startCounted ? 0 : 1);
  let last: number;
  if (rule.mode === "working") {
    last = onOrAfter(first);
    for (let counted = 1; counted < rule.days; counted++) last = onOrAfter(last + 1);
  } else {
    last = first + rule.days - 1;
    if (rule.roll === "nextWorkingDay") last = onOrAfter(last);
  }
  return { date: dayOfNumber(last), yearsMissing: [...missing].toSorted((a, b) => a - b) };
}

/** The sentence to show beside a date reckoned without its year's table; undefined where every table was there. */
export function missingYearsNote(yearsMissing: readonly number[]): string | undefined {
  return yearsMissing.length === 0 ? undefined : `${yearsMissing.join("、")}年安排未录入，按周末推算`;
}

/** What is wrong with a year's arrangement as typed or imported, in Chinese sentences; empty where it can be used. */
export function checkHolidayYear(year: number, table: HolidayYear): string[] {
  const days = [...table.holidays, ...table.workdays];
  const problems = days
    .filter((day) => !isDate(day) || yearOf(day) !== year)
    .map((day) => `“${day}”不是 ${year} 年的日期，应为 ${year}-01-01 这样的写法`);
  if (problems.length > 0) return problems;
  for (const day of new Set(days.filter((day, i) => days.indexOf(day) !== i))) problems.push(`${day} 写了不止一次`);
  for (const day of table.workdays) {
    if (weekday(day) !== 0 && weekday(day) !== 6) problems.push(`${day} 不是周末，不需列为调休上班日`);
  }
  return problems;
}
