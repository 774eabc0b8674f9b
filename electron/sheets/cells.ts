import type { Style } from "exceljs";
import { cleanText, displayWidth } from "../../shared/rules/text";

/** The most characters a spreadsheet cell may hold. */
export const CELL_LIMIT = 32_767;
/** Stands where the end of a text is left out. */
export const CUT_SIGN = "……（内容过长，以下从略）";
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

const TAB = " ".repeat(8);
const LATIN_WORD = /[!-~\u00A1-\u024F]{4}/u;
const WORDS = /[!-~\u00A1-\u024F]+|./gsu;

/** Lines a paragraph takes whose Latin words go down whole where the line's rest is too short for them. */
const linesOfWords = (line: string, columns: number): number => {
  let [lines, used] = [1, 0];
  for (const [piece] of line.matchAll(WORDS)) {
    const needed = displayWidth(piece);
    if (used + needed <= columns) used += needed;
    else if (piece !== " ") {
      lines += Math.ceil(needed / columns);
      used = needed % columns;
    }
  }
  return lines;
};

/** How many lines `text` takes in a column of `width` characters at `size` points. */
const linesAt = (text: string, width: number, size: number): number => {
  const columns = Math.max(3, Math.floor((width * POINTS_PER_CHARACTER) / (size / 2)) - 1);
  if (text.length * 2 <= columns && !text.includes("\n") && !text.includes("\t")) return 1;
  return text.split("\n").reduce((sum, paragraph) => {
    const line = paragraph.replaceAll("\t", TAB);
    const needed = displayWidth(line);
    if (needed <= columns) return sum + 1;
    // A column less where lines break: a mark that may not begin a line takes a character down with it.
    return sum + (LATIN_WORD.test(line) ? linesOfWords(line, columns - 1) : Math.ceil(needed / (columns - 1)));
  }, 0);
};

const heightAt = (text: string, width: number, size: number): number =>
  linesAt(text, width, size) * size * 1.5 + CELL_PADDING;

/** Type sizes in points, from the normal one down to the least readable. */
export const SIZES = [11, 9, 8, 7] as const;
export type Size = (typeof SIZES)[number];

const SMALLEST = 7 satisfies Size;

/** The beginning of a text that no row can hold even at the smallest size, with the sign that the rest is left out. */
const cutToRow = (text: string, width: number): string => {
  const cutAt = (length: number) => text.slice(0, length).replace(LONE_HIGH, "").trimEnd() + CUT_SIGN;
  let [shown, hidden] = [0, text.length];
  while (hidden - shown > 1) {
    const tried = (shown + hidden) >> 1;
    if (heightAt(cutAt(tried), width, SMALLEST) <= TALLEST) shown = tried;
    else hidden = tried;
  }
  return cutAt(shown);
};

/** What a cell shows: its text, the type size it is set in, and whether the end of the text had to be left out. */
export interface FittedCell {
  text: string;
  size: Size;
  cut: boolean;
}

/** The cell as it fits, and the height in points that it takes. */
const fitted = (text: string, width: number): [FittedCell, number] => {
  for (const size of SIZES) {
    const height = heightAt(text, width, size);
    if (height <= TALLEST) return [{ text, size, cut: false }, height];
  }
  return [{ text: cutToRow(text, width), size: SMALLEST, cut: true }, TALLEST];
};

/**
 * Height in points that shows a row of cells, given as [text, column width in characters], and what each cell shows: no
 * row can be taller than 409 points, so a very long text is set smaller, and what is too long even so is cut where one
 * can see it.
 */
export const rowFit = (cells: readonly [string, number][], least: number): { height: number; cells: FittedCell[] } => {
  let height = least;
  const shown = cells.map(([text, width]) => {
    const [cell, needed] = fitted(text, width);
    height = Math.max(height, needed);
    return cell;
  });
  return { height: Math.min(TALLEST, height), cells: shown };
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
  /** A cut text begins at the top, so that a row drawn too low loses none of its beginning. */
  cut?: boolean;
}): Partial<Style> => ({
  font: { name: options.face ?? "宋体", size: options.size, charset: 134, bold: options.bold ?? false },
  alignment: {
    horizontal: options.align,
    vertical: options.cut === true ? "top" : "middle",
    wrapText: true,
    ...(options.border && options.align === "left" ? { indent: 1 } : {}),
  },
  numFmt: options.text ? "@" : "General",
  ...(options.border ? { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
});
