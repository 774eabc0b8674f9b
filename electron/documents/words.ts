import { isDate, printedDay } from "../../shared/rules/dates";
import { cleanText, oneLine } from "../../shared/rules/text";
import { blank } from "../../shared/documents/paper";

/**
 * `2026-11-21` → `2026年11月21日`, no zero padding (GB/T 9704-2012); null gives blanks to fill in by hand.
 * Throws a RangeError with a Chinese sentence when the text is no date.
 */
export const printedDate = (iso: string | null): string => {
  if (iso === null) return `${blank(4)}年${blank(2)}月${blank(2)}日`;
  if (!isDate(iso)) throw new RangeError(`日期“${oneLine(iso)}”不是有效的“年-月-日”，文书没有生成。请改正日期后重试。`);
  return printedDay(iso);
};

/** The lines of a text as they were given, cleaned: blanks to write in by hand stay, empty lines do not. */
export const givenLines = (text: string): string[] =>
  cleanText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .filter((line) => line.trim() !== "");
