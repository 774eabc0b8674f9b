/** Text as it enters the program: one cleaning function at the boundary, and what layout needs to know of a line. */

// What no XML 1.0 file may hold, plus the other invisible controls and noncharacters: they corrupt docx and xlsx.
const FORBIDDEN = /[[\p{Cc}--[\t\n]]\p{Noncharacter_Code_Point}\uFEFF]/gv;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/**
 * The text with nothing in it that could damage a document: control characters (all but tab and line feed), noncharacters
 * and byte order marks are dropped, a lone surrogate becomes U+FFFD, every line end becomes LF. Emoji, rare characters
 * of the supplementary planes and formula-like text stay as they are. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, "\n").replace(FORBIDDEN, "");
}

/** The lines of a text, cleaned, without trailing spaces; blank lines at both ends are left out, those between are kept. */
export function toParagraphs(text: string): string[] {
  const lines = cleanText(text)
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}

/**
 * The paragraphs of a longer text as they are printed: cleaned, without blank lines, and without the spaces people indent
 * by, since the style indents. A tab becomes a space, as it stands for nothing else inside a sentence.
 */
export const textParagraphs = (text: string): string[] =>
  toParagraphs(text)
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => line !== "");

/** Text of a one-line field: its lines joined by a space. Empty input gives `whenEmpty`. */
export const oneLine = (text: string, whenEmpty = ""): string => textParagraphs(text).join(" ") || whenEmpty;

/** The text as part of a file's name: what no system takes there becomes _. */
export const fileName = (text: string): string => text.replaceAll(/[\\/:*?"<>|]/g, "_");

const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]$/u;

function columns(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x3400 && code <= 0x9fff) return 2;
  if (INVISIBLE.test(character)) return 0;
  if ((code >= 0xff61 && code <= 0xffdc) || (code >= 0xffe8 && code <= 0xffee)) return 1;
  // Quotes, dashes, circled figures and the few Latin-1 signs GB 2312 holds are full width in Chinese fonts.
  return code >= 0x2010 || (code >= 0x1100 && code <= 0x115f) || "§¨°±·×÷".includes(character) ? 2 : 1;
}

/**
 * Width of a line in columns of a half-width figure: Chinese, full-width and everything ambiguous 2, Latin 1, combining
 * marks and controls 0. Errs to the wide side, so that a row's height computed from it never hides text.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly every character is one of these two kinds; ten thousand rows are measured while somebody waits.
    if (code >= 0x3400 && code <= 0x9fff) width += 2;
    else if (code >= 0x20 && code < 0x7f) width += 1;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      width += columns(character);
      at += character.length - 1;
    }
  }
  return width;
}

/** Full-width Latin letters, figures, signs and the ideographic space as their half-width twins (Ａ→A, ９→9). */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

const OPENING = /[[［【〈﹝〖〘]/g;
const CLOSING = /[\]］】〉﹞〗〙]/g;

/**
 * A document number with its year brackets as GB/T 9704 wants them, 六角括号〔〕, whatever brackets were typed; `changed`
 * says whether to warn. For numbers and patterns only, not for prose.
 */
export function normaliseBrackets(text: string): { text: string; changed: boolean } {
  const normal = text.replace(OPENING, "〔").replace(CLOSING, "〕");
  return { text: normal, changed: normal !== text };
}
