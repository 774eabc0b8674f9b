/** Calendar dates as ISO text ("2026-10-08"): local days of the office, never an instant, so no time zone can shift them. */

const DAY = 86_400_000;
const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Days in a month (1–12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for the text of a real calendar day, exactly YYYY-MM-DD, years 1000–9999. */
export function isDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}

function utc(date: string): number {
  if (!isDate(date)) throw new RangeError(`“${date}”不是有效日期，应为 2026-10-08 这样的写法`);
  return Date.parse(`${date}T00:00:00Z`);
}

/** A day as a number, one more each day, so that many days are counted fast. Throws RangeError where `date` is no real day. */
export function dayNumber(date: string): number {
  return utc(date) / DAY;
}

/** The day of a number that `dayNumber` gave, or of one counted from it. */
export function dayOfNumber(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The calendar year of a day's number. */
export function yearOfNumber(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Weekday 0 (Sunday) – 6 (Saturday) of a day's number. */
export function weekdayOfNumber(day: number): number {
  return new Date(day * DAY).getUTCDay();
}

/** The day `days` later (earlier when negative). Throws RangeError where `date` is no real day. */
export function addDays(date: string, days: number): string {
  return new Date(utc(date) + days * DAY).toISOString().slice(0, 10);
}

/** Weekday 0 (Sunday) – 6 (Saturday). Throws RangeError where `date` is no real day. */
export function weekday(date: string): number {
  return new Date(utc(date)).getUTCDay();
}

/** The calendar year of a date; a document's number belongs to the year of its own date. Throws RangeError likewise. */
export function yearOf(date: string): number {
  return new Date(utc(date)).getUTCFullYear();
}

/** Calendar days from one day to a later one; negative where it is earlier. Throws RangeError likewise. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** `2026-11-21` → `2026年11月21日`, no zero padding (GB/T 9704-2012); what is no date stays as it is. */
export const printedDay = (iso: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : iso;
};
