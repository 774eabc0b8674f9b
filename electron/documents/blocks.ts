/** From a piece of a sheet to its paragraphs. */
import { AlignmentType, BorderStyle } from "docx";
import { type Block, blank, type Table } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import type { FontSet } from "./fonts";
import { headlineOf } from "./headline";
import { LINE, type Page, SIZE, characterOf, columnsIn } from "./page";
import { heightOf, indented, kept, type Para } from "./para";
import { signParas } from "./signing";
import { printedDate } from "./words";

const CHARACTER = characterOf(SIZE.san);
/** A line of a title that has several: 36 pt. */
const TITLE_LINE = 720;
const HALF_LINE = Math.floor(LINE / 2);
/** A closing paragraph of more lines than these may run on to the next page. */
const UNDIVIDED = 8;

/** Any piece but a table, which is drawn apart, and a new page. */
export type Written = Exclude<Block, Table | { block: "page" }>;

/** Where a piece stands. */
export interface Place {
  readonly fonts: FontSet;
  readonly page: Page;
  readonly after: Block | undefined;
}

/** Whether a piece leaves no trace on paper, so that its neighbours stand next to each other. */
export const isNothing = (block: Block): boolean => {
  if (block.block === "table") return block.rows.length === 0;
  if (block.block === "signatures") return block.lines.length === 0;
  const optional = ["number", "text", "closing", "heading"].includes(block.block);
  return optional && "text" in block && textParagraphs(block.text).length === 0;
};

/** Whether it is a line that stands close to the table beside it. */
export const isTight = (block: Block | undefined): boolean => block?.block === "line" && block.tight === true;

/** Under the head of a letter a line is left white; a form stands close under it. */
const underHead = ({ after }: Place): Pick<Para, "air"> =>
  after?.block === "table" || after?.block === "number" || isTight(after) ? {} : { air: "under" };

/** Body text: the first line of each paragraph two characters in, the label before the first. */
const body = (paragraphs: readonly string[], fonts: FontSet, label = ""): Para[] =>
  paragraphs.map((text, index) => ({
    words: [
      ...(label && index === 0 ? [{ text: label, face: fonts.heading }] : []),
      ...(text ? [{ text, face: fonts.body }] : []),
    ],
    layout: { alignment: AlignmentType.BOTH, indent: indented() },
  }));

/**
 * 标题: 二号 小标宋 (or bold 宋体), centred. One line takes two of the grid, which is what its size takes where a grid is kept
 * strictly; several stand closer.
 */
const title = (text: string, place: Place): Para[] => {
  const { fonts, page } = place;
  const rows = headlineOf(oneLine(text), columnsIn(page.textWidth, SIZE.er));
  const white = rows.length > 1 ? LINE - TITLE_LINE / 2 : 0;
  return [
    {
      words: rows.map((row, index) => ({
        text: row,
        face: fonts.title,
        bold: fonts.titleBold,
        ...(index > 0 ? { newLine: true } : {}),
      })),
      size: SIZE.er,
      line: rows.length > 1 ? TITLE_LINE : 2 * LINE,
      before: white,
      after: white,
      ...underHead(place),
      layout: { alignment: AlignmentType.CENTER, keepNext: true },
    },
  ];
};

/**
 * 印章 and 成文日期, both centred on one axis, so that the seal lies over both; a full date ends four characters from the
 * right edge.
 */
const seal = (words: string, date: string | null, { fonts, page }: Place): Para[] => {
  // 2026年11月21日 is seven characters wide: its middle lies 3.5 + 4 characters from the right edge.
  const axis = page.textWidth - 7.5 * CHARACTER;
  const place = {
    alignment: AlignmentType.CENTER,
    indent: { left: 2 * axis - page.textWidth, firstLine: 0, firstLineChars: 0 },
    keepLines: true,
  };
  return [
    {
      words: [{ text: oneLine(words), face: fonts.body }],
      line: LINE,
      air: "over",
      layout: { ...place, keepNext: true },
    },
    { words: [{ text: printedDate(date), face: fonts.body }], layout: place },
  ];
};

const line = ({ text, at, tight }: Extract<Block, { block: "line" }>, { fonts, after }: Place): Para[] => {
  const paragraphs = textParagraphs(text);
  return (paragraphs.length > 0 ? paragraphs : [""]).map((words) => ({
    words: [{ text: words, face: fonts.body }],
    layout: {
      ...(at === "left" ? {} : { alignment: at }),
      ...(tight === true && after?.block === "table" ? { keepNext: true } : {}),
      ...(tight === true ? { keepLines: true } : {}),
    },
  }));
};

const signatures = (signed: readonly string[], { fonts, page }: Place): Para[] =>
  signParas(signed, fonts.body, page.textWidth, SIZE.san).map((para, index) =>
    index === 0 ? { ...para, before: LINE } : para,
  );

/** The last words before the seal: not spread over the line, and not parted from the seal. */
const closing = (text: string, { fonts, page }: Place): Para[] =>
  body(textParagraphs(text), fonts).map((para, index, all) => ({
    ...para,
    layout: {
      ...para.layout,
      alignment: AlignmentType.LEFT,
      ...(index === all.length - 1 ? { keepNext: true } : {}),
      ...(heightOf(para, page.textWidth) <= UNDIVIDED * LINE ? { keepLines: true } : {}),
    },
  }));

/** A dashed line to cut along, its words above it. */
const cut = (text: string, { fonts }: Place): Para[] => [
  {
    words: [{ text: oneLine(text), face: fonts.kai }],
    size: SIZE.xiaoSi,
    before: LINE,
    after: HALF_LINE,
    layout: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      keepLines: true,
      border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 1, color: "000000" } },
    },
  },
];

/** A label on a line of its own, its paragraphs under it; an empty line to write on where there are none. */
const section = (label: string, text: string, { fonts }: Place): Para[] => {
  const paragraphs = textParagraphs(text);
  return [...body([""], fonts, oneLine(label)).map(kept), ...body(paragraphs.length > 0 ? paragraphs : [""], fonts)];
};

const heading = (text: string, face: string): Para[] =>
  textParagraphs(text).map((words) => ({
    words: [{ text: words, face }],
    layout: { indent: indented(), keepNext: true },
  }));

type Draws = { readonly [W in Written as W["block"]]: (block: W, place: Place) => Para[] };

const draws: Draws = {
  title: ({ text }, place) => title(text, place),
  number: ({ text, at }, place) => [
    {
      words: [{ text: oneLine(text), face: place.fonts.body }],
      line: LINE,
      ...underHead(place),
      layout: { alignment: at, keepNext: true },
    },
  ],
  addressee: ({ text }, { fonts }) => [
    { words: [{ text: `${oneLine(text, blank(8)).replace(/[：:]+$/u, "")}：`, face: fonts.body }] },
  ],
  text: ({ text, label = "" }, { fonts }) => body(textParagraphs(text), fonts, oneLine(label)),
  closing: ({ text }, place) => closing(text, place),
  section: ({ label, text }, place) => section(label, text, place),
  heading: ({ text, level }, { fonts }) => heading(text, level === 1 ? fonts.heading : fonts.kai),
  line,
  seal: ({ words, date }, place) => seal(words, date, place),
  signatures: ({ lines }, place) => signatures(lines, place),
  cut: ({ text }, place) => cut(text, place),
};

/** The paragraphs of a piece; throws a RangeError with a Chinese sentence when a date is none. */
export const parasOf = (block: Written, place: Place): Para[] =>
  (draws[block.block] as (block: Written, place: Place) => Para[])(block, place);
