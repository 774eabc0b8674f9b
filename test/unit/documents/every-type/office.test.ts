// Every document type of every region, and a blank one of each type, in the hands of programs not of this house.
// Whoever wants to look: a picture of each page lies in test-results/documents/types afterwards.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import {
  available,
  type DocxRead,
  ooxmlFaults,
  pdfPages,
  readDocx,
  tempFolder,
  toPdf,
  toPng,
} from "../../../config/office-tools";
import { everyBlank, everySheet, type Shared } from "../../../fixtures/documents/every-type";
import { missingFrom, wordsOf } from "../../../fixtures/documents/leaves";
import { pagesOf } from "../../../fixtures/documents/page-counts";

const gallery = path.resolve(import.meta.dirname, "../../../../test-results/documents/types");
const folder = tempFolder("every-type");
const blanks = everyBlank.filter(({ type }, index) => everyBlank.findIndex((one) => one.type === type) === index);
const all = [...everySheet, ...blanks];
const fileOf = ({ name }: Shared): string => path.join(folder, `${name}.docx`);
const pages: Record<string, readonly string[]> = {};

const canRender = await available("LibreOffice", "pdftotext", "pdftoppm");
const canCheck = await available("check-ooxml");
const canReadDocx = await available("python3-docx");

/** How many programs run side by side. */
const HANDS = 3;
const handed = (files: readonly string[]): string[][] =>
  Array.from({ length: HANDS }, (_, hand) => files.filter((_file, index) => index % HANDS === hand));

beforeAll(async () => {
  fs.mkdirSync(gallery, { recursive: true });
  for (const sheet of all) fs.writeFileSync(fileOf(sheet), await drawPaper(sheet.paper));
  if (!canRender) return;
  await Promise.all(
    handed(all.map(fileOf)).map(async (files) => {
      for (const pdf of await toPdf(files, folder)) {
        pages[path.parse(pdf).name] = await pdfPages(pdf, "raw");
        await toPng(pdf, gallery, 60);
      }
    }),
  );
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What stands on the pages between their feet; boxes, which are of another face, come apart from their words. */
const textOf = ({ name, profile }: Shared): string => {
  const note = `${profile.sentences.voluntary}${profile.sentences.rights}`;
  const bodies = (pages[name] ?? []).map((page) =>
    page
      .replace(/[\s☑□]/gu, "")
      .replace(/—\d+—/gu, "")
      .replace(note, ""),
  );
  return bodies.join("");
};

const textIn = ({ paragraphs, tables }: DocxRead): string => [...paragraphs, ...tables.flat(2)].join("\n");

describe.skipIf(!canCheck)("the schemas", () => {
  it("find every file valid", async () => {
    const faults = await Promise.all(handed(all.map(fileOf)).map(ooxmlFaults));
    expect(faults.join("")).toBe("");
  }, 120_000);
});

describe.skipIf(!canRender)("LibreOffice", () => {
  it.each(all.map((sheet) => [sheet.name, sheet] as const))(
    "prints %s whole, on as many pages as it should",
    (name, sheet) => {
      expect(missingFrom(textOf(sheet), wordsOf(sheet))).toEqual([]);
      expect(pages[name]?.length).toBe(pagesOf(sheet));
      for (const page of pages[name] ?? []) expect(page.replace(/—|\d|\s/gu, "")).not.toBe("");
    },
  );
});

describe.skipIf(!canReadDocx)("python-docx", () => {
  it("finds the text of every field of every type", async () => {
    const found = await readDocx(everySheet.map(fileOf));
    for (const [index, sheet] of everySheet.entries()) {
      const read = found[index];
      expect(missingFrom(read ? textIn(read) : "", wordsOf(sheet)), sheet.name).toEqual([]);
    }
  }, 60_000);
});
