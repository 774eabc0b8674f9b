import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { PADDING } from "./cell";
import type { Form, FormCell } from "./form";
import type { Page } from "./page";
import { drawPara, type Para } from "./para";

const MARGINS = {
  top: PADDING.block,
  bottom: PADDING.block,
  left: PADDING.inline,
  right: PADDING.inline,
  marginUnitType: WidthType.DXA,
};
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** A row up to this part of the page is kept whole; a higher one may run on to the next page. */
const KEPT_WHOLE = 0.25;
/** Head rows higher than this part of the page are not repeated, or nothing else would find room. */
const MOST_HEAD = 0.4;

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** The paragraphs of a cell `height` high: lines to sign on stand at its foot. */
const parasOf = ({ content: { text, sign }, need }: FormCell, height: number): Para[] => [
  ...text.map((para, index) =>
    sign.length > 0 && index === text.length - 1 ? { ...para, layout: { ...para.layout, keepNext: true } } : para,
  ),
  ...sign.map((para, index) =>
    index === 0 ? { ...para, before: (para.before ?? 0) + Math.max(0, Math.floor(height - need)) } : para,
  ),
];

const drawCell = (place: FormCell, height: number, line: number): TableCell => {
  const { cell, span, rows, width, continues } = place;
  const fromTop = cell.face === "wide" || cell.heading !== undefined || cell.sign !== undefined;
  return new TableCell({
    children: continues ? [drawPara({ words: [], line })] : parasOf(place, height).map(drawPara),
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: fromTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(rows > 1 ? { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
  });
};

/**
 * The table as docx, its rows of these least heights: outer border 1 pt, inner 0.5 pt, fixed widths so that every word
 * processor draws the same.
 */
export const drawForm = (
  { table, type, widths, rows, need }: Form,
  heights: readonly number[],
  page: Page,
): DocxTable => {
  const reach = (index: number): number => Math.max(heights[index] ?? 0, need[index] ?? 0);
  const head = table.head ?? 0;
  const repeated = total(need.slice(0, head)) <= MOST_HEAD * page.textHeight;
  return new DocxTable({
    rows: rows.map(
      (places, index) =>
        new TableRow({
          ...(reach(index) <= KEPT_WHOLE * page.textHeight ? { cantSplit: true } : {}),
          ...(index < head && repeated ? { tableHeader: true } : {}),
          height: { value: Math.floor(heights[index] ?? 0), rule: HeightRule.ATLEAST },
          children: places.map((place) => drawCell(place, total(heights.slice(index, index + place.rows)), type.line)),
        }),
    ),
    layout: TableLayoutType.FIXED,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
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
};
