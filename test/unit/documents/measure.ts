// What a PDF page measures, in millimetres: where its lines stand, and where it is dark.
import { execFile } from "node:child_process";
import fs from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);
const MM = 25.4 / 72;

/** A line of text on a page: its box, and its text without spaces. */
export interface PdfLine {
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

const number = (attributes: string, name: string): number =>
  MM * Number(new RegExp(`${name}="([\\d.]+)"`).exec(attributes)?.[1]);

const linesIn = (page: string): PdfLine[] =>
  [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gs)]
    .map(([, box = "", words = ""]) => ({
      left: number(box, "xMin"),
      right: number(box, "xMax"),
      top: number(box, "yMin"),
      bottom: number(box, "yMax"),
      text: [...words.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word]) => word).join(""),
    }))
    .toSorted((a, b) => a.top - b.top);

/** The lines of each page, from top to bottom. */
export const pdfLines = async (pdf: string): Promise<PdfLine[][]> => {
  const { stdout } = await run("pdftotext", ["-bbox-layout", pdf, "-"], { maxBuffer: 1 << 26 });
  return stdout.split("<page ").slice(1).map(linesIn);
};

/** Which parts of a page are dark: `right` and `down` in millimetres from its corner. */
export const darkness = async (pdf: string, page: number): Promise<(right: number, down: number) => boolean> => {
  const dpi = 100;
  const root = `${pdf}-${page}`;
  await run("pdftoppm", ["-r", `${dpi}`, "-gray", "-singlefile", "-f", `${page}`, "-l", `${page}`, pdf, root]);
  const bytes = fs.readFileSync(`${root}.pgm`);
  fs.rmSync(`${root}.pgm`);
  const [head = "", width] = /^P5\s(\d+)\s\d+\s255\s/.exec(bytes.toString("latin1", 0, 40)) ?? [];
  return (right, down) => {
    const [x, y] = [right, down].map((mm) => Math.round((mm / 25.4) * dpi)) as [number, number];
    return (bytes[head.length + y * Number(width) + x] ?? 255) < 160;
  };
};
