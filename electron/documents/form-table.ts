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
import { blank } from "./words";

/** Line height inside form cells, twips. */
export const FORM_LINE = 460;
/** Half-width columns in a line of a cell as wide as the table. */
export const WIDE_COLUMNS = 60;

// 四号: one character in twips.
const CHARACTER = 280;
const MARGINS = { top: 60, bottom: 60, left: 113, right: 113, marginUnitType: WidthType.DXA };
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** Label, value, label, value: the grid of the printed form (LZ 附件2), in twips. */
export const FORM_GRID: readonly [number, number, number, number] = [1500, 2922, 1500, 2923];

const cell = (children: Paragraph[], width: number, columnSpan = 1, top = false): TableCell =>
  new TableCell({
    children,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
  });

const labelCell = (text: string, width: number, fonts: FontSet): TableCell =>
  cell(
    [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: lines(FORM_LINE),
        children: [run(text, fonts.heading, { size: SIZE.si })],
      }),
    ],
    width,
  );

const valueCell = (text: string, width: number, fonts: FontSet): TableCell =>
  cell(
    [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: lines(FORM_LINE),
        children: [run(text || blank(1), fonts.body, { size: SIZE.si })],
      }),
    ],
    width,
  );

/** Two labelled fields side by side, each of one paragraph. `height` in twips is a minimum. */
export const pairRow = (pairs: [[string, string], [string, string]], height: number, fonts: FontSet): TableRow => {
  const [[leftLabel, left], [rightLabel, right]] = pairs;
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [
      labelCell(leftLabel, FORM_GRID[0], fonts),
      valueCell(left, FORM_GRID[1], fonts),
      labelCell(rightLabel, FORM_GRID[2], fonts),
      valueCell(right, FORM_GRID[3], fonts),
    ],
  });
};

/** A cell as wide as the table: its label on top, its paragraphs below. It may run on over pages. */
export const wideRow = (label: string, paragraphs: readonly string[], height: number, fonts: FontSet): TableRow =>
  new TableRow({
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [
      cell(
        [
          new Paragraph({
            keepNext: true,
            spacing: lines(FORM_LINE, 60),
            children: [run(label, fonts.heading, { size: SIZE.si })],
          }),
          ...paragraphs.map(
            (text) =>
              new Paragraph({
                alignment: AlignmentType.BOTH,
                spacing: lines(FORM_LINE),
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
