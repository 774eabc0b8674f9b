import type { Paragraph } from "docx";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { type Field, formTable, pairHeight, pairRow, wideHeight, wideRow } from "./form-table";
import { documentBytes, flushLine, LINE, lines, numberLine, titleLine } from "./style";
import { oneLine, textParagraphs } from "./words";

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

// Twips one page leaves for the table, and the part of it the printed form gives the content.
const TABLE_HEIGHT = 10_400;
const CONTENT_HEIGHT = 4900;

/** Minimum heights of the two wide cells: the printed proportion, unless one text needs some of the other's room. */
const wideHeights = (room: number, content: readonly string[], effect: readonly string[]): [number, number] => {
  const least = wideHeight([""]);
  const most = Math.max(least, room - wideHeight(effect));
  const height = Math.min(Math.max(CONTENT_HEIGHT, wideHeight(content)), most);
  return [height, Math.max(least, room - height)];
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
  const unit = unitLine(input, fonts);
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
  const room = pairs.reduce((left, pair) => left - pairHeight(pair), TABLE_HEIGHT);
  const [contentHeight, effectHeight] = wideHeights(room, content, effect);
  return documentBytes(
    {
      name: `${title} ${number}`.trim(),
      children: [
        titleLine(title, fonts),
        numberLine(number, fonts, "right", input.unitAt === "top" ? 0 : 60),
        ...(input.unitAt === "top" ? [unit] : []),
        formTable([
          ...pairs.map((pair) => pairRow(pair, fonts)),
          wideRow("指导内容（事项）：", content, contentHeight, fonts),
          wideRow("指导取得的效益、效果：", effect, effectHeight, fonts),
        ]),
        ...(input.unitAt === "bottom" ? [unit] : []),
      ],
    },
    fonts,
  );
};
