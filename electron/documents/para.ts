import { LineRuleType, Paragraph, TextRun, type IParagraphOptions } from "docx";
import { cleanText } from "../../shared/rules/text";
import { type FontSet, fontOf } from "./fonts";
import { CHARACTER_SCALE, LINE, SIZE, characterOf, columnsIn, linesOf } from "./page";
import { stretches } from "./rare";

/** Words in one type. */
export interface Words {
  readonly text: string;
  readonly face: string;
  readonly bold?: boolean;
  /** They begin a new line. */
  readonly newLine?: boolean;
}

/** A paragraph before it is drawn: its height can be told, and its layout be changed. Lengths in twips. */
export interface Para {
  readonly words: readonly Words[];
  /** In half-points; 三号 by default. */
  readonly size?: number;
  /** Exact height of a line; that of the page grid by default. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly layout?: Pick<
    IParagraphOptions,
    "alignment" | "border" | "indent" | "keepLines" | "keepNext" | "pageBreakBefore"
  >;
  /** White space that gives way where it saves a page: a line under the number, two over the seal. */
  readonly air?: "under" | "over";
}

/** Exact line height with space around it. */
export const lines = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after });

/** The first line two characters in. */
export const indented = (size: number = SIZE.san) => ({ firstLine: 2 * characterOf(size), firstLineChars: 200 });

/** The paragraph, staying with the one after it. */
export const kept = (para: Para): Para => ({ ...para, layout: { ...para.layout, keepNext: true } });

/** The height of a paragraph in a column of `width`. */
export const heightOf = (para: Para, width: number): number => {
  const { words, size = SIZE.san, line = LINE, before = 0, after = 0, layout } = para;
  const { left, right, firstLine } = { left: 0, right: 0, firstLine: 0, ...layout?.indent };
  const columns = columnsIn(width - Number(left) - Number(right), size);
  const indent = (2 * Number(firstLine)) / characterOf(size);
  const rows: string[] = [""];
  for (const { text, newLine } of words) {
    if (newLine) rows.push(text);
    else rows[rows.length - 1] += text;
  }
  return (
    before + rows.reduce((sum, row, index) => sum + linesOf(row, columns, index === 0 ? indent : 0), 0) * line + after
  );
};

/**
 * Runs whose faces are written out, so that no reader falls back to its own; cleaned here too, so no field can be
 * forgotten. Characters that the face lacks stand in a run of their own.
 */
const runsOf = ({ text, face, bold, newLine }: Words, size?: number): TextRun[] =>
  stretches(cleanText(text), face).map(
    (stretch, index) =>
      new TextRun({
        text: stretch.text,
        ...(newLine && index === 0 ? { break: 1 } : {}),
        font: fontOf(stretch.face),
        ...(size === undefined ? {} : { size }),
        ...((stretch.bold ?? bold) === undefined ? {} : { bold: stretch.bold ?? bold }),
      }),
  );

/** The paragraph as docx has it. */
export const drawPara = ({ words, size, line, before, after, layout }: Para): Paragraph =>
  new Paragraph({
    ...layout,
    ...(line === undefined && !before && !after ? {} : { spacing: lines(line ?? LINE, before, after) }),
    children: words.flatMap((some) => runsOf(some, size)),
  });

/** The style that holds where a run or paragraph says nothing else. */
export const defaultStyle = (fonts: FontSet) => ({
  document: {
    run: {
      font: fontOf(fonts.body),
      size: SIZE.san,
      scale: CHARACTER_SCALE,
      language: { value: "en-US", eastAsia: "zh-CN" },
    },
    paragraph: { spacing: lines(LINE) },
  },
});
