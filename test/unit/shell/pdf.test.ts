import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { finishPdf } from "../../../electron/shell/pdf";
import { available, pdfWords, tempFolder } from "../../config/office-tools";

const A4: [number, number] = [595.28, 841.89];

/** Papers of so many pages each, one after the other, a link where each begins. */
const printed = async (...papers: number[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const [index, pages] of papers.entries()) {
    for (let number = 1; number <= pages; number += 1) {
      const page = pdf.addPage(index === 1 ? [A4[1], A4[0]] : A4);
      page.drawText(`paper${index + 1}-${number}`, { x: 100, y: 400 });
      const link = {
        Type: "Annot",
        Subtype: "Link",
        Rect: [0, 0, 1, 1],
        A: { S: "URI", URI: PDFString.of("paper:start") },
      };
      if (number === 1) page.node.set(PDFName.of("Annots"), pdf.context.obj([link]));
    }
  }
  return pdf.save();
};

const read = async (bytes: Uint8Array) => {
  const file = path.join(tempFolder("pdf"), "a.pdf");
  fs.writeFileSync(file, bytes);
  const pages = await pdfWords(file);
  fs.rmSync(path.dirname(file), { recursive: true });
  return pages;
};

test("what needs nothing comes back as it is", async () => {
  const pdf = await printed(1, 2);
  expect(await finishPdf(pdf, false)).toBe(pdf);
});

test("every paper begins on an odd page, the empty ones as large as the page before, and no link stays", async () => {
  if (!(await available("pdftotext"))) return;
  const finished = await finishPdf(await printed(1, 3, 2, 1, 1), true);
  const pages = await read(finished);
  const words = pages.map((page) => page.words[0]?.text ?? "");
  const wanted = "paper1-1,,paper2-1,paper2-2,paper2-3,,paper3-1,paper3-2,paper4-1,,paper5-1";
  expect(words.join(",")).toBe(wanted);
  expect(pages.map(({ width }) => Math.round(width))).toEqual([210, 210, 297, 297, 297, 297, 210, 210, 210, 210, 210]);
  const pdf = await PDFDocument.load(finished);
  expect(pdf.getPages().some((page) => (page.node.Annots()?.size() ?? 0) > 0)).toBe(false);
});

test("a shift moves what stands on every page, to the right and down", async () => {
  if (!(await available("pdftotext"))) return;
  const before = await printed(2);
  const plain = await read(before);
  const moved = await read(await finishPdf(before, false, { x: 1.5, y: 0.8 }));
  for (const [index, page] of plain.entries()) {
    const [was, is] = [page.words[0], moved[index]?.words[0]];
    expect((is?.left ?? 0) - (was?.left ?? 0)).toBeCloseTo(1.5, 2);
    expect((is?.top ?? 0) - (was?.top ?? 0)).toBeCloseTo(0.8, 2);
  }
});
