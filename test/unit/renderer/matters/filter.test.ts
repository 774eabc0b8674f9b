import { describe, expect, it } from "vitest";
import { everyMatter } from "../../../../shared/contract/matters";
import { askedFor, narrows, periods, readFilter, writeFilter } from "../../../../renderer/matters/list/filter";

describe("the remembered filter", () => {
  it("keeps habits, not the moment's search", () => {
    const filter = { ...everyMatter, text: "人社局", offset: 200, status: "open" as const, mine: true, limit: 50 };
    expect(readFilter(writeFilter(filter))).toEqual({ ...everyMatter, status: "open", mine: true, limit: 50 });
  });

  it("starts anew when what was kept cannot be read", () => {
    expect(readFilter("{")).toEqual(everyMatter);
    expect(readFilter('{"status":"lost"}')).toEqual(everyMatter);
    expect(readFilter("{}")).toEqual(everyMatter);
  });

  it("knows whether anything is left out", () => {
    expect(narrows(everyMatter)).toBe(false);
    expect(narrows({ ...everyMatter, text: " " })).toBe(false);
    expect(narrows({ ...everyMatter, mine: true })).toBe(true);
    expect(narrows({ ...everyMatter, from: "2026-01-01" })).toBe(true);
    expect(narrows({ ...everyMatter, phase: "choosing" })).toBe(true);
  });
});

describe("periods to choose from", () => {
  it("are this quarter, the three before it, and the year", () => {
    const found = periods("2026-02-10");
    expect(found.map(({ from, to }) => `${from}/${to}`)).toEqual([
      "2026-01-01/2026-03-31",
      "2025-10-01/2025-12-31",
      "2025-07-01/2025-09-30",
      "2025-04-01/2025-06-30",
      "2026-01-01/2026-12-31",
    ]);
    expect(found[0]?.label).toContain("本季度");
  });
});

describe("the filter of an address", () => {
  it("is one counterpart's matters, or one's own of a status", () => {
    expect(askedFor("counterpart=c-1")).toEqual({ ...everyMatter, counterpartId: "c-1" });
    expect(askedFor("mine=1&status=open")).toEqual({ ...everyMatter, mine: true, status: "open" });
    expect(askedFor("mine=1&status=lost")).toEqual({ ...everyMatter, mine: true });
  });

  it("is those in one phase, or all that are open", () => {
    expect(askedFor("phase=reviewing")).toEqual({ ...everyMatter, phase: "reviewing" });
    expect(askedFor("phase=open")).toEqual({ ...everyMatter, status: "open" });
    expect(askedFor("phase=closed")).toEqual({ ...everyMatter, phase: "closed" });
    expect(askedFor("mine=1&phase=returned")).toEqual({ ...everyMatter, mine: true, phase: "returned" });
    expect(askedFor("phase=lost")).toEqual(everyMatter);
  });

  it("is left to the person where the address says nothing of it", () => {
    expect(askedFor("")).toBeNull();
    expect(askedFor("status=open")).toBeNull();
  });
});
