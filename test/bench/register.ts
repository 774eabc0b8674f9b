import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { type AOA2SheetOpts, CFB, utils, version, write } from "xlsx";
import { registerWorkbook, type RegisterSheet } from "../../electron/sheets";
import { inChild, inPython, memoryMark } from "./children";
import { interleave, judge, type Measurement, timed } from "./measure";
import { chanceOf } from "./random";
import { BRANDS, CASES, GIVEN, PLACES, SURNAMES, TRADES } from "./words";

/** What a writer used, measured inside its own process. */
export interface Used {
  ms: number;
  mb: number;
}

/** Columns of 临淄's register; a wider one goes on with more of them. */
const COLUMNS = [
  { key: "seq", label: "序号", width: 6 },
  { key: "date", label: "时间", width: 14 },
  { key: "title", label: "指导事项", width: 48 },
  { key: "result", label: "指导结果", width: 40 },
  { key: "handlers", label: "指导人员", width: 16 },
];

/** A register of a seeded office; columns beyond the first five repeat the last four with text of their own. */
export const generateRegister = (rows: number, width: number): RegisterSheet => {
  const chance = chanceOf(rows + width);
  const cell = (column: number, row: number): string | number => {
    if (column === 0) return row + 1;
    const kind = (column - 1) % 4;
    if (kind === 0) return `2026-${String(10 + chance.upTo(3))}-${String(1 + chance.upTo(28)).padStart(2, "0")}`;
    if (kind === 1) {
      const name = `${chance.pick(PLACES)}${chance.pick(BRANDS)}${chance.pick(TRADES)}第${row + 1}有限公司`;
      return `指导${name}解决${chance.pick(CASES).subject}问题`;
    }
    if (kind === 2) return `${chance.pick(CASES).result}（第${row + 1}号）`;
    return `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}、${chance.pick(SURNAMES)}${chance.pick(GIVEN)}`;
  };
  const columns = Array.from({ length: width }, (_, index) => {
    const like = COLUMNS[index < COLUMNS.length ? index : 1 + ((index - 1) % 4)] ?? { key: "", label: "", width: 14 };
    return index < COLUMNS.length ? like : { ...like, key: `${like.key}${index}`, label: `${like.label}${index}` };
  });
  return {
    title: "行政指导事项登记簿",
    unit: "青岚市云溪区人力资源和社会保障局",
    period: "2026年第4季度",
    date: "2027-01-04",
    filler: "叶知微",
    reviewer: "沈砚秋",
    columns,
    rows: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map(({ key }, column) => [key, cell(column, row)])),
    ),
  };
};

const used = async (make: () => Promise<Uint8Array> | Uint8Array): Promise<Used> => {
  const mark = memoryMark();
  let bytes = 0;
  const ms = await timed(async () => {
    bytes = (await make()).length;
  });
  if (bytes === 0) throw new Error("the writer wrote nothing");
  return { ms, mb: mark.growth() };
};

const readInput = (file: string): RegisterSheet => JSON.parse(fs.readFileSync(file, "utf8")) as RegisterSheet;

/** In a process of its own: our writer. */
export const writeOurs = (file: string): Promise<Used> => {
  const sheet = readInput(file);
  return used(() => registerWorkbook(sheet));
};

// Its quickest and lightest way; its own declarations leave the option out.
const DENSE: AOA2SheetOpts & { dense: boolean } = { dense: true };

/** In a process of its own: SheetJS with the same cells and widths, compressed by zlib as ours is; it writes no styles. */
export const writeSheetJs = (file: string): Promise<Used> => {
  const { columns, rows, title, unit, period, filler, reviewer } = readInput(file);
  // Without it, SheetJS compresses by itself, to files three times as large.
  CFB.utils.use_zlib(zlib);
  return used(() => {
    const table = [
      [title],
      [`单位：${unit}`, period],
      columns.map(({ label }) => label),
      ...rows.map((row) => columns.map(({ key }) => row[key])),
      [`填表人：${filler}`, `审核人：${reviewer}`],
    ];
    const sheet = utils.aoa_to_sheet(table, DENSE);
    sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, period);
    return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
  });
};

/** The version of SheetJS that is compared with. */
export const SHEETJS_VERSION = version;

const PYTHON_WRITERS = ["xlsxwriter", "openpyxl"] as const;

/** The register of a large quarter as xlsx, each writer in a process of its own: time and memory it takes. */
export const measureRegister = async (
  scratch: string,
  size: { rows: number; width: number; rounds: number },
  versions: Readonly<Record<string, string | null>>,
): Promise<Measurement[]> => {
  const input = path.join(scratch, `register-${size.width}.json`);
  fs.writeFileSync(input, JSON.stringify(generateRegister(size.rows, size.width)));
  const present = PYTHON_WRITERS.filter((name) => versions[name] !== null);
  const absent = PYTHON_WRITERS.filter((name) => versions[name] === null);
  const mb: Record<string, number[]> = {};
  const noting = (name: string, run: () => Promise<Used>) => async (): Promise<number> => {
    const result = await run();
    (mb[name] ??= []).push(result.mb);
    return result.ms;
  };
  const { ours = [], ...peers } = await interleave<string>(
    {
      ours: noting("ours", () => inChild("register-ours", input)),
      SheetJS: noting("SheetJS", () => inChild("register-sheetjs", input)),
      ...Object.fromEntries(present.map((name) => [name, noting(name, () => inPython("register", name, input))])),
    },
    size.rounds,
  );
  const { ours: oursMb = [], ...peersMb } = mb;
  const name = `register, xlsx, ${size.rows} × ${size.width}`;
  return [
    judge({
      name,
      unit: "ms",
      ours,
      peers,
      absent,
      limits: [
        { atMost: 1500 },
        { fasterThan: "SheetJS" },
        ...PYTHON_WRITERS.map((writer) => ({ fasterThan: writer })),
      ],
    }),
    judge({ name: `${name}, memory`, unit: "MB", ours: oursMb, peers: peersMb, absent, limits: [{ atMost: 200 }] }),
  ];
};
