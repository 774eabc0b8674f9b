// Tables are as wide, and their cells begin and end in the same places, wherever a document is opened.
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import { available, pdfPages, tempFolder, toPdf } from "../../../config/office-tools";
import { everySheet } from "../../../fixtures/documents/every-type";
import { findBrowser, howToInstall } from "../../../host/browsers.mjs";
import { documentXml } from "../shape";
import { bringPaper, previewedEdges, printedEdges, strays, writtenEdges } from "./edges";

const folder = tempFolder("widths");
const forms = everySheet.filter(({ paper }) => paper.blocks.some(({ block }) => block === "table"));
const fileOf = (name: string): string => path.join(folder, `${name}.docx`);
const names = forms.map(({ name }) => [name] as const);

const canRender = await available("LibreOffice", "pdftotext");
const executablePath = findBrowser();
if (!executablePath) process.stderr.write(`skipped: ${howToInstall()}\n`);

let browser: Browser | undefined;
let page: Page | undefined;

beforeAll(async () => {
  for (const { name, paper } of forms) fs.writeFileSync(fileOf(name), await drawPaper(paper));
  if (canRender)
    await toPdf(
      forms.map(({ name }) => fileOf(name)),
      folder,
    );
  if (!executablePath) return;
  browser = await chromium.launch({ executablePath });
  page = await browser.newPage();
  await bringPaper(page);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const written = async (name: string) => writtenEdges(await documentXml(fs.readFileSync(fileOf(name))));

describe.skipIf(!canRender)("LibreOffice", () => {
  it.each(names)("draws the cells of %s where they are written", async (name) => {
    const pdf = fileOf(name).replace(/docx$/, "pdf");
    const [ours, theirs] = [await written(name), await printedEdges(pdf, (await pdfPages(pdf)).length)];
    expect([strays(ours, theirs), strays(theirs, ours)]).toEqual([[], []]);
  });
});

describe.skipIf(!executablePath)("docx-preview", () => {
  it.each(names)("draws the cells of %s where they are written", async (name) => {
    if (!page) throw new Error("no page");
    const [ours, theirs] = [await written(name), await previewedEdges(page, fs.readFileSync(fileOf(name)))];
    expect([strays(ours, theirs), strays(theirs, ours)]).toEqual([[], []]);
  });
});
