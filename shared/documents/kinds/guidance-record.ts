import { counterpartNames } from "../../rules/register-rows";
import { oneLine } from "../../rules/text";
import { handlers, ofMatter, takenFrom, time } from "../fields";
import { formGrid, pairRow, textLines, wideRow } from "../form";
import { documentKind } from "../kind";
import type { Block } from "../paper";
import { counterpartNamesOf, type Source, writtenOf } from "../source";

/** More names than these make the narrow cell grow down the page: they then stand in the wide one. */
const NAMES_IN_CELL = 3;

const namesInCell = ({ to }: Source): string =>
  to.length > NAMES_IN_CELL ? counterpartNames(to.map(({ name }) => name)) : counterpartNamesOf(to);

const contentOf = (source: Source): string => {
  const matter = writtenOf(source);
  if (!matter) return "";
  const many = source.to.length > NAMES_IN_CELL ? `指导对象：${counterpartNamesOf(source.to)}` : "";
  return textLines(many, matter.title, matter.problem, matter.opinion);
};

/**
 * 《行政指导登记文书》 (LZ 附件2) or 《行政指导文书》 (ZC 附件1), field for field (R049). Fills one A4; longer text runs on over
 * further pages inside the frame. It is kept, not served.
 */
export const guidanceRecord = documentKind({
  name: "行政指导登记文书",
  about: "written",
  group: "guidance",
  place: "record",
  basis: "R049",
  exact: true,
  fits: () => true,
  series: { code: "{简称}指导书", pattern: "{代字}〔{年}〕{序号}号" },
  served: false,
  sealed: true,
  copies: 1,
  binding: true,
  occasion: { from: ["choosing", "underway"], after: "carried", by: "worker" },
  sentences: { unit: { label: "单位", text: "单位：{单位}（公章）" } },
  fields: [
    time,
    { ...ofMatter.line("place", "指导地点", (source) => writtenOf(source)?.place), required: true },
    { ...handlers, label: "指导人员" },
    ofMatter.line("counterparts", "指导对象", namesInCell),
    ofMatter.prose("content", "指导内容（事项）", contentOf),
    takenFrom("办理结果").prose("effect", "指导取得的效益、效果", (source) => writtenOf(source)?.effect),
  ],
  draw: ({ title, number, rule, unit, text, say }) => {
    const atTop = rule.unitAt === "top";
    const line: Block = { block: "line", text: say("unit", { 单位: oneLine(unit) }), at: "left", tight: true };
    return {
      name: `${title} ${number}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: number, at: "right" },
        ...(atTop ? [line] : []),
        {
          block: "table",
          grid: formGrid,
          rows: [
            pairRow([
              ["指导时间", text("time")],
              ["指导地点", text("place")],
            ]),
            pairRow([
              ["指导人员", text("handlers")],
              ["指导对象", text("counterparts")],
            ]),
            wideRow("指导内容（事项）：", text("content"), { grow: 4900 }),
            wideRow("指导取得的效益、效果：", text("effect"), { grow: 3350 }),
          ],
        },
        ...(atTop ? [] : [line]),
      ],
    };
  },
});
