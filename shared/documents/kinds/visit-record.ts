import { phases } from "../../model/matter";
import {
  conductPointNames,
  conductPoints,
  rectificationNames,
  satisfactionNames,
  visitWays,
} from "../../model/steps/after";
import { oneLine } from "../../rules/text";
import { ofMatter, takenFrom } from "../fields";
import { boxLines, dayOrBlank, pairRow, proseRow, signLine, signLines, textLines, valueRow } from "../form";
import { documentKind } from "../kind";
import { boxes } from "../paper";
import { issuedOf, namesOf, stepOf, writtenOf } from "../source";

const visited = takenFrom("回访");
const POINTS = conductPoints.map((point) => conductPointNames[point]);
const RECTIFICATIONS = Object.values(rectificationNames);
const SATISFACTIONS = Object.values(satisfactionNames);
const HANDED_OVER = "移送";
const TRANSFERS = ["不移送", HANDED_OVER] as const;

const transferBoxes = (choice: string, to: string): string =>
  `${boxes(TRANSFERS, [choice])}${choice === HANDED_OVER && to ? `（${oneLine(to)}）` : ""}`;

/**
 * 《回访记录表》 (R061, R062, XX §10(8)): one for each visit, from what was recorded of the last. Signed by the visited, made by
 * those who visit: never by whom it asks about.
 */
export const visitRecord = documentKind({
  name: "回访记录表",
  about: "written",
  group: "afterwards",
  place: "visit",
  basis: "R062",
  exact: false,
  fits: ({ procedure }) => procedure.visitScopes.length > 0,
  series: { code: "回访", pattern: "{代字}〔{年}〕{序号}号" },
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: { from: phases, step: "visit", by: "visitor" },
  sentences: {
    confirmed: { label: "被回访人确认", text: "以上记录已阅，属实。" },
  },
  fields: [
    visited.date("day", "回访日期", (source) => stepOf(source, "visit")?.date),
    visited.choice("way", "回访方式", visitWays, (source) => stepOf(source, "visit")?.way),
    visited.line("organiser", "组织机构", (source) => source.section(stepOf(source, "visit")?.organiserId ?? null)),
    visited.line("visitors", "回访人", (source) => namesOf(source, stepOf(source, "visit")?.visitorIds ?? [])),
    visited.line("visited", "被回访单位和人员", (source) => stepOf(source, "visit")?.visited),
    ofMatter.line("matter", "原事项", (source) => writtenOf(source)?.title),
    {
      key: "reference",
      label: "文号或案号",
      kind: "line",
      from: (source) => writtenOf(source)?.caseNumber || (issuedOf(source).find(({ number }) => number)?.number ?? ""),
    },
    visited.choice("rectification", "整改情况", RECTIFICATIONS, (source) => {
      const visit = stepOf(source, "visit");
      return visit ? rectificationNames[visit.rectification] : undefined;
    }),
    visited.prose("effect", "了解的情况和执法效果", (source) => stepOf(source, "visit")?.effect),
    visited.checks("conduct", "对执法人员", POINTS, (source) => {
      const visit = stepOf(source, "visit");
      return conductPoints.filter((point) => visit?.conduct[point]).map((point) => conductPointNames[point]);
    }),
    visited.prose("conductNote", "对执法人员的反映", (source) => stepOf(source, "visit")?.conductNote),
    visited.prose("difficulties", "困难和建议", (source) => stepOf(source, "visit")?.difficulties),
    visited.choice("satisfaction", "满意度", SATISFACTIONS, (source) => {
      const visit = stepOf(source, "visit");
      return visit ? satisfactionNames[visit.satisfaction] : undefined;
    }),
    visited.prose("handling", "处理意见", (source) => stepOf(source, "visit")?.handling),
    { key: "transfer", label: "是否移送", kind: "choice", options: TRANSFERS },
    { key: "transferTo", label: "移送给", kind: "line", hint: "移送的，写明接收机关和移送的事项。" },
  ],
  draw: ({ title, number, text, list, say }) => {
    const names = text("visitors").split("、");
    return {
      name: `${title} ${number}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: number, at: "right" },
        {
          block: "table",
          grid: [1560, 2580, 900, 3805],
          size: "xiaoSi",
          rows: [
            pairRow(
              [
                ["回访日期", dayOrBlank(text("day"))],
                ["方式", boxes(visitWays, [text("way")])],
              ],
              { lines: 1 },
            ),
            pairRow(
              [
                ["组织机构", text("organiser")],
                ["人员", text("visitors")],
              ],
              { lines: 1 },
            ),
            valueRow("被回访人", oneLine(text("visited"))),
            valueRow("原事项", oneLine(`${text("matter")}\n${text("reference")}`)),
            valueRow("整改情况", boxes(RECTIFICATIONS, [text("rectification")])),
            proseRow("执法效果", text("effect"), { grow: 2 }),
            valueRow("对执法人员\n属实的打√", textLines(boxLines(POINTS, list("conduct"), 2), text("conductNote"))),
            proseRow("困难和建议", text("difficulties"), { grow: 1 }),
            valueRow("满意度", boxes(SATISFACTIONS, [text("satisfaction")])),
            proseRow("处理意见", text("handling"), { grow: 1 }),
            valueRow("是否移送", transferBoxes(text("transfer"), text("transferTo"))),
            valueRow("被回访人\n确认", `${say("confirmed")}\n${signLine("被回访人")}`),
            valueRow("回访人", signLines("回访人", names)),
          ],
        },
      ],
    };
  },
});
