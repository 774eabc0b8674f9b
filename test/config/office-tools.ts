// Office programs a test may use where they are installed: found here, run here, and their absence said here.
import { type ExecFileOptionsWithStringEncoding, execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const FONTS = path.join(root, "test/fixtures/fonts.conf");
// Debian's python modules belong to this python3, which need not be the first on the PATH.
const PYTHON = "/usr/bin/python3";
const CHECK_OOXML = path.resolve(root, "../shared/tools/check-ooxml");

const run = (file: string, args: string[], options: Partial<ExecFileOptionsWithStringEncoding> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(file, args, { encoding: "utf8", maxBuffer: 1 << 28, ...options }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) || 1 : 0, out, err }),
    );
  });

const onPath = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

const pythonHas = async (module: string): Promise<boolean> =>
  fs.existsSync(PYTHON) && (await run(PYTHON, ["-c", `import ${module}`])).code === 0;

const finders = {
  LibreOffice: async () => onPath("soffice") !== undefined,
  pdftotext: async () => onPath("pdftotext") !== undefined,
  pdftoppm: async () => onPath("pdftoppm") !== undefined,
  "python3-docx": async () => pythonHas("docx"),
  "python3-openpyxl": async () => pythonHas("openpyxl"),
  "check-ooxml": async () =>
    fs.existsSync(CHECK_OOXML) && onPath("xmllint") !== undefined && onPath("python3") !== undefined,
} as const;

export type Tool = keyof typeof finders;

/** Whether every named tool is there; says on standard error which one is not, so that a skipped test never passes unseen. */
export const available = async (...tools: Tool[]): Promise<boolean> => {
  const missing: Tool[] = [];
  for (const tool of tools) if (!(await finders[tool]())) missing.push(tool);
  if (missing.length > 0) process.stderr.write(`skipped: ${missing.join(", ")} not found on this machine\n`);
  return missing.length === 0;
};

/** A fresh folder under the system's temp folder. */
export const tempFolder = (name: string): string => fs.mkdtempSync(path.join(os.tmpdir(), `guidance-desk-${name}-`));

/** Converts docx and xlsx files to PDF in one run of LibreOffice with a profile of its own; gives the PDFs' paths. */
export const toPdf = async (files: string[], folder: string): Promise<string[]> => {
  const profile = tempFolder("libreoffice");
  try {
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "pdf"];
    const result = await run("soffice", [...args, "--outdir", folder, ...files], {
      env: { ...process.env, FONTCONFIG_FILE: FONTS },
      timeout: 60_000,
    });
    const made = files.map((file) => path.join(folder, `${path.parse(file).name}.pdf`));
    const missing = made.filter((file) => !fs.existsSync(file));
    if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(", ")}: ${result.err}`);
    return made;
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
};

/** The text of a PDF, page by page: as it is laid out, or cell after cell as it was put on the page (`raw`). */
export const pdfPages = async (pdf: string, order: "layout" | "raw" = "layout"): Promise<string[]> => {
  const { code, out, err } = await run("pdftotext", [`-${order}`, pdf, "-"]);
  if (code !== 0) throw new Error(`pdftotext: ${err}`);
  return out.split("\f").slice(0, -1);
};

/** A word of a PDF and where it stands on its page, in mm from the upper left corner. */
export interface PdfWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface PdfPage {
  width: number;
  height: number;
  words: PdfWord[];
}

const MM_OF_POINT = 25.4 / 72;

/** The pages of a PDF with their words, measured in mm. */
export const pdfWords = async (pdf: string): Promise<PdfPage[]> => {
  const { code, out, err } = await run("pdftotext", ["-bbox", pdf, "-"]);
  if (code !== 0) throw new Error(`pdftotext: ${err}`);
  const mm = (points: string | undefined) => Number(points) * MM_OF_POINT;
  return out
    .split("<page ")
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = [...page.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)];
      return {
        width: mm(size?.[1]),
        height: mm(size?.[2]),
        words: words.map(([, left, top, right, bottom, text = ""]) => ({
          text,
          left: mm(left),
          top: mm(top),
          right: mm(right),
          bottom: mm(bottom),
        })),
      };
    });
};

const DPI = 200;
const MM_OF_DOT = 25.4 / DPI;

/** Where some of the dots `from`…`to` make a dark run of at least `least` mm; `dark` tells one. */
const hasRun = (from: number, to: number, least: number, dark: (at: number) => boolean): boolean => {
  let length = 0;
  for (let at = from; at < to; at += 1) {
    length = dark(at) ? length + 1 : 0;
    if (length * MM_OF_DOT >= least) return true;
  }
  return false;
};

/** Neighbouring dots as one line, its middle in mm. */
const middles = (dots: readonly number[]): number[] => {
  const lines: number[][] = [];
  for (const dot of dots) {
    const last = lines.at(-1);
    if (last?.at(-1) === dot - 1) last.push(dot);
    else lines.push([dot]);
  }
  return lines.map((line) => (((line[0] ?? 0) + (line.at(-1) ?? 0) + 1) / 2) * MM_OF_DOT);
};

/** The lines drawn on a page of a PDF, by where they are seen: distances in mm from the left and from the top. */
export const pdfLines = async (pdf: string, page: number): Promise<{ upright: number[]; level: number[] }> => {
  const number = String(page);
  const { code, out, err } = await run("pdftoppm", ["-r", String(DPI), "-gray", "-f", number, "-l", number, pdf], {
    encoding: "latin1",
  });
  if (code !== 0) throw new Error(`pdftoppm: ${err}`);
  const [head = "", width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(out) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const dark = (x: number, y: number) => out.charCodeAt(head.length + y * w + x) < 160;
  const all = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    upright: middles(all(w).filter((x) => hasRun(0, h, 12, (y) => dark(x, y)))),
    level: middles(all(h).filter((y) => hasRun(0, w, 100, (x) => dark(x, y)))),
  };
};

/** One PNG a page, `<name>-<page>.png` in `folder`, for a person to look at. */
export const toPng = async (pdf: string, folder: string, dpi = 70): Promise<void> => {
  const { code, err } = await run("pdftoppm", [
    "-r",
    String(dpi),
    "-png",
    pdf,
    path.join(folder, path.parse(pdf).name),
  ]);
  if (code !== 0) throw new Error(`pdftoppm: ${err}`);
};

/** Holds files against the ISO/IEC 29500 schemas; the report is empty when all are valid. */
export const ooxmlFaults = async (files: string[]): Promise<string> => {
  const { code, out, err } = await run(CHECK_OOXML, files);
  return code === 0 ? "" : `${out}${err}`;
};

const python = async <T>(program: string, files: string[]): Promise<T[]> => {
  const { code, out, err } = await run(PYTHON, ["-c", program, ...files], {
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as T[];
};

const DOCX_READER = `
import sys, json, docx
def read(name):
    d = docx.Document(name)
    return {"paragraphs": [p.text for p in d.paragraphs],
            "tables": [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
            "footer": [p.text for s in d.sections for p in s.footer.paragraphs]}
print(json.dumps([read(n) for n in sys.argv[1:]]))`;

const XLSX_READER = `
import sys, json, openpyxl
def read(name):
    b = openpyxl.load_workbook(name)
    s = b.worksheets[0]
    return {"sheet": s.title, "rows": [[c.value for c in r] for r in s.iter_rows()],
            "types": [[c.data_type for c in r] for r in s.iter_rows()],
            "merged": [str(m) for m in s.merged_cells.ranges],
            "titles": s.print_title_rows, "frozen": s.freeze_panes}
print(json.dumps([read(n) for n in sys.argv[1:]]))`;

export interface DocxRead {
  paragraphs: string[];
  tables: string[][][];
  footer: string[];
}

export interface XlsxRead {
  sheet: string;
  rows: (string | number | null)[][];
  types: string[][];
  merged: string[];
  titles: string | null;
  frozen: string | null;
}

/** What python-docx, a reader not of this house, finds in docx files. */
export const readDocx = (files: string[]): Promise<DocxRead[]> => python<DocxRead>(DOCX_READER, files);

/** What openpyxl, a reader not of this house, finds in the first sheet of xlsx files. */
export const readXlsx = (files: string[]): Promise<XlsxRead[]> => python<XlsxRead>(XLSX_READER, files);
