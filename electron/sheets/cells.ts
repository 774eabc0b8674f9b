import type { Style } from "exceljs";
import { cleanText, displayWidth } from "../../shared/rules/text";

/** The most characters a spreadsheet cell may hold. */
export const CELL_LIMIT = 32_767;
const CUT_SIGN = "……（内容过长，以下从略）";
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_HIGH = /[\uD800-\uDBFF]$/u;
// The tallest row a spreadsheet can hold, in points.
const TALLEST = 409;
const CELL_PADDING = 6;
/** Characters an indented cell loses of its width. */
export const INDENT = 2;
// Points a column is wide for each character of its width: 7 px at 96 dpi.
const POINTS_PER_CHARACTER = 5.25;

/** Clean text that fits a cell; what does not fit is left out with a visible sign. */
export const fitCell = (text: string): string => {
  const clean = cleanText(text);
  if (clean.length <= CELL_LIMIT) return clean;
  return clean.slice(0, CELL_LIMIT - CUT_SIGN.length).replace(LONE_HIGH, "") + CUT_SIGN;
};

/** Cell text as it is written: something like `_x000D_` in it would be read as an escape, so its underscore is escaped. */
export const escapeCell = (text: string): string => (text.includes("_x") ? text.replace(ESCAPE_LIKE, "_x005F_") : text);

/** A sheet name every program accepts: at most 31 characters, none of `: \ / ? * [ ] '`, never empty. */
export const sheetName = (text: string): string => {
  const plain = cleanText(text)
    .replace(/[:\\/?*[\]'\n\t]/gu, " ")
    .trim();
  const whole = plain.slice(0, 31).replace(LONE_HIGH, "").trim();
  return whole === "" || whole.toLowerCase() === "history" ? "登记簿" : whole;
};

/** How many lines `text` takes in a column of `width` characters at `size` points. */
const linesAt = (text: string, width: number, size: number): number => {
  const columns = Math.max(3, Math.floor((width * POINTS_PER_CHARACTER) / (size / 2)) - 1);
  if (text.length * 2 <= columns && !text.includes("\n")) return 1;
  return text.split("\n").reduce((sum, line) => {
    const needed = displayWidth(line);
    // A column less where lines break: a mark that may not begin a line takes a character down with it.
    return sum + (needed <= columns ? 1 : Math.ceil(needed / (columns - 1)));
  }, 0);
};

const heightAt = (text: string, width: number, size: number): number =>
  linesAt(text, width, size) * size * 1.5 + CELL_PADDING;

/** Type sizes in points, from the normal one down to the least readable. */
export const SIZES = [11, 9, 8, 7] as const;
export type Size = (typeof SIZES)[number];

/**
 * Height in points that shows all the text of a row, given as [text, column width in characters], and the type size of
 * each cell: no row can be taller than 409 points, so a very long text is set smaller.
 */
export const rowFit = (cells: readonly [string, number][], least: number): { height: number; sizes: Size[] } => {
  let height = least;
  const sizes = cells.map(([text, width]) => {
    let fitting = 0;
    const size = SIZES.find((size) => (fitting = heightAt(text, width, size)) <= TALLEST) ?? 7;
    height = Math.max(height, fitting);
    return size;
  });
  return { height: Math.min(TALLEST, height), sizes };
};

const LINE = { style: "thin", color: { argb: "FF000000" } } as const;

/** Style of a bordered cell. One object per kind is shared by all its cells, which keeps the writer fast. */
export const cellStyle = (options: {
  size: number;
  align: "left" | "center" | "right";
  face?: string;
  bold?: boolean;
  text: boolean;
  border: boolean;
}): Partial<Style> => ({
  font: { name: options.face ?? "宋体", size: options.size, charset: 134, bold: options.bold ?? false },
  alignment: {
    horizontal: options.align,
    vertical: "middle",
    wrapText: true,
    ...(options.border && options.align === "left" ? { indent: 1 } : {}),
  },
  numFmt: options.text ? "@" : "General",
  ...(options.border ? { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
});
