/** What stands in a cell of a form. */
import { AlignmentType } from "docx";
import { blank, type Cell } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import type { FontSet } from "./fonts";
import { heightOf, indented, type Para } from "./para";
import { signParas } from "./signing";
import { givenLines } from "./words";

/** White above and below what stands in a cell, in twips. */
export const PADDING = 60;
// Lines of a longer text break before they are full, at marks that may not begin a line.
const FILLED = 0.94;

/** The type of a table's cells: size in half-points, height of a line in twips. */
export interface Type {
  readonly size: number;
  readonly line: number;
  /** White at both sides of a cell, in twips. */
  readonly side: number;
}

/** The paragraphs of a cell: its text from the top, its lines to sign on at the foot. */
export interface Content {
  readonly text: readonly Para[];
  readonly sign: readonly Para[];
}

/** The paragraphs of a cell. A value that is not known yet leaves a blank; a wide cell with a heading, nothing. */
export const contentOf = (cell: Cell, width: number, fonts: FontSet, { size, line, side }: Type): Content => {
  const para = (text: string, face: string, more: Partial<Para> = {}): Para => ({
    words: text ? [{ text, face }] : [],
    size,
    line,
    ...more,
  });
  const { face = "value", at, heading = "" } = cell;
  // A wide cell indents its paragraphs itself; elsewhere what is blank before 年 is room to write in.
  const paragraphs = face === "wide" ? textParagraphs(cell.text) : givenLines(cell.text);
  const standIn = heading ? [] : [face === "value" ? blank(1) : ""];
  const layout =
    face === "wide" && at === undefined
      ? { alignment: AlignmentType.BOTH, indent: indented(size) }
      : { alignment: at ?? (face === "label" ? AlignmentType.CENTER : AlignmentType.LEFT) };
  return {
    text: [
      ...(heading ? [para(oneLine(heading), fonts.heading, { before: PADDING })] : []),
      ...(paragraphs.length > 0 ? paragraphs : standIn).map((text) =>
        para(text, face === "label" ? fonts.heading : fonts.body, { layout }),
      ),
    ],
    sign: signParas(cell.sign ?? [], fonts.body, width - 2 * side, size).map((para, index) => ({
      ...para,
      line,
      before: index === 0 ? PADDING : 0,
    })),
  };
};

/** The height that a paragraph takes in a cell `width` wide. */
export const heightIn = (para: Para, width: number, { side }: Type): number => {
  const inner = width - 2 * side;
  return heightOf(para, para.layout?.alignment === AlignmentType.BOTH ? FILLED * inner : inner);
};

/** The height a cell needs when it is `width` wide. */
export const needOf = ({ text, sign }: Content, width: number, type: Type): number =>
  [...text, ...sign].reduce((sum, para) => sum + heightIn(para, width, type), 2 * PADDING);
