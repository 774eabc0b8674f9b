/** The file around the content: page, foot, properties. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
} from "docx";
import { cleanText } from "../../shared/rules/text";
import { type FontSet, fontOf } from "./fonts";
import { A4, type Page, SIZE, columnsIn, linesOf } from "./page";
import { defaultStyle, drawPara, lines, type Para } from "./para";

/** From the paper's edge to the foot: the page number then stands 7 mm below the type area. */
const NUMBER_BELOW_TEXT = 765;
const WITH_NOTE = 680;
/** The nearest to the paper's edge that office printers still reach: 7 mm. */
const LOWEST = 400;
/** Heights in the foot: the page number, a line of the note, and the white around them. */
const FOOT = { number: 360, line: 300, air: 160 } as const;
/** A foot higher than this would take the page from the text. */
const MOST_FOOT = 3000;

/** What stands in the foot of each page. */
export interface Foot {
  readonly note: readonly string[];
  readonly pageNumber: boolean;
}

const heightOf = ({ note }: Foot, page: Page): number => {
  const columns = columnsIn(page.textWidth, SIZE.wu);
  return FOOT.number + FOOT.line * note.reduce((sum, text) => sum + linesOf(text, columns), 0) + FOOT.air;
};

/** How far the foot stands from the paper's edge: a longer note sinks lower before it takes a line from the text. */
const distanceOf = (foot: Foot, page: Page): number => {
  if (foot.note.length === 0) return page.bottom - NUMBER_BELOW_TEXT;
  return Math.max(LOWEST, Math.min(WITH_NOTE, page.bottom - heightOf(foot, page)));
};

/** The height that a foot leaves for the text. */
export const roomOver = (foot: Foot, page: Page): number =>
  page.textHeight - (foot.note.length === 0 ? 0 : Math.max(0, LOWEST + heightOf(foot, page) - page.bottom));

/** The foot of a page, and what of the note it cannot take, which then stands under the text. */
export const footOf = (
  note: readonly string[],
  pageNumber: boolean,
  page: Page,
): { foot: Foot; left: readonly string[] } => {
  const foot = { note, pageNumber };
  return heightOf(foot, page) <= MOST_FOOT ? { foot, left: [] } : { foot: { note: [], pageNumber }, left: note };
};

const numberLine = (fonts: FontSet): Paragraph => {
  const type = { font: fontOf(fonts.song), size: SIZE.si };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: lines(FOOT.number),
    children: [
      new TextRun({ ...type, text: "— " }),
      new TextRun({ ...type, children: [PageNumber.CURRENT] }),
      new TextRun({ ...type, text: " —" }),
    ],
  });
};

/** The paragraphs of a note, under a thin line. */
export const noteParas = (note: readonly string[], fonts: FontSet): Para[] =>
  note.map((text, index) => ({
    words: [{ text, face: fonts.kai }],
    size: SIZE.wu,
    line: FOOT.line,
    after: index === note.length - 1 ? 80 : 0,
    layout: {
      alignment: AlignmentType.BOTH,
      ...(index === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 3, color: "808080" } } } : {}),
    },
  }));

/** A whole document to write. */
export interface Sheet {
  /** Its name in the file's properties. */
  readonly name: string;
  readonly page: Page;
  readonly foot: Foot;
  readonly children: FileChild[];
  /** Height of its densest lines of text, in twips. */
  readonly pitch: number;
  /** Every line is of the page's own height. Lines of two heights fit no one grid: LibreOffice would stretch some to two. */
  readonly onGrid: boolean;
}

/** The bytes of a docx in the common style: A4, page grid of lines, page number in the foot (GB/T 9704-2012). */
export const documentBytes = async (sheet: Sheet, fonts: FontSet): Promise<Uint8Array> => {
  const { page, foot, pitch, onGrid } = sheet;
  const { top, bottom, left, right } = page;
  const document = new Document({
    title: cleanText(sheet.name),
    creator: "行政指导工作台",
    lastModifiedBy: "行政指导工作台",
    compatibility: { version: 15 },
    styles: { default: defaultStyle(fonts) },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, ...(page.landscape ? { orientation: PageOrientation.LANDSCAPE } : {}) },
            margin: { top, bottom, left, right, header: 851, footer: distanceOf(foot, page) },
          },
          grid: { type: onGrid ? DocumentGridType.LINES : DocumentGridType.DEFAULT, linePitch: pitch },
        },
        footers: {
          default: new Footer({
            children: [...noteParas(foot.note, fonts).map(drawPara), ...(foot.pageNumber ? [numberLine(fonts)] : [])],
          }),
        },
        children: sheet.children,
      },
    ],
  });
  return Packer.pack(document, "uint8array");
};
