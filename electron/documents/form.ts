/** A table before it is drawn: what stands in each cell, and how high its rows must be. */
import type { Table } from "../../shared/documents/paper";
import { type Content, type Type, contentOf, needOf } from "./cell";
import type { FontSet } from "./fonts";
import { type Grid, type Place, gridOf } from "./grid";
import { LINE, type Page, SIZE } from "./page";

// Height of a line: the page's own for 四号, or closer where that saves a second page.
const TYPES = {
  si: { size: SIZE.si, lines: [LINE, 480], row: 600, side: 113 },
  xiaoSi: { size: SIZE.xiaoSi, lines: [480, 420], row: 500, side: 70 },
  wu: { size: SIZE.wu, lines: [400, 340], row: 420, side: 70 },
} as const;

/** A row asks for no more of a page than this, since one that must be taller than a page is not divided but cut. */
const MOST_OF_PAGE = 0.75;
const LEAST_LINES = 1.5;

/** A cell in its place, with what stands in it and the height that takes. */
export interface FormCell extends Place {
  readonly content: Content;
  readonly need: number;
}

/** A table whose lines are of one height. Lengths in twips. */
export interface Form {
  readonly table: Table;
  readonly type: Type;
  readonly widths: Grid["widths"];
  readonly rows: readonly (readonly FormCell[])[];
  /** The least height of each row, whatever stands in it. */
  readonly least: readonly number[];
  /** The height that the text of each row needs, and no less than its least. */
  readonly need: readonly number[];
  /** Its last row stays with what follows. */
  readonly keepNext: boolean;
  /** Which rows stay on one page, where that has been laid out; otherwise those do that are low. */
  readonly whole?: readonly boolean[];
}

/** A row up to this part of the page is kept whole; a higher one may run on to the next page. */
const KEPT_WHOLE = 0.25;
/** Head rows higher than this part of the page are not repeated, or nothing else would find room. */
const MOST_HEAD = 0.4;

/** Whether a row so high stays on one page. */
export const isLow = (height: number, page: Page): boolean => height <= KEPT_WHOLE * page.textHeight;

/** The height of the head that every page repeats; none where it would leave too little. */
export const headOf = ({ table, need }: Pick<Form, "table" | "need">, page: Page): number => {
  const height = need.slice(0, table.head ?? 0).reduce((sum, one) => sum + one, 0);
  return height <= MOST_HEAD * page.textHeight ? height : 0;
};

/** How a table is to be set. */
export interface Setting {
  readonly page: Page;
  readonly fonts: FontSet;
  /** The lines closer than the type has them. */
  readonly dense: boolean;
}

const needs = (rows: Form["rows"], least: readonly number[]): number[] => {
  const need = rows.map((row, index) =>
    row.filter((cell) => cell.rows === 1).reduce((most, cell) => Math.max(most, cell.need), least[index] ?? 0),
  );
  // What reaches over several rows and is higher than they are makes the last of them higher.
  rows.forEach((row, index) => {
    for (const cell of row.filter(({ rows, continues }) => rows > 1 && !continues)) {
      const last = index + cell.rows - 1;
      const height = need.slice(index, last + 1).reduce((sum, one) => sum + one, 0);
      need[last] = (need[last] ?? 0) + Math.max(0, cell.need - height);
    }
  });
  return need;
};

/** The table as it stands on a page. */
export const formOf = (table: Table, { page, fonts, dense }: Setting, keepNext: boolean): Form => {
  const { size, lines, row, side } = TYPES[table.size ?? "si"];
  const type = { size, side, line: lines[dense ? 1 : 0] };
  const grid = gridOf(table, page.textWidth);
  const rows = grid.rows.map((places) =>
    places.map((place) => {
      const content = place.continues ? { text: [], sign: [] } : contentOf(place.cell, place.width, fonts, type);
      return { ...place, content, need: place.continues ? 0 : needOf(content, place.width, type) };
    }),
  );
  const least = table.rows.map(({ lines: asked = LEAST_LINES }) =>
    Math.min(Math.max(0, Math.round(asked * row)), MOST_OF_PAGE * page.textHeight),
  );
  return { table, type, widths: grid.widths, rows, least, need: needs(rows, least), keepNext };
};
