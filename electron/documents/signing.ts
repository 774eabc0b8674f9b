/** Lines to sign on, right-hand: room for the name, and for the day. */
import { AlignmentType } from "docx";
import { blank } from "../../shared/documents/paper";
import { displayWidth } from "../../shared/rules/text";
import { CHARACTER_SCALE, characterOf, columnsIn } from "./page";
import type { Para } from "./para";
import { givenLines } from "./words";

/** Blanks left before 年, to write the year in. */
const YEAR = 3;
/** Blanks no fewer than these are room for a name. */
const ROOM = /\u3000{5,}(?=.)/u;

/** The line in two where it is too long for `columns`: who signs, and under it the day. */
const broken = (text: string, columns: number): string[] => {
  const room = displayWidth(text) > columns ? ROOM.exec(text) : null;
  if (!room) return [text];
  const end = room.index + room[0].length;
  return [text.slice(0, end - YEAR), blank(YEAR) + text.slice(end)];
};

/**
 * The paragraphs of lines to sign on in a column of `width`, kept together. They end one character from its edge; what is
 * blank at a line's end is room left.
 */
export const signParas = (texts: readonly string[], face: string, width: number, size: number): Para[] => {
  const columns = columnsIn(width, size);
  const column = (characterOf(size) * CHARACTER_SCALE) / 200;
  const all = texts.flatMap((text) => (text.trim() ? givenLines(text) : [""])).flatMap((text) => broken(text, columns));
  return all.map((text, index) => {
    const words = text.trimEnd();
    const room = Math.min(2 * (text.length - words.length + 1), Math.max(0, columns - displayWidth(words)));
    return {
      words: [{ text: words, face }],
      size,
      layout: {
        alignment: AlignmentType.RIGHT,
        ...(room > 0 ? { indent: { right: Math.floor(room * column) } } : {}),
        keepLines: true,
        ...(index < all.length - 1 ? { keepNext: true } : {}),
      },
    };
  });
};
