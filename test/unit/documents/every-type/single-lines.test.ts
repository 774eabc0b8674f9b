// No page of a form begins or ends with a single line of a paragraph, as LibreOffice prints it.
// Whoever wants to look: a picture of each page lies in test-results/documents/long afterwards.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import { available, tempFolder, toPdf, toPng } from "../../../config/office-tools";
import { drawn, everySheet, type Sheet } from "../../../fixtures/documents/every-type";
import { printedPlaces, replaced } from "../../../fixtures/documents/leaves";
import { textOf } from "../../../fixtures/documents/letters";
import { faultsOfShape } from "../faults";
import { pdfLines, type PdfLine } from "../measure";

const gallery = path.resolve(import.meta.dirname, "../../../../test-results/documents/long");
const folder = tempFolder("single-lines");
const canRender = await available("LibreOffice", "pdftotext", "pdftoppm");

/** Characters that every face has, each in one paragraph alone, so that its lines are known wherever they stand. */
const signOf = (index: number): string =>
  new TextDecoder("gb18030").decode(Uint8Array.of(0xb2 + Math.floor(index / 94), 0xa1 + (index % 94)));
/** A line of such a paragraph; a label may stand left of it. */
const LINE = /(\p{Script=Han})(?:\1|[，。])+$/u;

/** A paragraph of so many characters, with a comma now and then. */
const paragraph = (sign: string, length: number): string =>
  `${Array.from({ length }, (_, index) => (index % 17 === 16 ? "，" : sign)).join("")}${sign}。`;

/** Up to this many characters a paragraph takes no more lines than are kept on one page. */
const SHORT = 150;
/** Lengths of paragraphs, from less than a line on, much the same as chance would have them. */
const lengthsOf = (seed: number): number[] =>
  Array.from({ length: 3 + (seed % 11) }, (_, index) => 10 + ((((seed + 1) * 7919 + index * 104_729) % 7907) % SHORT));

const forms = everySheet.filter(
  (sheet, index) =>
    everySheet.findIndex(({ type }) => type === sheet.type) === index &&
    sheet.paper.blocks.some(({ block }) => block === "table") &&
    sheet.kind.fields.some(({ kind, key }) => kind === "prose" && printedPlaces(sheet).has(key)),
);

/** The form with several paragraphs in each of its longer texts, and the signs of those that it prints as they are. */
const longForm = (sheet: Sheet, seed: number) => {
  const proses = new Set(sheet.kind.fields.filter(({ kind }) => kind === "prose").map(({ key }) => key));
  const all: string[] = [];
  const values = replaced(sheet, (place, text) => {
    if (!proses.has(place)) return text;
    const own = lengthsOf(seed + all.length).map((length, index) => paragraph(signOf(all.length + index), length));
    all.push(...own);
    return own.join("\n");
  });
  const paper = drawn(sheet.type, sheet.profile, values);
  const printed = new Set(textOf(paper).split("\n"));
  const signs = all.flatMap((one, index) => (printed.has(one) ? [signOf(index)] : []));
  return { name: `${sheet.type}.${seed}`, paper, signs };
};

/** By paragraph: how many of its lines stand on each page that has some. */
const spread = (pages: readonly (readonly PdfLine[])[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const lines of pages) {
    const here = new Map<string, number>();
    for (const { text } of lines) {
      const [, sign] = LINE.exec(text) ?? [];
      if (sign) here.set(sign, (here.get(sign) ?? 0) + 1);
    }
    for (const [sign, count] of here) found.set(sign, [...(found.get(sign) ?? []), count]);
  }
  return found;
};

const made = forms.flatMap((sheet) => [1, 2, 3, 4].map((seed) => longForm(sheet, seed)));
const fileOf = (name: string): string => path.join(folder, `${name}.docx`);

beforeAll(async () => {
  for (const { name, paper } of made) fs.writeFileSync(fileOf(name), await drawPaper(paper));
  if (!canRender) return;
  fs.mkdirSync(gallery, { recursive: true });
  const pdfs = await toPdf(
    made.map(({ name }) => fileOf(name)),
    folder,
  );
  for (const pdf of pdfs.filter((file) => file.endsWith(".1.pdf"))) await toPng(pdf, gallery, 60);
}, 180_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("a form that runs over its page", () => {
  it.each(made.map(({ name }) => name))("is sound as %s", async (name) => {
    expect(await faultsOfShape(fs.readFileSync(fileOf(name)))).toEqual([]);
  });

  it.skipIf(!canRender).each(made.map((one) => [one.name, one] as const))(
    "leaves no line alone in %s",
    async (name, { signs }) => {
      const pages = await pdfLines(fileOf(name).replace(/docx$/, "pdf"));
      const lines = spread(pages);
      const found = signs.map((sign) => lines.get(sign) ?? []);
      expect(found.filter((counts) => counts.length === 0)).toEqual([]);
      const long = found.filter((counts) => counts.reduce((all, one) => all + one, 0) > 2);
      expect(long.filter((counts) => counts.length > 1 && counts.some((lines) => lines < 2))).toEqual([]);
    },
  );
});
