import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LETTER, LONG_NAME, LONG_TEXT, NASTY, NASTY_PARTS, RECORD } from "../../fixtures/documents/inputs";
import { letterDocx, recordDocx } from "../../fixtures/documents/papers";
import { FORBIDDEN, paragraphs, parts } from "./shape";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(NASTY, "", "\n\n", "]]>", "<w:t>", "&amp;", "=1+1", "@SUM(A1)", LONG_NAME),
);

/** Every part must be free of what XML refuses; texts are returned without white space, for comparing. */
const checked = async (bytes: Uint8Array): Promise<string> => {
  const found = await parts(bytes);
  for (const [name, xml] of Object.entries(found)) {
    expect(FORBIDDEN.test(xml), name).toBe(false);
    expect(xml.replace(/&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);/gi, ""), name).not.toContain("&");
  }
  return [found["word/document.xml"], found["word/footer1.xml"]].flatMap((xml) => paragraphs(xml ?? "")).join("\n");
};

const bare = (text: string) => text.replace(/\s/gu, "");

describe("hostile text", () => {
  it("reaches every field of the documents as text", async () => {
    const letter = await checked(
      await letterDocx({
        title: NASTY,
        number: NASTY,
        addressee: NASTY,
        subject: NASTY,
        problem: NASTY,
        opinion: NASTY,
        contact: NASTY,
        phone: NASTY,
        date: null,
        purpose: NASTY,
        basis: NASTY,
        note: NASTY,
      }),
    );
    for (const part of NASTY_PARTS) expect(bare(letter).split(part).length - 1, part).toBe(11);
    const record = await checked(
      await recordDocx({
        ...RECORD,
        title: NASTY,
        number: NASTY,
        unit: NASTY,
        time: NASTY,
        place: NASTY,
        handlers: NASTY,
        counterparts: NASTY,
        content: NASTY,
        effect: NASTY,
      }),
    );
    for (const part of NASTY_PARTS) expect(bare(record).split(part).length - 1, part).toBe(9);
  });

  it("carries long names and a 5,000-character opinion whole", async () => {
    const text = await checked(await letterDocx({ ...LETTER, addressee: LONG_NAME, opinion: LONG_TEXT }));
    expect(text).toContain(`${LONG_NAME}：`);
    expect(text).toContain(LONG_TEXT);
  });

  it("never breaks a document, whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (a, b, c, d) => {
        const letter = {
          ...LETTER,
          title: d,
          number: a,
          addressee: b,
          subject: c,
          problem: d,
          opinion: a,
          contact: b,
          phone: c,
          note: d,
        };
        const record = { ...RECORD, title: a, unit: b, place: c, handlers: d, content: a, effect: b };
        for (const bytes of [await letterDocx({ ...letter, purpose: a, basis: b }), await recordDocx(record)]) {
          const word = /[\p{Script=Han}\w]{3,}/u.exec(d.toWellFormed())?.[0];
          const text = bare(await checked(bytes));
          if (word) expect(text).toContain(word);
        }
      }),
      { numRuns: 80 },
    );
  });
});
