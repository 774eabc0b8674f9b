/** What stands in a cell of a form. */
import { AlignmentType } from "docx";
import { blank, type Cell } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import type { FontSet } from "./fonts";
import { heightOf, indented, type Para } from "./para";

/** White inside a cell, in twips. */
export const PADDING = { block: 60, inline: 113 } as const;
// Lines of a longer text break before they are full, at marks that may not begin a line.
const FILLED = 0.94;

/** The type of a table's cells: size in half-points, height of a line in twips. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

/** The paragraphs of a cell: its text from the top, its lines to sign on at the foot. */
export interface Content {
  readonly text: readonly Para[];
  readonly sign: readonly Para[];
}

/** The paragraphs of a cell. A value that is not known yet leaves a blank; a wide cell with a heading, nothing. */
export const contentOf = (cell: Cell, fonts: FontSet, { size, line }: Type): Content => {
  const para = (text: string, face: string, more: Partial<Para> = {}): Para => ({
    words: text ? [{ text, face }] : [],
    size,
    line,
    ...more,
  });
  const { face = "value", at, heading = "" } = cell;
  const paragraphs = textParagraphs(cell.text);
  const standIn = heading ? [] : [face === "value" ? blank(1) : ""];
  const layout =
    face === "wide" && at === undefined
      ? { alignment: AlignmentType.BOTH, indent: indented(size) }
      : { alignment: at ?? (face === "label" ? AlignmentType.CENTER : AlignmentType.LEFT) };
  const signed = cell.sign ?? [];
  return {
    text: [
      ...(heading ? [para(oneLine(heading), fonts.heading, { before: PADDING.block })] : []),
      ...(paragraphs.length > 0 ? paragraphs : standIn).map((text) =>
        para(text, face === "label" ? fonts.heading : fonts.body, { layout }),
      ),
    ],
    sign: signed.map((text, index) =>
      para(oneLine(text), fonts.body, {
        before: index === 0 ? PADDING.block : 0,
        layout: {
          alignment: AlignmentType.RIGHT,
          keepLines: true,
          ...(index < signed.length - 1 ? { keepNext: true } : {}),
        },
      }),
    ),
  };
};

/** The height a cell needs when it is `width` wide. */
export const needOf = ({ text, sign }: Content, width: number): number => {
  const inner = width - 2 * PADDING.inline;
  const heights = [...text, ...sign].map((para) =>
    heightOf(para, para.layout?.alignment === AlignmentType.BOTH ? FILLED * inner : inner),
  );
  return heights.reduce((sum, height) => sum + height, 2 * PADDING.block);
};
