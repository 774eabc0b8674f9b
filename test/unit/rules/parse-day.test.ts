import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isDate } from "../../../shared/rules/dates";
import { parseDay } from "../../../shared/rules/parse-day";

test.each([
  ["2026/11/12", "2026-11-12"],
  ["2025.3.12", "2025-03-12"],
  ["2026-1-15", "2026-01-15"],
  ["2026-9-5", "2026-09-05"],
  ["20260105", "2026-01-05"],
  ["2026年1月5日", "2026-01-05"],
  [" 2026 年 1 月 5 号 ", "2026-01-05"],
  ["２０２６／１／５", "2026-01-05"],
  ["2026。1。5", "2026-01-05"],
  ["2028-2-29", "2028-02-29"],
  ["11-12", "2026-11-12"],
  ["1月5日", "2026-01-05"],
])("reads %s", (typed, day) => expect(parseDay(typed, 2026)).toBe(day));

test.each([
  "",
  "昨天",
  "2026-02-30",
  "2026-13-1",
  "2026-1",
  "2026-1-",
  "2026-1/5",
  "26-1-5",
  "2026115",
  "2026-11-123",
  "2026-01-05x",
  "1 1-5",
  "0000-1-1",
])("does not guess at “%s”", (typed) => expect(parseDay(typed, 2026)).toBeNull());

const day = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays("1900-01-01", days));
const shapes: readonly ((y: string, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}日`,
];

test("reads every day in every writing, with and without leading zeros", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...shapes), fc.boolean(), (iso, shape, short) => {
      const [y = "", m = "", d = ""] = iso.split("-");
      const written = short ? shape(y, String(Number(m)), String(Number(d))) : shape(y, m, d);
      expect(parseDay(written, 2026)).toBe(iso);
      expect(parseDay(iso.replaceAll("-", ""), 2026)).toBe(iso);
    }),
  );
});

test("gives a real day or none, and a day it gave reads as itself", () => {
  const near = fc.string({ unit: fc.constantFrom(...Array.from("0123456789-/.年月日号 ")), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), fc.integer({ min: 1900, max: 2100 }), (typed, year) => {
      const read = parseDay(typed, year);
      if (read === null) return;
      expect(isDate(read)).toBe(true);
      expect(parseDay(read, year)).toBe(read);
    }),
  );
});
