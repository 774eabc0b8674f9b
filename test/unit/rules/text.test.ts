import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, displayWidth, normaliseBrackets, toHalfWidth, toParagraphs } from "../../../shared/rules/text";

const any = fc.array(fc.oneof(fc.nat(0xffff), fc.nat(0x40), fc.integer({ min: 0xd7f0, max: 0xe010 })), {
  maxLength: 40,
});
const text = any.map((units) => String.fromCharCode(...units));

/** Whether XML 1.0 allows a code point, and Unicode has it for characters. */
const allowed = (code: number) =>
  code === 9 ||
  code === 10 ||
  (code >= 0x20 && code <= 0x7e) ||
  (code >= 0xa0 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe && (code < 0xfdd0 || code > 0xfdef));

describe("cleanText", () => {
  it("leaves nothing a document cannot hold, and is done after one pass", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const cleaned = cleanText(raw);
        expect(Array.from(cleaned, (c) => c.codePointAt(0) ?? 0).filter((code) => !allowed(code))).toEqual([]);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { numRuns: 2000 },
    );
  });

  it("drops each control and noncharacter by itself", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      if (code > 0x3000 && code < 0xfd00) code = 0xfd00;
      if (code > 0x1_1000 && (code & 0xffff) < 0xfff0) code |= 0xfff0;
      const kept = cleanText(String.fromCodePoint(code)) !== "";
      expect([code, kept]).toEqual([code, code === 0x0d || (allowed(code) && code !== 0xfeff)]);
    }
  });

  it("replaces lone surrogates, which never join to a character when something between them goes", () => {
    expect(cleanText("甲\uD83D乙\uDE00丙")).toBe("甲\uFFFD乙\uFFFD丙");
    expect(cleanText("\uD83D\u0000\uDE00")).toBe("\uFFFD\uFFFD");
  });

  it("makes every line end LF", () => {
    expect(cleanText("一\r\n二\r三\n四\u2028五\u2029六\r\n\r\n七")).toBe("一\n二\n三\n四\n五\n六\n\n七");
  });

  it.each([
    "唐䶮、㛃",
    "𠮷野家 𬌗合",
    "👨‍👩‍👧 ✔️",
    "=SUM(A1:A9)",
    "@cmd|' /C calc'!A0",
    "_x000D_",
    "<b>&amp;</b>",
    "a\tb\nc",
    "　　首行",
    "\u{E0100}",
  ])("keeps %j as it is", (kept) => {
    expect(cleanText(kept)).toBe(kept);
  });
});

describe("toParagraphs", () => {
  it("splits lines, keeping inner blank ones only", () => {
    expect(toParagraphs("\n 一、目的  \r\n\r\n　　二、依据\u0000\n\n")).toEqual([" 一、目的", "", "　　二、依据"]);
    expect(toParagraphs(" \n ")).toEqual([]);
    expect(toParagraphs("")).toEqual([]);
  });
});

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc 123", 7],
    ["人社局", 6],
    ["Ａ１，。", 8],
    ["“甲”—…①℃×", 16],
    ["ｱｲ", 2],
    ["𠮷䶮", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["😀", 2],
    ["✔\uFE0F", 2],
    ["〔2026〕1号", 11],
  ])("of %j is %i", (line, width) => {
    expect(displayWidth(line)).toBe(width);
  });

  it("adds up", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b));
      }),
    );
  });
});

describe("normaliseBrackets", () => {
  it.each([
    "云人社行指[2026]1号",
    "云人社行指［2026］1号",
    "云人社行指【2026】1号",
    "云人社行指〈2026〉1号",
    "云人社行指﹝2026﹞1号",
  ])("turns %s and says so", (number) => {
    expect(normaliseBrackets(number)).toEqual({ text: "云人社行指〔2026〕1号", changed: true });
  });

  it("leaves the right brackets, and round ones, alone", () => {
    for (const number of ["云人社行指〔2026〕1号", "（试行）(1)《办法》", ""]) {
      expect(normaliseBrackets(number)).toEqual({ text: number, changed: false });
    }
  });
});

describe("toHalfWidth", () => {
  it("turns letters, figures, signs and the wide space, and nothing else", () => {
    expect(toHalfWidth("ＡｚＺ０９（！～）　。、人ｱ")).toBe("AzZ09(!~) 。、人ｱ");
  });
});
