/**
 * What stands on a sheet of paper, as plain data: a document type says it in these pieces, and the one style draws them.
 * Texts may hold line breaks: each line becomes a paragraph. An empty text stands for a blank to be filled in by hand,
 * unless a piece says otherwise.
 */

/** Where a line of its own stands. */
export type Side = "left" | "center" | "right";

/** A piece of a sheet, from top to bottom. */
export type Block =
  /** 标题, centred. */
  | { readonly block: "title"; readonly text: string }
  /** 文号 under the title; nothing at all where the text is empty. */
  | { readonly block: "number"; readonly text: string; readonly at: Side }
  /** 主送, flush left; the colon is added. Thirty names run on over several lines. */
  | { readonly block: "addressee"; readonly text: string }
  /**
   * Body paragraphs, the first line two characters in; `label` stands before the first in 黑体. Empty text draws nothing, so
   * that no label stands alone.
   */
  | { readonly block: "text"; readonly text: string; readonly label?: string }
  /** A body paragraph that must not be parted from what follows: the closing sentence before seal and date. */
  | { readonly block: "closing"; readonly text: string }
  /** A label on a line of its own and its paragraphs beneath; an empty line to write on where there are none. */
  | { readonly block: "section"; readonly label: string; readonly text: string }
  /** 一、 (level 1, 黑体) or （一） (level 2, 楷体), kept with what follows. */
  | { readonly block: "heading"; readonly text: string; readonly level: 1 | 2 }
  /** A line flush to a side, such as 单位：…（公章）; `tight` sets it close to the table below or above. */
  | { readonly block: "line"; readonly text: string; readonly at: Side; readonly tight?: boolean }
  /** The place of the seal over the date, on one axis; the date ISO, null for blanks. Both stay with what precedes. */
  | { readonly block: "seal"; readonly words: string; readonly date: string | null }
  /** Lines to sign on, right-hand: 签名 and a day to fill in. Kept together. */
  | { readonly block: "signatures"; readonly lines: readonly string[] }
  /** A form's table. */
  | Table
  /** A dashed line to cut along, with the words above it (回执). */
  | { readonly block: "cut"; readonly text: string }
  /** What follows begins on a new page. */
  | { readonly block: "page" };

/** A table as wide as the text; the sum of `grid` is scaled to it. */
export interface Table {
  readonly block: "table";
  /** Relative widths of the columns. */
  readonly grid: readonly number[];
  readonly rows: readonly TableRow[];
  /** How many rows at the top are repeated on every page. */
  readonly head?: number;
  /** The type in the cells: 四号 (the default), or 小四 or 五号 for a dense form. */
  readonly size?: "si" | "xiaoSi" | "wu";
}

/** A row: its cells fill the grid, counting their spans. */
export interface TableRow {
  readonly cells: readonly Cell[];
  /** Least height in lines of its type; one and a half by default. */
  readonly lines?: number;
  /** The rows that grow share the page's height that the others leave, each by this share, so that the form fills its page. */
  readonly grow?: number;
}

/** A cell of a form. */
export interface Cell {
  /** `label`: 黑体, centred. `value` (the default): 仿宋, left, centred in height. `wide`: paragraphs from the top, indented. */
  readonly face?: "label" | "value" | "wide";
  readonly text: string;
  readonly span?: number;
  /** Spans this many rows; the rows below leave out its place. */
  readonly rowSpan?: number;
  readonly at?: Side;
  /** 黑体 on a line of its own at the top of the cell. */
  readonly heading?: string;
  /** Lines at the foot of the cell, right-hand, to sign on: 签名 and a day to fill in. */
  readonly sign?: readonly string[];
}

/** One document to print. */
export interface Paper {
  /** Its name in the file's properties. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** At the foot of each page, outside the printed wording: guidance is voluntary. */
  readonly note?: string;
  readonly landscape?: boolean;
  /** Whether a page number stands in the foot; it does unless this is false. */
  readonly pageNumber?: boolean;
}

/** A blank to write into by hand, `count` full-width characters wide. */
export const blank = (count: number): string => "\u3000".repeat(count);

/** The line that is signed by hand and dated. */
export const signHere = (label = "签名"): string => `${label}：${blank(6)}${blank(3)}年${blank(2)}月${blank(2)}日`;

/** A choice printed with its boxes: ☑ taken, □ left. */
export const boxes = (options: readonly string[], taken: readonly string[]): string =>
  options.map((option) => `${taken.includes(option) ? "☑" : "□"}${option}`).join(blank(1));
