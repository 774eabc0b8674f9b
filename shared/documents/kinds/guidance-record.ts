import { printedDay } from "../../rules/dates";
import { counterpartNames } from "../../rules/register-rows";
import { oneLine } from "../../rules/text";
import { documentKind } from "../kind";
import type { Block } from "../paper";
import { counterpartNamesOf, namesOf, type Source, writtenOf } from "../source";

/** More names than these make the narrow cell grow down the page: they then stand in the wide one. */
const NAMES_IN_CELL = 3;

const namesInCell = ({ to }: Source): string =>
  to.length > NAMES_IN_CELL ? counterpartNames(to.map(({ name }) => name)) : counterpartNamesOf(to);

const contentOf = (source: Source): string => {
  const matter = writtenOf(source);
  if (!matter) return "";
  const many = source.to.length > NAMES_IN_CELL ? `指导对象：${counterpartNamesOf(source.to)}` : "";
  return [many, matter.title, matter.problem, matter.opinion].filter(Boolean).join("\n");
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
    {
      key: "time",
      label: "指导时间",
      kind: "line",
      from: ({ matter }) => (matter ? printedDay(matter.date) : ""),
      taken: true,
      entered: "事项内容",
    },
    {
      key: "place",
      label: "指导地点",
      kind: "line",
      required: true,
      from: (source) => writtenOf(source)?.place,
      taken: true,
      entered: "事项内容",
    },
    {
      key: "handlers",
      label: "指导人员",
      kind: "line",
      from: (source) => namesOf(source, source.matter?.handlerIds ?? []),
      taken: true,
      entered: "事项内容",
    },
    { key: "counterparts", label: "指导对象", kind: "line", from: namesInCell, taken: true, entered: "事项内容" },
    { key: "content", label: "指导内容（事项）", kind: "prose", from: contentOf, taken: true, entered: "事项内容" },
    {
      key: "effect",
      label: "指导取得的效益、效果",
      kind: "prose",
      from: (source) => writtenOf(source)?.effect,
      taken: true,
      entered: "办理结果",
    },
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
          grid: [1400, 2650, 1400, 3395],
          rows: [
            {
              cells: [
                { face: "label", text: "指导时间" },
                { text: oneLine(text("time")) },
                { face: "label", text: "指导地点" },
                { text: oneLine(text("place")) },
              ],
            },
            {
              cells: [
                { face: "label", text: "指导人员" },
                { text: oneLine(text("handlers")) },
                { face: "label", text: "指导对象" },
                { text: oneLine(text("counterparts")) },
              ],
            },
            { cells: [{ face: "wide", span: 4, heading: "指导内容（事项）：", text: text("content") }], grow: 4900 },
            { cells: [{ face: "wide", span: 4, heading: "指导取得的效益、效果：", text: text("effect") }], grow: 3350 },
          ],
        },
        ...(atTop ? [] : [line]),
      ],
    };
  },
});
