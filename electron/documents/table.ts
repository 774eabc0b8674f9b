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
import { PADDING, type Type } from "./cell";
import { type Form, type FormCell, headOf, isLow } from "./form";
import type { Page } from "./page";
import { drawPara, kept, type Para } from "./para";

const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** The paragraphs of a cell `height` high: lines to sign on stand at its foot. */
const parasOf = ({ content: { text, sign }, need }: FormCell, height: number): Para[] => [
  ...text.map((para, index) => (sign.length > 0 && index === text.length - 1 ? kept(para) : para)),
  ...sign.map((para, index) =>
    index === 0 ? { ...para, before: (para.before ?? 0) + Math.max(0, Math.floor(height - need)) } : para,
  ),
];

const drawCell = (place: FormCell, height: number, { line, side }: Type, keepNext: boolean): TableCell => {
  const { cell, span, rows, width, continues } = place;
  const fromTop = cell.face === "wide" || cell.heading !== undefined || cell.sign !== undefined;
  return new TableCell({
    children: (continues ? [{ words: [], line }] : parasOf(place, height)).map((para) =>
      drawPara(keepNext ? kept(para) : para),
    ),
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: { top: PADDING, bottom: PADDING, left: side, right: side, marginUnitType: WidthType.DXA },
    verticalAlign: fromTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(rows > 1 ? { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
  });
};

/**
 * The table as docx, its rows of these least heights: outer border 1 pt, inner 0.5 pt, fixed widths so that every word
 * processor draws the same.
 */
export const drawForm = (form: Form, heights: readonly number[], page: Page): DocxTable => {
  const { table, type, widths, rows, need, keepNext } = form;
  const reach = (index: number): number => Math.max(heights[index] ?? 0, need[index] ?? 0);
  const head = headOf(form, page) > 0 ? (table.head ?? 0) : 0;
  return new DocxTable({
    rows: rows.map((places, index) => {
      const low = isLow(reach(index), page);
      const stays = keepNext && low && index === rows.length - 1;
      return new TableRow({
        ...((form.whole?.[index] ?? low) ? { cantSplit: true } : {}),
        ...(index < head ? { tableHeader: true } : {}),
        height: { value: Math.floor(heights[index] ?? 0), rule: HeightRule.ATLEAST },
        children: places.map((place) => drawCell(place, total(heights.slice(index, index + place.rows)), type, stays)),
      });
    }),
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
