import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysInMonth, isDate, weekday, yearOf } from "../../../shared/rules/dates";
import {
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterLabel,
  quarterOf,
  quarterOfYear,
  quarterParts,
  quarterRange,
  quarterStart,
} from "../../../shared/rules/quarters";

const quarter = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 4 }))
  .map(([y, q]) => quarterOfYear(y, q));
const date = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays("2026-01-01", days));

describe("dates", () => {
  it.each(["2026-10-08", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-01-00",
    "2026-1-1",
    "0999-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026/01/01",
    "２０２６-01-01",
    "",
  ])("%j is none", (text) => {
    expect(isDate(text)).toBe(false);
  });

  it("reckons whole days, whatever the time zone", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect([weekday("2026-10-08"), weekday("2026-10-10"), weekday("2026-10-11")]).toEqual([4, 6, 0]);
    expect([yearOf("2026-12-31"), yearOf("2027-01-01")]).toEqual([2026, 2027]);
    expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(2026, 12), daysInMonth(2026, 13)]).toEqual([
      28, 29, 31, 0,
    ]);
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(addDays(day, 1) > day).toBe(true);
      }),
    );
  });

  it("refuses what is no day", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => weekday("今天")).toThrow(/不是有效日期/);
  });
});

describe("quarters", () => {
  it("knows the quarter of each month's ends", () => {
    expect(
      [
        "2026-01-01",
        "2026-03-31",
        "2026-04-01",
        "2026-06-30",
        "2026-07-01",
        "2026-09-30",
        "2026-10-01",
        "2026-12-31",
      ].map(quarterOf),
    ).toEqual(["2026Q1", "2026Q1", "2026Q2", "2026Q2", "2026Q3", "2026Q3", "2026Q4", "2026Q4"]);
  });

  it("reads, names and bounds a quarter", () => {
    expect(parseQuarter("2026Q4")).toBe("2026Q4");
    for (const text of ["2026Q5", "2026Q0", "2026q4", "26Q4", "2026Q4 ", ""])
      expect(parseQuarter(text)).toBeUndefined();
    expect(quarterParts("2026Q4")).toEqual({ year: 2026, index: 4 });
    expect(quarterLabel("2026Q4")).toBe("2026年第4季度");
    expect(quarterStart("2026Q2")).toBe("2026-04-01");
    expect(quarterRange("2024Q1")).toEqual({ first: "2024-01-01", last: "2024-03-31" });
    expect(quarterRange("2026Q4")).toEqual({ first: "2026-10-01", last: "2026-12-31" });
    expect([nextQuarter("2026Q4"), previousQuarter("2026Q1")]).toEqual(["2027Q1", "2025Q4"]);
    expect(() => quarterOfYear(2026, 5)).toThrow(RangeError);
    expect(() => quarterOf("2026-02-30")).toThrow(RangeError);
  });

  it("holds every day in exactly its own quarter", () => {
    fc.assert(
      fc.property(date, (day) => {
        const { first, last } = quarterRange(quarterOf(day));
        expect(first <= day && day <= last).toBe(true);
        expect(quarterOf(first)).toBe(quarterOf(last));
      }),
    );
  });

  it("follows without holes, and sorts as text", () => {
    fc.assert(
      fc.property(quarter, (q) => {
        expect(previousQuarter(nextQuarter(q))).toBe(q);
        expect(addDays(quarterRange(q).last, 1)).toBe(quarterStart(nextQuarter(q)));
        expect(nextQuarter(q) > q).toBe(true);
      }),
    );
  });
});
