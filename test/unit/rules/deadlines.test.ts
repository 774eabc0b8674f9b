import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import holidays2025 from "../../../resources/holidays/2025.json";
import holidays2026 from "../../../resources/holidays/2026.json";
import { addDays } from "../../../shared/rules/dates";
import {
  advisedRule,
  type Calendar,
  checkHolidayYear,
  type DeadlineRule,
  dueDate,
  isWorkingDay,
  missingYearsNote,
} from "../../../shared/rules/deadlines";
import { nextQuarter, type Quarter, quarterStart } from "../../../shared/rules/quarters";

const calendar: Calendar = { 2025: holidays2025, 2026: holidays2026 };
const A: DeadlineRule = { days: 5, mode: "calendar", startCounted: true, roll: "none" };
const A_ROLLED: DeadlineRule = { ...A, roll: "nextWorkingDay" };
const B: DeadlineRule = { ...A_ROLLED, startCounted: false };
const C: DeadlineRule = { ...A, mode: "working" };
const D: DeadlineRule = { ...C, startCounted: false };
// "汇总后3日内", counted from the day after the consolidation was finished.
const REPORT: DeadlineRule = { days: 3, mode: "working", startCounted: false, roll: "nextWorkingDay" };

describe("the holiday tables", () => {
  it.each([
    [2025, holidays2025, 28],
    [2026, holidays2026, 33],
  ])("of %i are sound and leave 248 working days", (year, table, off) => {
    expect(table.year).toBe(year);
    expect(table.source).toContain(String(year - 1));
    expect(table.holidays).toHaveLength(off);
    expect(checkHolidayYear(year, table)).toEqual([]);
    let worked = 0;
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar)) worked++;
    }
    expect(worked).toBe(248);
  });

  // Standards 4.4, after the State Council's notices: first and last day off, and the weekend days worked.
  it.each([
    [
      holidays2025,
      ["01-01:01-01", "01-28:02-04", "04-04:04-06", "05-01:05-05", "05-31:06-02", "10-01:10-08"],
      ["01-26", "02-08", "04-27", "09-28", "10-11"],
    ],
    [
      holidays2026,
      ["01-01:01-03", "02-15:02-23", "04-04:04-06", "05-01:05-05", "06-19:06-21", "09-25:09-27", "10-01:10-07"],
      ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
    ],
  ])("name every day off and every weekend worked", ({ year, holidays, workdays }, off, worked) => {
    const days = off.flatMap((span) => {
      const [from = "", to = ""] = span.split(":").map((day) => `${year}-${day}`);
      const all: string[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
      return all;
    });
    expect(holidays.toSorted()).toEqual(days);
    expect(workdays.toSorted()).toEqual(worked.map((day) => `${year}-${day}`));
  });

  it("know the weekends worked and the weekdays off", () => {
    for (const day of ["2025-01-26", "2025-10-11", "2026-01-04", "2026-10-10"])
      expect(isWorkingDay(day, calendar)).toBe(true);
    for (const day of ["2025-10-08", "2026-01-02", "2026-10-07", "2026-10-11"])
      expect(isWorkingDay(day, calendar)).toBe(false);
  });
});

describe("每季度开始5日内", () => {
  const table: [Quarter, string, string, string, string, string][] = [
    ["2024Q4", "2025-01-05", "2025-01-06", "2025-01-06", "2025-01-08", "2025-01-08"],
    ["2025Q1", "2025-04-05", "2025-04-07", "2025-04-07", "2025-04-08", "2025-04-09"],
    ["2025Q2", "2025-07-05", "2025-07-07", "2025-07-07", "2025-07-07", "2025-07-08"],
    ["2025Q3", "2025-10-05", "2025-10-09", "2025-10-09", "2025-10-14", "2025-10-14"],
    ["2025Q4", "2026-01-05", "2026-01-05", "2026-01-06", "2026-01-08", "2026-01-08"],
    ["2026Q1", "2026-04-05", "2026-04-07", "2026-04-07", "2026-04-08", "2026-04-09"],
    ["2026Q2", "2026-07-05", "2026-07-06", "2026-07-06", "2026-07-07", "2026-07-08"],
    ["2026Q3", "2026-10-05", "2026-10-08", "2026-10-08", "2026-10-13", "2026-10-13"],
  ];

  it.each(table)("for %s in every reading", (quarter, ...dates) => {
    const anchor = quarterStart(nextQuarter(quarter));
    const found = [A, A_ROLLED, B, C, D].map((rule) => dueDate(rule, anchor, calendar));
    expect(found.map(({ date }) => date)).toEqual(dates);
    expect(found.flatMap(({ yearsMissing }) => yearsMissing)).toEqual([]);
    for (const rule of [A, B, C, D]) expect(dueDate(advisedRule(rule), anchor, calendar).date).toBe(dates[1]);
  });
});

describe("汇总后3日内", () => {
  it.each([
    ["2026-10-08", "2026-10-12", "2026-10-12"],
    ["2026-10-13", "2026-10-16", "2026-10-16"],
    ["2025-10-09", "2025-10-13", "2025-10-13"],
    ["2025-10-14", "2025-10-17", "2025-10-17"],
    ["2026-04-07", "2026-04-10", "2026-04-10"],
    ["2026-04-08", "2026-04-13", "2026-04-13"],
  ])("of %s, calendar and working", (finished, inCalendarDays, inWorkingDays) => {
    expect(dueDate({ ...REPORT, mode: "calendar" }, finished, calendar).date).toBe(inCalendarDays);
    expect(dueDate(REPORT, finished, calendar).date).toBe(inWorkingDays);
  });

  it("counts from the day it was finished, however late that was", () => {
    expect(dueDate(REPORT, "2026-10-20", calendar).date).toBe("2026-10-23");
    expect(dueDate(REPORT, "2026-11-05", calendar).date).toBe("2026-11-10");
  });

  it("has its safe day too, the first day counted", () => {
    expect(dueDate(advisedRule(REPORT), "2026-10-08", calendar).date).toBe("2026-10-10");
    expect(dueDate(advisedRule(REPORT), "2026-09-25", calendar).date).toBe("2026-09-28");
  });
});

describe("dueDate", () => {
  it("reckons by weekends and says which years had no table", () => {
    expect(dueDate(C, "2027-10-01", calendar)).toEqual({ date: "2027-10-07", yearsMissing: [2027] });
    expect(dueDate(C, "2026-12-30", calendar)).toEqual({ date: "2027-01-05", yearsMissing: [2027] });
    expect(dueDate(C, "2026-12-30", {})).toEqual({ date: "2027-01-05", yearsMissing: [2026, 2027] });
    expect(dueDate(A, "2027-10-01", calendar)).toEqual({ date: "2027-10-05", yearsMissing: [] });
    expect(missingYearsNote([2027])).toBe("2027年安排未录入，按周末推算");
    expect(missingYearsNote([])).toBeUndefined();
  });

  it("refuses what is no period and no day", () => {
    for (const days of [0, -1, 1.5]) expect(() => dueDate({ ...A, days }, "2026-01-01", calendar)).toThrow(RangeError);
    expect(() => dueDate(A, "2026-02-30", calendar)).toThrow(RangeError);
  });

  it("agrees with counting by hand", () => {
    const anchor = fc.integer({ min: 0, max: 700 }).map((n) => addDays("2025-01-01", n));
    fc.assert(
      fc.property(anchor, fc.integer({ min: 1, max: 15 }), fc.boolean(), (day, days, startCounted) => {
        const first = startCounted ? day : addDays(day, 1);
        const working = dueDate({ days, mode: "working", startCounted, roll: "none" }, day, calendar).date;
        let counted = 0;
        for (let at = first; at <= working; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) counted++;
        expect(counted).toBe(days);
        expect(isWorkingDay(working, calendar)).toBe(true);

        const plain = dueDate({ days, mode: "calendar", startCounted, roll: "none" }, day, calendar).date;
        const rolled = dueDate({ days, mode: "calendar", startCounted, roll: "nextWorkingDay" }, day, calendar).date;
        expect(plain).toBe(addDays(first, days - 1));
        expect(isWorkingDay(rolled, calendar)).toBe(true);
        for (let at = plain; at < rolled; at = addDays(at, 1)) expect(isWorkingDay(at, calendar)).toBe(false);
        expect(rolled <= working).toBe(true);
      }),
    );
  });
});

describe("checkHolidayYear", () => {
  it.each([
    [["2026-02-30"], [], "“2026-02-30”不是 2027 年的日期"],
    [["2026-10-01"], [], "“2026-10-01”不是 2027 年的日期"],
    [["2027-10-01", "2027-10-01"], [], "2027-10-01 写了不止一次"],
    [["2027-10-02"], ["2027-10-02"], "2027-10-02 写了不止一次"],
    [[], ["2027-10-08"], "2027-10-08 不是周末"],
  ])("finds fault with %j off and %j worked", (holidays, workdays, words) => {
    expect(checkHolidayYear(2027, { holidays, workdays, source: "录入" }).join()).toContain(words);
  });
});
