// Two thousand documents, spread over every type of every region, with anything at all typed into every field.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import type { Paper } from "../../../../shared/documents/paper";
import { LONG_NAME, LONG_TEXT, NASTY } from "../../../fixtures/documents/inputs";
import { drawn, everySheet, type Sheet } from "../../../fixtures/documents/every-type";
import { bare, printedPlaces, replaced } from "../../../fixtures/documents/leaves";
import { textOf } from "../../../fixtures/documents/letters";
import { faultsOfShape } from "../faults";
import { paragraphs, parts } from "../shape";

const RUNS = 2_000;
/** Documents in one file, each on pages of its own: packing takes longer than drawing. */
const TOGETHER = 9;

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom("\uFFFE\uFFFF", "\uD800", "\uDC00甲", "👨‍👩‍👧😀", "䶮㛃𠮷", "\u0000\u0008乙", "_x000D_", "\u202E倒"),
  fc.constantFrom("]]>", "<w:t>", "</w:p><w:p>", "&amp;", "&#0;", "<!--", "=1+1", "@SUM(A1)", "\"'", "{问题}"),
  fc.constantFrom("甲\n\n乙", "\t丙\t丁 ", "\r\n戊\u2028己", "\n", "  ", "", "问题", "。", NASTY),
  { weight: 1, arbitrary: fc.constantFrom(LONG_NAME, LONG_TEXT.slice(0, 1500), "词语 and words ".repeat(60)) },
);
const texts = fc.array(anyText, { minLength: 1, maxLength: 12 });

/** The document with these texts in its fields, one after the other, and the words that must then be on it. */
const typedInto = (sheet: Sheet, printed: ReadonlySet<string>, given: readonly string[]) => {
  const words: string[] = [];
  let at = 0;
  const values = replaced(sheet, (place) => {
    const text = given[at++ % given.length] ?? "";
    // Names parted by commas may be printed one a line.
    if (printed.has(place)) words.push(...text.split(/\r\n?|[\n\u2028\u2029、，,；;]/u));
    return text;
  });
  return { paper: drawn(sheet.type, sheet.profile, values), words: words.map(bare) };
};

const inOne = (papers: readonly Paper[]): Paper => ({
  name: papers.map(({ name }) => name).join(),
  ...(papers[0]?.landscape === true ? { landscape: true } : {}),
  blocks: papers.flatMap(({ blocks }, index) => (index === 0 ? blocks : [{ block: "page" as const }, ...blocks])),
});

/** XML says nothing but tags and text, and every ampersand in it names a character. */
const isWellFormed = (xml: string): boolean =>
  !/[<&]/.test(xml.replace(/<[^<>]*>/g, "").replace(/&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);/gi, ""));

const each = Math.ceil(RUNS / everySheet.length / TOGETHER);

describe("whatever is typed", () => {
  it.each(everySheet.map((sheet) => [sheet.name, sheet] as const))(
    "makes a valid %s that says it all",
    async (_name, sheet) => {
      const printed = printedPlaces(sheet);
      await fc.assert(
        fc.asyncProperty(fc.array(texts, { minLength: TOGETHER, maxLength: TOGETHER }), async (all) => {
          const made = all.map((given) => typedInto(sheet, printed, given));
          const bytes = await drawPaper(inOne(made.map(({ paper }) => paper)));
          expect(await faultsOfShape(bytes)).toEqual([]);
          const found = await parts(bytes);
          for (const [name, xml] of Object.entries(found)) expect(isWellFormed(xml), name).toBe(true);
          const read = bare(paragraphs(found["word/document.xml"] ?? "").join(""));
          for (const { paper, words } of made) {
            const text = bare(textOf(paper));
            expect(words.filter((word) => !text.includes(word))).toEqual([]);
            expect(words.filter((word) => !read.includes(word))).toEqual([]);
          }
        }),
        { numRuns: each },
      );
    },
    60_000,
  );
});
