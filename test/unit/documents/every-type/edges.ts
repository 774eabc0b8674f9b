// Where the cells of tables begin and end, in mm from the paper's left edge: as written, as printed, as previewed.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type * as reader from "../../../../renderer/paper/read";

const run = promisify(execFile);
const READER = path.resolve(import.meta.dirname, "../../../../renderer/paper/read.ts");
const MM_OF_TWIP = 25.4 / 1440;
const MM_OF_POINT = 25.4 / 72;
const MM_OF_PIXEL = 25.4 / 96;

const rounded = (edges: readonly number[]): number[] =>
  [...new Set(edges.map((edge) => Math.round(edge * 10) / 10))].toSorted((a, b) => a - b);

/** The edges of all cells by the widths that document.xml gives them. */
export const writtenEdges = (xml: string): number[] => {
  const margin = Number(/<w:pgMar [^>]*w:left="(\d+)"/.exec(xml)?.[1]);
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  );
  const edges = rows.flatMap((widths) => [
    margin,
    ...widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, margin)),
  ]);
  return rounded(edges.map((edge) => edge * MM_OF_TWIP));
};

const UPRIGHT = /d="M ([\d.]+) [\d.]+ L \1 [\d.]+ " transform="matrix\(([\d.]+),0,0,[-\d.]+,([-\d.]+),[-\d.]+\)"/g;

/** The upright lines that a PDF draws on its pages. */
export const printedEdges = async (pdf: string, pages: number): Promise<number[]> => {
  const drawn = await Promise.all(
    Array.from({ length: pages }, (_, index) =>
      run("pdftocairo", ["-svg", "-f", `${index + 1}`, "-l", `${index + 1}`, pdf, "-"], { maxBuffer: 1 << 28 }),
    ),
  );
  const edges = drawn.flatMap(({ stdout }) =>
    [...stdout.matchAll(UPRIGHT)].map(([, x, scale, shift]) => Number(x) * Number(scale) + Number(shift)),
  );
  return rounded(edges.map((edge) => edge * MM_OF_POINT));
};

/** Gives a page the window's own way of showing a paper, with docx-preview in it. */
export const bringPaper = async (page: Page): Promise<void> => {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: READER, formats: ["iife"], name: "paper" } },
  });
  for (const file of [made].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []))) {
    if (file.type === "chunk") await page.addScriptTag({ content: file.code });
    else if (file.fileName.endsWith(".css")) await page.addStyleTag({ content: String(file.source) });
  }
};

/** The edges of the cells that docx-preview draws in such a page. */
export const previewedEdges = async (page: Page, docx: Uint8Array): Promise<number[]> => {
  const edges = await page.evaluate(async (base64) => {
    const { readPaper } = (globalThis as unknown as { paper: typeof reader }).paper;
    document.body.replaceChildren(await readPaper(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))));
    return [...document.querySelectorAll<HTMLElement>("section.docx")].flatMap((sheet) => {
      const { left } = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll("td")]
        .map((cell) => cell.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .flatMap((cell) => [cell.left - left, cell.right - left]);
    });
  }, Buffer.from(docx).toString("base64"));
  return rounded(edges.map((edge) => edge * MM_OF_PIXEL));
};

/** The edges of one list that have none in the other within a millimetre. */
export const strays = (edges: readonly number[], others: readonly number[]): number[] =>
  edges.filter((edge) => !others.some((other) => Math.abs(edge - other) <= 1));
