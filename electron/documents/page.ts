/** The sheet of paper and what fits on a line of it: lengths in twips, type sizes in half-points. */
import { displayWidth } from "../../shared/rules/text";

/** A4 with its type area (版心). */
export interface Page {
  readonly landscape: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

/** A4 as it lies upright. */
export const A4 = { width: 11_906, height: 16_838 } as const;

/** The type area of GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 156 × 225 mm of text. */
export const PORTRAIT: Page = {
  landscape: false,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  textWidth: 8845,
  textHeight: 12_756,
};

/** The same type area turned, bound at its head. */
export const LANDSCAPE: Page = {
  landscape: true,
  top: 1587,
  bottom: 1474,
  left: 1984,
  right: 2098,
  textWidth: 12_756,
  textHeight: 8845,
};

/** 28.95 pt: 22 lines fill the type area; 29 pt would lose the last one. */
export const LINE = 579;

/** Type sizes: 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { er: 44, san: 32, si: 28, xiaoSi: 24, wu: 21 } as const;

/**
 * 156 mm hold 28 characters of 16 pt only when each is 2 % narrower. Spacing them closer instead would do the same, but
 * LibreOffice then loses the comma that hangs at a line's end.
 */
export const CHARACTER_SCALE = 98;

/** The full-width character of a type size, as it is set before it is made narrower. */
export const characterOf = (size: number): number => size * 10;

/** Half-width columns that a line of `width` holds; no less than one full-width character. */
export const columnsIn = (width: number, size: number): number =>
  Math.max(2, (200 * width) / (CHARACTER_SCALE * characterOf(size)));

// Word processors leave a quarter of a character between a Chinese character and a letter or figure.
const SCRIPTS_MEET = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu;

/** How many lines a paragraph takes that starts `indent` half-width columns in. */
export const linesOf = (text: string, columns: number, indent = 0): number => {
  const gaps = (text.match(SCRIPTS_MEET)?.length ?? 0) / 2;
  const width = displayWidth(text) + gaps + indent;
  // A line that is broken ends with a whole character.
  return width <= columns ? 1 : Math.ceil(width / (2 * Math.floor(columns / 2)));
};
