import { phases } from "../../model/matter";
import { evaluationConclusions } from "../../model/steps/after";
import { oneLine } from "../../rules/text";
import { matterFields, sectionField, takenFrom } from "../fields";
import { dayOrBlank, pairRow, valueRow, wideRow, wordyGrid } from "../form";
import { documentKind } from "../kind";
import { boxes, signHere } from "../paper";
import { stepOf } from "../source";

const evaluated = takenFrom("评估");

/** 《行政指导评估表》 of major guidance (R075, XX §18): goal, quality, effect, and what is to become of such guidance. */
export const evaluationForm = documentKind({
  name: "行政指导评估表",
  about: "written",
  group: "afterwards",
  place: "evaluation",
  basis: "R075",
  exact: false,
  fits: ({ procedure }) => procedure.evaluationWays.length > 0,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: phases, step: "evaluate", by: "contributor" },
  sentences: {},
  fields: [
    ...matterFields,
    sectionField,
    evaluated.date("day", "评估日期", (source) => stepOf(source, "evaluate")?.date),
    evaluated.line("ways", "评估方式", (source) => stepOf(source, "evaluate")?.ways.join("、")),
    evaluated.line("evaluators", "评估人员或第三方", (source) => stepOf(source, "evaluate")?.evaluators),
    evaluated.prose("goal", "目标实现情况", (source) => stepOf(source, "evaluate")?.goal),
    evaluated.prose("quality", "指导质量", (source) => stepOf(source, "evaluate")?.quality),
    evaluated.prose("effect", "指导效果", (source) => stepOf(source, "evaluate")?.effect),
    evaluated.prose("cost", "成本", (source) => stepOf(source, "evaluate")?.cost),
    {
      key: "conclusion",
      label: "评估结论",
      kind: "choice",
      options: evaluationConclusions,
      from: (source) => stepOf(source, "evaluate")?.conclusion,
      entered: "评估",
    },
    evaluated.prose("advice", "建议", (source) => stepOf(source, "evaluate")?.advice),
    { key: "leaderOpinion", label: "负责人意见", kind: "prose" },
  ],
  draw: ({ title, text }) => ({
    name: `${title} ${text("title")}`.trim(),
    blocks: [
      { block: "title", text: title },
      {
        block: "table",
        grid: wordyGrid,
        size: "xiaoSi",
        rows: [
          valueRow("评估事项", oneLine(text("title"))),
          valueRow("指导对象", oneLine(text("counterparts"))),
          {
            ...pairRow([
              ["承办机构", text("section")],
              ["评估日期", dayOrBlank(text("day"))],
            ]),
            lines: 1,
          },
          valueRow("评估方式", oneLine(text("ways"))),
          valueRow("评估人员", oneLine(text("evaluators"))),
          wideRow("目标实现情况：", text("goal"), { grow: 2 }),
          wideRow("指导质量（文书、程序、送达）：", text("quality"), { grow: 2 }),
          wideRow("指导效果（问题整改、投诉变化、满意度）：", text("effect"), { grow: 2 }),
          wideRow("成本：", text("cost"), { grow: 1 }),
          valueRow("评估结论", boxes(evaluationConclusions, [text("conclusion")])),
          wideRow("建议：", text("advice"), { grow: 2, sign: [signHere("评估人员签名")] }),
          wideRow("负责人意见：", text("leaderOpinion"), { grow: 1, sign: [signHere()] }),
        ],
      },
    ],
  }),
});
