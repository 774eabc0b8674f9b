import type { Paragraph } from "docx";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { type Field, formTable, pairHeight, pairRow, wideHeight, wideRow } from "./form-table";
import { documentBytes, flushLine, LINE, lines, numberLine, titleLine } from "./style";
import { oneLine, textParagraphs } from "../../shared/rules/text";

/** What 《行政指导登记文书》 (LZ) or 《行政指导文书》 (ZC) says. Texts may hold line breaks. */
export interface GuidanceRecord {
  /** 行政指导登记文书 or 行政指导文书. */
  title: string;
  /** The whole number as printed, e.g. 云溪区人社局指导书〔2026〕1号. */
  number: string;
  unit: string;
  /** Where 单位：…（公章） stands: ZC prints it above the table, LZ below. */
  unitAt: "top" | "bottom";
  time: string;
  place: string;
  handlers: string;
  counterparts: string;
  content: string;
  effect: string;
}

// What one page leaves for the table, in twips.
const TABLE_HEIGHT = 10_050;
// Height of a line of cell text: the page's own, or closer where that saves a second page. The page grid follows it,
// since not every word processor leaves cells off the grid.
const LINE_HEIGHTS = [LINE, 480] as const;
// The part of the page the printed form gives the content.
const CONTENT_HEIGHT = 4900;

type Texts = readonly [content: readonly string[], effect: readonly string[]];

/** Height in twips that the page has left over when a line of text takes `line`; negative where one page is too little. */
const spare = (line: number, pairs: readonly [Field, Field][], texts: Texts): number =>
  TABLE_HEIGHT -
  pairs.reduce((sum, pair) => sum + pairHeight(pair, line), 0) -
  texts.reduce((sum, text) => sum + wideHeight(text, line), 0);

/** Minimum heights of the two wide cells: the printed proportion, unless one text needs some of the other's room. */
const wideHeights = (left: number, line: number, [content, effect]: Texts): [number, number] => {
  // A row that must be taller than a page is not divided but cut: where one page is too little the text alone decides.
  if (left < 0) return [wideHeight([], line), wideHeight([], line)];
  const [contentNeed, effectNeed] = [wideHeight(content, line), wideHeight(effect, line)];
  const height = Math.min(Math.max(CONTENT_HEIGHT, contentNeed), contentNeed + left);
  return [height, contentNeed + effectNeed + left - height];
};

const unitLine = (record: GuidanceRecord, fonts: FontSet): Paragraph =>
  flushLine(`单位：${oneLine(record.unit)}（公章）`, fonts, {
    spacing: record.unitAt === "top" ? lines(LINE, 0, 60) : lines(LINE, 120),
    ...(record.unitAt === "top" ? { keepNext: true } : {}),
    keepLines: true,
  });

/**
 * 《行政指导登记文书》 as docx, word for word LZ 附件2 or ZC 附件1 (R049). Fills one A4; longer text runs on over further pages
 * inside the frame.
 */
export const guidanceRecord = async (input: GuidanceRecord, fonts: FontSet = SYSTEM_FONTS): Promise<Uint8Array> => {
  const number = oneLine(input.number);
  const title = oneLine(input.title);
  const pairs: [Field, Field][] = [
    [
      ["指导时间", oneLine(input.time)],
      ["指导地点", oneLine(input.place)],
    ],
    [
      ["指导人员", oneLine(input.handlers)],
      ["指导对象", oneLine(input.counterparts)],
    ],
  ];
  const content = textParagraphs(input.content);
  const effect = textParagraphs(input.effect);
  const texts: Texts = [content, effect];
  // What runs on to a second page either way is set for reading.
  const line = LINE_HEIGHTS.find((tried) => spare(tried, pairs, texts) >= 0) ?? LINE;
  const [contentHeight, effectHeight] = wideHeights(spare(line, pairs, texts), line, texts);
  const unit = unitLine(input, fonts);
  return documentBytes(
    {
      name: `${title} ${number}`.trim(),
      pitch: line,
      children: [
        titleLine(title, fonts),
        numberLine(number, fonts, "right", input.unitAt === "top" ? 0 : 60),
        ...(input.unitAt === "top" ? [unit] : []),
        formTable([
          ...pairs.map((pair) => pairRow(pair, line, fonts)),
          wideRow({ label: "指导内容（事项）：", paragraphs: content, height: contentHeight }, line, fonts),
          wideRow({ label: "指导取得的效益、效果：", paragraphs: effect, height: effectHeight }, line, fonts),
        ]),
        ...(input.unitAt === "bottom" ? [unit] : []),
      ],
    },
    fonts,
  );
};
