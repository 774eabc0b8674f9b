import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { FontSet } from "./fonts";
import { PAGE, SIZE, lines, run } from "./style";
import { blank, linesOf } from "./words";

const PADDING = 60;
// Half-width columns in a line of a cell as wide as the table, and of the left and right value cells.
const WIDE_COLUMNS = 58;
const VALUE_COLUMNS = [16, 22] as const;
const LEAST_PAIR = 900;

// 四号: one character in twips.
const CHARACTER = 280;
const MARGINS = { top: PADDING, bottom: PADDING, left: 113, right: 113, marginUnitType: WidthType.DXA };
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** Label, value, label, value: the grid of the printed form (LZ 附件2), in twips; names of places and firms are the longer. */
export const FORM_GRID: readonly [number, number, number, number] = [1400, 2650, 1400, 3395];

const cell = (children: Paragraph[], width: number, columnSpan = 1, top = false): TableCell =>
  new TableCell({
    children,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
  });

const labelCell = (text: string, width: number, line: number, fonts: FontSet): TableCell =>
  cell(
    [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: lines(line),
        children: [run(text, fonts.heading, { size: SIZE.si })],
      }),
    ],
    width,
  );

const valueCell = (text: string, width: number, line: number, fonts: FontSet): TableCell =>
  cell(
    [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: lines(line),
        children: [run(text || blank(1), fonts.body, { size: SIZE.si })],
      }),
    ],
    width,
  );

/** A label and its value. */
export type Field = readonly [label: string, value: string];

/** Height in twips of a row of two fields, when a line of text takes `line`. */
export const pairHeight = ([left, right]: readonly [Field, Field], line: number): number => {
  const most = Math.max(linesOf([left[1]], VALUE_COLUMNS[0], 0), linesOf([right[1]], VALUE_COLUMNS[1], 0));
  return Math.max(LEAST_PAIR, most * line + 2 * PADDING);
};

/** Height in twips a wide cell needs for its label and text, when a line of text takes `line`. */
export const wideHeight = (paragraphs: readonly string[], line: number): number =>
  (linesOf(paragraphs, WIDE_COLUMNS) + 1) * line + 3 * PADDING;

/** Two labelled fields side by side, each of one paragraph. */
export const pairRow = (pair: readonly [Field, Field], line: number, fonts: FontSet): TableRow => {
  const [[leftLabel, left], [rightLabel, right]] = pair;
  return new TableRow({
    cantSplit: true,
    height: { value: pairHeight(pair, line), rule: HeightRule.ATLEAST },
    children: [
      labelCell(leftLabel, FORM_GRID[0], line, fonts),
      valueCell(left, FORM_GRID[1], line, fonts),
      labelCell(rightLabel, FORM_GRID[2], line, fonts),
      valueCell(right, FORM_GRID[3], line, fonts),
    ],
  });
};

/** A wide cell's label, its text, and its least height in twips. */
export interface WideField {
  label: string;
  paragraphs: readonly string[];
  height: number;
}

/** A cell as wide as the table: its label on top, its paragraphs below. It may run on over pages. */
export const wideRow = ({ label, paragraphs, height }: WideField, line: number, fonts: FontSet): TableRow =>
  new TableRow({
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [
      cell(
        [
          new Paragraph({
            spacing: lines(line, PADDING),
            children: [run(label, fonts.heading, { size: SIZE.si })],
          }),
          ...paragraphs.map(
            (text) =>
              new Paragraph({
                alignment: AlignmentType.BOTH,
                spacing: lines(line),
                indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
                children: [run(text, fonts.body, { size: SIZE.si })],
              }),
          ),
        ],
        PAGE.textWidth,
        FORM_GRID.length,
        true,
      ),
    ],
  });

/** The form's table: outer border 1 pt, inner 0.5 pt, fixed widths so that every word processor draws the same. */
export const formTable = (rows: TableRow[]): Table =>
  new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    columnWidths: FORM_GRID,
    alignment: AlignmentType.CENTER,
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: OUTER,
      right: OUTER,
      insideHorizontal: INNER,
      insideVertical: INNER,
    },
  });
