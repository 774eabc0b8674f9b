import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches, matchesTerms, pinyinInitials, searchKey, searchTerms } from "../../../shared/rules/search-keys";

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
    "　人社　ty ",
    "",
    "  ",
  ])("finds by %j", (query) => {
    expect(matches(key, query)).toBe(true);
  });

  it.each(["人社厅", "rsjx", "人社局 社保", "导唐", "dty", "undefined"])("does not find by %j", (query) => {
    expect(matches(key, query)).toBe(false);
  });

  it.each([
    ["行政指导", "xzzd"],
    ["重庆银行", "cqyh"],
    ["长期参加会计培训", "cqcjkjpx"],
    ["企业劳动合同调解", "qyldhttj"],
    ["约谈A公司2026年", "ytAgs2026n"],
    ["𠮷野家😀👨‍👩‍👧", "𠮷yj😀👨‍👩‍👧"],
    ["", ""],
  ])("reads %s with its usual sounds", (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });

  it("gives each character one initial, and itself where it is not Chinese", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const characters = Array.from(text);
        const initials = Array.from(pinyinInitials(text));
        expect(initials).toHaveLength(characters.length);
        for (const [i, character] of characters.entries()) {
          if (!/\p{Ideographic}/u.test(character)) expect(initials[i]).toBe(character);
        }
      }),
    );
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

  it("reads 2,000 titles in a small part of the time an office may take to open", () => {
    const titles = Array.from(
      { length: 2000 },
      (_, i) => `关于规范企业${i % 97}劳动合同签订与工资支付行为的行政指导重庆`,
    );
    // The best of a few rounds: another's work on the machine says nothing about ours.
    const rounds = [1, 2, 3, 4, 5].map((round) => {
      const begin = performance.now();
      for (const title of titles) searchKey([`${title}${round}`]);
      return (performance.now() - begin) / titles.length;
    });
    expect(Math.min(...rounds)).toBeLessThan(0.1);
  });

  it("matches 40,000 keys well within a keystroke", () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => `${key}${i}`);
    const terms = searchTerms("rsj 39999");
    const rounds = [1, 2, 3, 4, 5].map(() => {
      const begin = performance.now();
      expect(keys.filter((one) => matchesTerms(one, terms))).toHaveLength(1);
      return performance.now() - begin;
    });
    expect(Math.min(...rounds)).toBeLessThan(50);
  });
});
