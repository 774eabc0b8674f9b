import { isDate } from "../../shared/rules/dates";
import { cleanText, displayWidth, oneLine } from "../../shared/rules/text";

const CLOSERS = /[”’"'）)】」』》〉\]]+$/u;
const SENTENCE_END = /[。！？…；：，、.!?;:,—]$/u;
const WIDE_SPACE = "\u3000";

/** A blank of `count` full-width spaces, for what is filled in by hand. */
export const blank = (count: number): string => WIDE_SPACE.repeat(count);

/**
 * `2026-11-21` → `2026年11月21日`, no zero padding (GB/T 9704-2012); null gives blanks to fill in by hand.
 * Throws a RangeError with a Chinese sentence when the text is no date.
 */
export const printedDate = (iso: string | null): string => {
  if (iso === null) return `${blank(4)}年${blank(2)}月${blank(2)}日`;
  if (!isDate(iso)) throw new RangeError(`日期“${oneLine(iso)}”不是有效的“年-月-日”，文书没有生成。请改正日期后重试。`);
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** Ends the last paragraph with 。 as the printed form does after each blank, unless it already ends in punctuation. */
export const closeSentence = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((text, index) => {
    const last = index === paragraphs.length - 1;
    return last && !SENTENCE_END.test(text.replace(CLOSERS, "")) ? `${text}。` : text;
  });

/** What stands before 问题 in 存在的…问题: no closing punctuation, and no 问题 of its own. */
export const subjectWords = (subject: string): string => {
  const words = oneLine(subject).replace(/[。；，、.;,]+$/u, "");
  return words.replace(/问题$/u, "") || blank(8);
};

/** How many lines the paragraphs take when a line holds `columns` half-width columns and each starts `indent` in. */
export const linesOf = (paragraphs: readonly string[], columns: number, indent = 4): number =>
  paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil((displayWidth(text) + indent) / columns)), 0);

/** The lines of a text as they were given, cleaned: blanks to write in by hand stay, empty lines do not. */
export const givenLines = (text: string): string[] =>
  cleanText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .filter((line) => line.trim() !== "");
