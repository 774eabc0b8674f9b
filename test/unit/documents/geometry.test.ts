// GB/T 9704-2012, measured on what LibreOffice prints. Lengths in millimetres.
import fs from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawPaper, STANDARD_FONTS } from "../../../electron/documents";
import type { Paper } from "../../../shared/documents/paper";
import { available, ooxmlFaults, pdfPages, tempFolder, toPdf } from "../../config/office-tools";
import { anyPaper } from "../../fixtures/documents/any-paper";
import { EVERY_PAPER } from "../../fixtures/documents/every-block";
import { LONG_TEXT } from "../../fixtures/documents/inputs";
import { darkness, pdfLines, type PdfLine } from "./measure";

/** No punctuation, so that every line is as full as it can be. */
const FULL: Paper = {
  name: "满版",
  blocks: [
    { block: "title", text: "行政指导意见书" },
    { block: "number", text: "云人社行指〔2026〕1号", at: "center" },
    { block: "addressee", text: "青岚云帆纺织有限公司" },
    { block: "text", text: "行政指导".repeat(400) },
  ],
};
const papers = { full: FULL, ...EVERY_PAPER } satisfies Record<string, Paper>;

const canRender = await available("LibreOffice", "pdftotext", "pdftoppm");
const canCheck = await available("check-ooxml");
const folder = tempFolder("geometry");
const files = Object.keys(papers).map((name) => path.join(folder, `${name}.docx`));
const pdf = (name: keyof typeof papers) => path.join(folder, `${name}.pdf`);
const ADVANCE = 0.98;
const points = (mm: number) => (mm / 25.4) * 72;
const sizeOf = ({ left, right, text }: PdfLine) => points(right - left) / text.length / ADVANCE;

beforeAll(async () => {
  for (const [name, paper] of Object.entries(papers)) {
    fs.writeFileSync(path.join(folder, `${name}.docx`), await drawPaper(paper));
  }
  if (canRender) await toPdf(files, folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!canRender)("a page of LibreOffice's", () => {
  it("has the type area of the standard: 22 lines of 28 characters between 37, 35, 28 and 26 mm", async () => {
    const [, page = []] = await pdfLines(pdf("full"));
    const lines = page.slice(0, -1);
    expect(lines).toHaveLength(22);
    for (const line of lines) {
      expect(line.text).toHaveLength(28);
      expect(Math.abs(line.left - 28)).toBeLessThan(1);
      expect(Math.abs(line.right - (210 - 26))).toBeLessThan(1);
    }
    const pitch = ((lines[21]?.bottom ?? 0) - (lines[0]?.bottom ?? 0)) / 21;
    expect(points(pitch)).toBeCloseTo(28.95, 1);
    expect(Math.abs((lines[0]?.bottom ?? 0) - pitch - 37)).toBeLessThan(1);
    expect(Math.abs((lines[21]?.bottom ?? 0) - (297 - 35))).toBeLessThan(1);
  });

  it("sets the title in 22 pt and the body in 16 pt, the page number 7 mm under the text in the middle", async () => {
    const [first = [], second = []] = await pdfLines(pdf("full"));
    const title = first.find(({ text }) => text === "行政指导意见书");
    const addressee = first.find(({ text }) => text === "青岚云帆纺织有限公司：");
    expect(title && sizeOf(title)).toBeCloseTo(22, 1);
    expect(addressee && sizeOf(addressee)).toBeCloseTo(16, 1);
    expect(title && (title.left + title.right) / 2).toBeCloseTo(28 + 156 / 2, 0);
    const number = second.at(-1);
    expect(number?.text).toBe("—2—");
    expect(Math.abs((number?.top ?? 0) - (297 - 35) - 7)).toBeLessThan(1);
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(28 + 156 / 2, 0);
  });

  it("lies on its side with the same type area turned, the head of a list on every page", async () => {
    const pages = await pdfLines(pdf("blocks-list"));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.map(({ text }) => text).join("")).toContain("指导事项");
      expect(Math.min(...page.map(({ left }) => left))).toBeGreaterThan(35);
      expect(Math.max(...page.map(({ right }) => right))).toBeLessThan(297 - 37 + 1);
      expect(Math.abs((page.at(-1)?.top ?? 0) - (210 - 26) - 7)).toBeLessThan(1);
    }
  });

  it("is filled by a form, and by no more than it: one page, two, or one for what stands on it", async () => {
    expect(await pdfPages(pdf("blocks-form"))).toHaveLength(1);
    expect(await pdfPages(pdf("blocks-dense"))).toHaveLength(2);
    expect(await pdfPages(pdf("blocks-letter"))).toHaveLength(2);
    const [form = []] = await pdfLines(pdf("blocks-form"));
    const unit = form.find(({ text }) => text.includes("（公章）"));
    expect(unit?.bottom).toBeGreaterThan(297 - 35 - 8);
  });

  it("divides a cell of 3,000 characters, borders and all, and loses none of them", async () => {
    const pages = await pdfLines(pdf("blocks-long-cell"));
    expect(pages.length).toBeGreaterThan(4);
    // The label stands left of the cell.
    const text = pages.flatMap((page) => page.filter(({ left }) => left > 53).map((line) => line.text)).join("");
    expect(text.replace(/[^—]*林若溪|—\d+—/gu, "")).toContain(LONG_TEXT.slice(0, 3000));
    const dark = await darkness(pdf("blocks-long-cell"), 3);
    const near = (right: number, down: number, across: boolean) =>
      [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].some((d) =>
        across ? dark(right, down + d) : dark(right + d, down),
      );
    for (let down = 42; down < 255; down += 5) {
      for (const side of [28, 28 + 1400 / 56.7, 184]) expect(near(side, down, false), `${side} × ${down}`).toBe(true);
    }
    for (let right = 30; right < 182; right += 5) expect(near(right, 37, true), `top at ${right}`).toBe(true);
    const last = Array.from({ length: 30 }, (_, step) => 240 + step).filter((down) => near(100, down, true));
    expect(last.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!canCheck)("the schemas", () => {
  it("find every piece valid in both sets of faces, and papers nobody would make", async () => {
    const odd = fc.sample(anyPaper, { seed: 9704, numRuns: 8 });
    const more = [EVERY_PAPER["blocks-letter"], EVERY_PAPER["blocks-form"], ...odd];
    const standard = await Promise.all(
      more.map(async (paper, index) => {
        const file = path.join(folder, `standard-${index}.docx`);
        fs.writeFileSync(file, await drawPaper(paper, STANDARD_FONTS));
        return file;
      }),
    );
    expect(await ooxmlFaults([...files, ...standard])).toBe("");
  }, 60_000);
});
