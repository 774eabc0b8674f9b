import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { cleanText } from "../../shared/rules/text";
import { type FontSet, fontOf } from "./fonts";
import { linesOf } from "./words";

/** The type area of GB/T 9704-2012 in twips: A4 with 天头 37 mm, 订口 28 mm, 156 × 225 mm of text. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  textWidth: 8845,
  textHeight: 12_756,
} as const;

/** 28.95 pt: 22 lines fill the type area; 29 pt would lose the last one. */
export const LINE = 579;
/** Lines of body text on one page. */
export const LINES_ON_PAGE = 22;
/** Half-width columns in a line of 3号 text: 28 characters, as the standard has it. */
export const BODY_COLUMNS = 56;
// 156 mm hold 28 characters of 16 pt only when each is 2 % narrower. Spacing them closer instead would do the same, but
// LibreOffice then loses the comma that hangs at a line's end.
const CHARACTER_SCALE = 98;

/** Type sizes in half-points: 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { er: 44, san: 32, si: 28, xiaoSi: 24, wu: 21 } as const;

// One 3号 character in twips.
const CHARACTER = 320;
const FOOTER_BELOW_TEXT = 1219;
const FOOTER_WITH_NOTE = 680;
/** The nearest to the paper's edge that office printers still reach: 7 mm. */
const FOOTER_LOWEST = 400;
/** Heights in the foot: the page number, a line of the note, and the white around them. */
const FOOT = { number: 360, line: 300, air: 160 } as const;
/** Half-width columns in a line of the note. */
const NOTE_COLUMNS = 84;

/** Exact line height with space around it, all in twips. */
export const lines = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after });

/** A run whose face is written out, so that no reader falls back to its own; cleaned here too, so no field can be forgotten. */
export const run = (text: string, face: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ ...options, text: cleanText(text), font: fontOf(face) });

type Layout = Omit<IParagraphOptions, "children">;

/** 标题: 二号 小标宋 (or bold 宋体), centred. Two lines of the grid, which is what its size takes where a grid is kept strictly. */
export const titleLine = (text: string, fonts: FontSet): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: lines(2 * LINE),
    children: [run(text, fonts.title, { size: SIZE.er, bold: fonts.titleBold })],
  });

/** 文号 line under the title. */
export const numberLine = (text: string, fonts: FontSet, side: "center" | "right", after = 0): Paragraph =>
  new Paragraph({ alignment: side, keepNext: true, spacing: lines(LINE, 0, after), children: [run(text, fonts.body)] });

/** 主送: flush left; the caller brings the full-width colon. */
export const flushLine = (text: string, fonts: FontSet, layout: Layout = {}): Paragraph =>
  new Paragraph({ ...layout, children: [run(text, fonts.body)] });

/** One paragraph of body text, its first line two characters in. `label` comes before it in 黑体. */
export const bodyText = (text: string, fonts: FontSet, layout: Layout & { label?: string } = {}): Paragraph => {
  const { label = "", ...rest } = layout;
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    ...rest,
    children: [...(label ? [run(label, fonts.heading)] : []), ...(text ? [run(text, fonts.body)] : [])],
  });
};

/**
 * 印章 and 成文日期, both centred on one axis, so that the seal lies over both; a full date ends four characters from
 * the right edge. Kept together; the paragraph before must carry `keepNext`.
 */
export const sealAndDate = (seal: string, date: string, fonts: FontSet, gap: number): Paragraph[] => {
  // 2026年11月21日 is seven characters wide: its middle lies 3.5 + 4 characters from the right edge.
  const axis = PAGE.textWidth - 7.5 * CHARACTER;
  const place: Layout = {
    alignment: AlignmentType.CENTER,
    indent: { left: 2 * axis - PAGE.textWidth, firstLine: 0, firstLineChars: 0 },
    keepLines: true,
  };
  return [
    flushLine(seal, fonts, { ...place, keepNext: true, spacing: lines(LINE, gap) }),
    flushLine(date, fonts, place),
  ];
};

const pageNumber = (fonts: FontSet): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: lines(FOOT.number),
    children: [
      run("— ", fonts.song, { size: SIZE.si }),
      new TextRun({ children: [PageNumber.CURRENT], font: fontOf(fonts.song), size: SIZE.si }),
      run(" —", fonts.song, { size: SIZE.si }),
    ],
  });

const noteLines = (note: readonly string[], fonts: FontSet): Paragraph[] =>
  note.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        spacing: lines(FOOT.line, 0, index === note.length - 1 ? 80 : 0),
        ...(index === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 3, color: "808080" } } } : {}),
        children: [run(text, fonts.kai, { size: SIZE.wu })],
      }),
  );

/** How far the foot stands from the paper's edge: a longer note sinks lower before it takes a line from the text. */
const footerDistance = (note: readonly string[]): number => {
  if (note.length === 0) return FOOTER_BELOW_TEXT;
  const height = FOOT.number + FOOT.line * linesOf(note, NOTE_COLUMNS, 0) + FOOT.air;
  return Math.max(FOOTER_LOWEST, Math.min(FOOTER_WITH_NOTE, PAGE.bottom - height));
};

/** A whole document to write: its name in the file's properties, its content, and a note for the foot of each page. */
export interface Sheet {
  name: string;
  children: FileChild[];
  note?: readonly string[];
  /** Line pitch of the page grid in twips; {@link LINE} unless a form needs to be denser. */
  pitch?: number;
}

/** The bytes of a docx in the common style: A4, page grid of lines, page number in the foot (GB/T 9704-2012). */
export const documentBytes = async (sheet: Sheet, fonts: FontSet): Promise<Uint8Array> => {
  const note = sheet.note ?? [];
  const document = new Document({
    title: cleanText(sheet.name),
    creator: "行政指导工作台",
    lastModifiedBy: "行政指导工作台",
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(fonts.body),
            size: SIZE.san,
            scale: CHARACTER_SCALE,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
          paragraph: { spacing: lines(LINE) },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              header: 851,
              footer: footerDistance(note),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: sheet.pitch ?? LINE },
        },
        footers: { default: new Footer({ children: [...noteLines(note, fonts), pageNumber(fonts)] }) },
        children: sheet.children,
      },
    ],
  });
  return Packer.pack(document, "uint8array");
};
