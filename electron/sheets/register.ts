import { setImmediate } from "node:timers/promises";
import exceljs, { type Style, type Worksheet } from "exceljs";
import { isDate } from "../../shared/rules/dates";
import { INDENT, SIZES, type Size, cellStyle, escapeCell, fitCell, rowFit, sheetName } from "./cells";
import { Collector } from "./collect";

/** One column of a register; `width` in characters of the default face, as a spreadsheet counts them. */
export interface RegisterColumn {
  key: string;
  label: string;
  width: number;
  align?: "left" | "center";
}

/** 行政指导事项登记簿 of one period. */
export interface RegisterSheet {
  /** 行政指导事项登记簿. */
  title: string;
  unit: string;
  /** 2026年第4季度. */
  period: string;
  /** 填表日期: ISO, or as it is to be printed. */
  date: string;
  filler: string;
  reviewer: string;
  columns: RegisterColumn[];
  /** One object a matter, by column key. Numbers stay numbers (序号), everything else is text. */
  rows: Record<string, string | number>[];
}

// A4 landscape less its margins, in points.
const PAGE_WIDTH = 842 - 2 * 43;
const PAGE_HEIGHT = 595 - 2 * 54;
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 };
const POINTS_PER_CHARACTER = 5.25;
const HEADER_ROW = 3;
const HEIGHT = { title: 38, about: 24, header: 28, row: 30, signed: 30 } as const;

const TITLE = cellStyle({ size: 20, align: "center", bold: true, text: true, border: false });
const ABOUT_LEFT = cellStyle({ size: 11, align: "left", text: true, border: false });
const ABOUT_RIGHT = cellStyle({ size: 11, align: "right", text: true, border: false });
const HEADER = cellStyle({ size: 12, align: "center", face: "黑体", text: true, border: true });

type Align = "left" | "center";
type StyleTable = Record<Align, Partial<Style>>;

const table = (size: Size, text: boolean, cut = false): StyleTable => ({
  left: cellStyle({ size, align: "left", text, border: true, cut }),
  center: cellStyle({ size, align: "center", text, border: true, cut }),
});
const TEXT_STYLES = new Map<Size, StyleTable>(SIZES.map((size) => [size, table(size, true)]));
const NUMBER_STYLES = new Map<Size, StyleTable>(SIZES.map((size) => [size, table(size, false)]));
const CUT_STYLES = new Map<Size, StyleTable>(SIZES.map((size) => [size, table(size, true, true)]));

const stylesOf = (value: string | number | null, cut: boolean) => {
  if (cut) return CUT_STYLES;
  return typeof value === "number" ? NUMBER_STYLES : TEXT_STYLES;
};

const printed = (date: string): string => {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** Where the right half of a two-part line begins: the first column past the middle of the sheet (1-based). */
const middleOf = (columns: readonly RegisterColumn[]): number => {
  const half = columns.reduce((sum, column) => sum + column.width, 0) / 2;
  let reached = 0;
  const at = columns.findIndex((column) => (reached += column.width) >= half);
  return Math.min(columns.length, Math.max(2, at + 2));
};

const widthOf = (columns: readonly RegisterColumn[]): number => columns.reduce((sum, column) => sum + column.width, 0);

/** One line of text over the columns `from`–`to`, merged, its row tall enough for it. */
const span = (sheet: Worksheet, row: number, from: number, to: number, text: string, style: Partial<Style>): void => {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = escapeCell(text);
  cell.style = style;
};

interface TwoParts {
  left: string;
  right: string;
  least: number;
  rightStyle: Partial<Style>;
}

/** A line in two parts over the whole width; on a sheet of one column the parts follow one another. Returns its height. */
const twoParts = (sheet: Worksheet, at: number, columns: readonly RegisterColumn[], parts: TwoParts): number => {
  const middle = middleOf(columns);
  const row = sheet.getRow(at);
  if (columns.length < 2) {
    const both = fitCell(`${parts.left}\u3000\u3000${parts.right}`);
    span(sheet, at, 1, 1, both, ABOUT_LEFT);
    row.height = rowFit([[both, widthOf(columns)]], parts.least).height;
  } else {
    const [left, right] = [fitCell(parts.left), fitCell(parts.right)];
    span(sheet, at, 1, middle - 1, left, ABOUT_LEFT);
    span(sheet, at, middle, columns.length, right, parts.rightStyle);
    const cells: [string, number][] = [
      [left, widthOf(columns.slice(0, middle - 1))],
      [right, widthOf(columns.slice(middle - 1))],
    ];
    row.height = rowFit(cells, parts.least).height;
  }
  const { height } = row;
  row.commit();
  return height;
};

const titleRow = (sheet: Worksheet, input: RegisterSheet): number => {
  const title = fitCell(input.title);
  span(sheet, 1, 1, input.columns.length, title, TITLE);
  const row = sheet.getRow(1);
  // The title is set at about twice the size the fit reckons with.
  row.height = rowFit([[title, widthOf(input.columns) / 2]], HEIGHT.title).height;
  const { height } = row;
  row.commit();
  return height;
};

const headerRow = (sheet: Worksheet, columns: readonly RegisterColumn[]): number => {
  const row = sheet.getRow(HEADER_ROW);
  const labels = columns.map((column): [string, number] => [fitCell(column.label), column.width * 0.9]);
  labels.forEach(([label], index) => {
    const cell = row.getCell(index + 1);
    cell.value = escapeCell(label);
    cell.style = HEADER;
  });
  row.height = rowFit(labels, HEIGHT.header).height;
  const { height } = row;
  row.commit();
  return height;
};

// The fastest packing: a quarter's register is small, and somebody waits for it.
const PACKING = { zlib: { level: 1 } };

const valueOf = (value: string | number | undefined): string | number | null => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return value === undefined || value === "" ? null : fitCell(String(value)) || null;
};

/** Rows written before the program takes a breath. */
const ROWS_A_BREATH = 200;

/** One matter, or a blank row where `record` is undefined. */
const dataRow = (
  sheet: Worksheet,
  at: number,
  columns: readonly RegisterColumn[],
  record: Record<string, string | number> | undefined,
): number => {
  const values = columns.map(({ key }) => valueOf(record?.[key]));
  const { height, cells } = rowFit(
    columns.map(({ width, align }, index) => [
      String(values[index] ?? ""),
      align === "center" ? width : width - INDENT,
    ]),
    HEIGHT.row,
  );
  const row = sheet.getRow(at);
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    const { text = "", size = SIZES[0], cut = false } = cells[index] ?? {};
    const styles = stylesOf(value, cut).get(size);
    const cell = row.getCell(index + 1);
    cell.value = typeof value === "string" ? escapeCell(text) : value;
    if (styles) cell.style = styles[column.align ?? "left"];
  });
  row.height = height;
  row.commit();
  return height;
};

/**
 * 行政指导事项登记簿 as xlsx (R051; ZC 附件3): A4 landscape, one page wide, header row repeated on each page and frozen on
 * screen, rows as tall as their text (text that no row can hold is cut visibly), blank bordered rows to the foot of the first page. Rows are written as they come
 * and not kept, so that ten thousand of them stay light. Throws a RangeError with a Chinese sentence without columns.
 */
export const registerWorkbook = async (input: RegisterSheet): Promise<Uint8Array> => {
  const { columns } = input;
  if (columns.length === 0) throw new RangeError("登记簿没有任何栏目，表格没有生成。请先在登记簿设置中选择栏目。");
  const stream = new Collector();
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
    zip: PACKING,
  });
  book.creator = "行政指导工作台";
  book.lastModifiedBy = "行政指导工作台";
  const sheet = book.addWorksheet(sheetName(input.period), {
    views: [{ state: "frozen", ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
    headerFooter: { oddFooter: "&C第 &P 页 共 &N 页" },
  });
  sheet.columns = columns.map(({ key, width }) => ({ key, width }));

  let used = titleRow(sheet, input);
  used += twoParts(sheet, 2, columns, {
    left: `单位：${input.unit}`,
    right: `${input.period}\u3000\u3000填表日期：${printed(input.date)}`,
    least: HEIGHT.about,
    rightStyle: ABOUT_RIGHT,
  });
  used += headerRow(sheet, columns);
  let at = HEADER_ROW;
  for (const record of input.rows) {
    used += dataRow(sheet, ++at, columns, record);
    // Lets the packing go on beside the writing, and the program answer meanwhile.
    if (at % ROWS_A_BREATH === 0) await setImmediate();
  }

  // A sheet too wide is shrunk to one page's width, and then holds more rows.
  const scale = Math.min(1, PAGE_WIDTH / (widthOf(columns) * POINTS_PER_CHARACTER));
  const room = PAGE_HEIGHT / scale - HEIGHT.signed;
  while (used + HEIGHT.row <= room) used += dataRow(sheet, ++at, columns, undefined);

  twoParts(sheet, at + 1, columns, {
    left: `填表人：${input.filler}`,
    right: `审核人：${input.reviewer}`,
    least: HEIGHT.signed,
    rightStyle: ABOUT_LEFT,
  });
  sheet.commit();
  await book.commit();
  return stream.bytes();
};
