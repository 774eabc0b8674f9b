import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches, matchesTerms, searchKey, searchTerms } from "../../../shared/rules/search-keys";

const key = searchKey([
  "云溪区人社局关于工资支付的指导",
  undefined,
  "",
  "唐䶮",
  "云人社行指〔2026〕12号",
  "91379901MA0YX0016M",
  "ABC公司",
]);

describe("search", () => {
  it.each([
    "人社局",
    "rsj",
    "RSJ",
    "ｒｓｊ",
    "工资 rsj",
    "gzzf",
    "yxqrsj",
    "ty",
    "䶮",
    "[2026]12",
    "〔2026〕12号",
    "ma0yx",
    "abcgs",
    "　人社　tang ".replace("tang", "ty"),
    "",
    "  ",
  ])("finds by %j", (query) => {
    expect(matches(key, query)).toBe(true);
  });

  it.each(["人社厅", "rsjx", "人社局 社保", "导唐", "dty", "undefined"])("does not find by %j", (query) => {
    expect(matches(key, query)).toBe(false);
  });

  it("reads the usual words with their usual sounds", () => {
    expect(searchKey(["行政指导", "重庆银行", "约谈"])).toBe("行政指导\n重庆银行\n约谈\nxzzd\ncqyh\nyt");
  });

  it("says nothing twice of a field without Chinese", () => {
    expect(searchKey(["abc 12"])).toBe("abc 12");
    expect(searchKey([undefined, ""])).toBe("");
  });

  it("finds a record by any piece of any field", () => {
    const field = fc.string({
      unit: fc.constantFrom(...Array.from("人社局行政Ａa指导〔1〕【】 ９")),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        fc.nat(11),
        fc.nat(12),
        (fields, which, from, length) => {
          const piece = (fields[which % fields.length] ?? "").slice(from, from + length);
          expect(matches(searchKey(fields), piece)).toBe(true);
        },
      ),
    );
  });

  it("matches 40,000 keys well within a keystroke", () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => `${key}${i}`);
    const terms = searchTerms("rsj 39999");
    const begin = performance.now();
    expect(keys.filter((one) => matchesTerms(one, terms))).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(50);
  });
});
