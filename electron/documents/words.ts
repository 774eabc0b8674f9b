import { toParagraphs } from "../../shared/rules/text";

const CLOSERS = /[”’"'）)】」』》〉\]]+$/u;
const SENTENCE_END = /[。！？…；：，、.!?;:,—]$/u;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const WIDE_SPACE = "\u3000";

/** A blank of `count` full-width spaces, for what is filled in by hand. */
export const blank = (count: number): string => WIDE_SPACE.repeat(count);

/** Text of a one-line field: cleaned, its lines joined by a space. Empty input gives `whenEmpty`. */
export const oneLine = (text: string, whenEmpty = ""): string => toParagraphs(text).join(" ") || whenEmpty;

/** `2026-11-21` → `2026年11月21日`, no zero padding (GB/T 9704-2012); null gives blanks to fill in by hand. */
export const printedDate = (iso: string | null): string => {
  if (iso === null) return `${blank(4)}年${blank(2)}月${blank(2)}日`;
  const match = ISO_DATE.exec(iso);
  if (!match) throw new RangeError(`日期“${oneLine(iso)}”不是“年-月-日”格式，文书未生成。请改正日期后重试。`);
  return `${Number(match[1])}年${Number(match[2])}月${Number(match[3])}日`;
};

/** Ends the last paragraph with 。 as the printed form does after each blank, unless it already ends a sentence. */
export const closeSentence = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((text, index) => {
    if (index < paragraphs.length - 1) return text;
    return SENTENCE_END.test(text.replace(CLOSERS, "")) ? text : `${text}。`;
  });

/** What stands before 问题 in 存在的…问题: no closing punctuation, and no 问题 of its own. */
export const subjectWords = (subject: string): string =>
  oneLine(subject)
    .replace(/[。；，、.;,]+$/u, "")
    .replace(/问题$/u, "") || blank(8);
