import type { Paragraph } from "docx";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { FORM_LINE, WIDE_COLUMNS, formTable, pairRow, wideRow } from "./form-table";
import { documentBytes, flushLine, LINE, lines, numberLine, titleLine } from "./style";
import { linesOf, oneLine, textParagraphs } from "./words";

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

// Heights in twips. The two wide cells share what one page leaves; the printed form gives the content the larger part.
const PAIR_HEIGHT = 900;
const WIDE_TOTAL = 8300;
const CONTENT_SHARE = 4900;

/** Height a wide cell needs for its label and text, with a line to spare. */
const heightFor = (paragraphs: readonly string[]): number => (linesOf(paragraphs, WIDE_COLUMNS) + 2) * FORM_LINE + 180;

/** Minimum heights of the two wide cells: the printed proportion, unless one text needs some of the other's room. */
const wideHeights = (content: readonly string[], effect: readonly string[]): [number, number] => {
  const least = heightFor([""]);
  const most = Math.max(least, WIDE_TOTAL - heightFor(effect));
  const height = Math.min(Math.max(CONTENT_SHARE, heightFor(content)), most);
  return [height, Math.max(least, WIDE_TOTAL - height)];
};

const unitLine = (record: GuidanceRecord, fonts: FontSet): Paragraph =>
  flushLine(`单位：${oneLine(record.unit)}（公章）`, fonts, {
    spacing: record.unitAt === "top" ? lines(LINE, 0, 60) : lines(LINE, 120),
    keepNext: record.unitAt === "top",
    keepLines: true,
  });

/**
 * 《行政指导登记文书》 as docx, word for word LZ 附件2 or ZC 附件1 (R049). Fills one A4; longer text runs on over further pages
 * inside the frame.
 */
export const guidanceRecord = async (input: GuidanceRecord, fonts: FontSet = SYSTEM_FONTS): Promise<Uint8Array> => {
  const number = oneLine(input.number);
  const title = oneLine(input.title);
  const content = textParagraphs(input.content);
  const effect = textParagraphs(input.effect);
  const [contentHeight, effectHeight] = wideHeights(content, effect);
  const unit = unitLine(input, fonts);
  const pair = (left: [string, string], right: [string, string]) =>
    pairRow([[left[0], oneLine(left[1])], [right[0], oneLine(right[1])]], PAIR_HEIGHT, fonts);
  return documentBytes(
    {
      name: `${title} ${number}`.trim(),
      children: [
        titleLine(title, fonts),
        numberLine(number, fonts, "right", input.unitAt === "top" ? 0 : 60),
        ...(input.unitAt === "top" ? [unit] : []),
        formTable([
          pair(["指导时间", input.time], ["指导地点", input.place]),
          pair(["指导人员", input.handlers], ["指导对象", input.counterparts]),
          wideRow("指导内容（事项）：", content, contentHeight, fonts),
          wideRow("指导取得的效益、效果：", effect, effectHeight, fonts),
        ]),
        ...(input.unitAt === "bottom" ? [unit] : []),
      ],
    },
    fonts,
  );
};
