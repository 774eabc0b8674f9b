import { expect, test } from "vitest";
import { missingYears, pressingYears } from "../../../../renderer/settings/holidays/missing";

const known = [{ year: 2025 }, { year: 2026 }];

test("the next year's holidays are looked out for from October on, this year's always", () => {
  expect(missingYears(known, "2026-03-01")).toEqual([2027]);
  expect(pressingYears(known, "2026-09-30")).toEqual([]);
  expect(pressingYears(known, "2026-10-01")).toEqual([2027]);
  expect(pressingYears([...known, { year: 2027 }], "2026-12-31")).toEqual([]);
  expect(pressingYears(known, "2027-01-04")).toEqual([2027]);
  expect(pressingYears(known, "2027-11-04")).toEqual([2027, 2028]);
});
