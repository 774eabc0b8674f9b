import { approvalConclusionNames } from "../../model/steps/approval";
import { takenFrom } from "../fields";
import { proseRow, signLine, textLines } from "../form";
import { documentKind } from "../kind";
import { boxes } from "../paper";
import { latestRound, submittedContent } from "../review";
import { nameOf, stepOf } from "../source";
import {
  annexRow,
  counterpartList,
  gist,
  opinionFields,
  opinionRows,
  reviewForm,
  reviewTable,
  submissionFields,
  submissionRows,
} from "../submission";

const GROUNDS = ["可能影响社会公共利益", "可能对行业产生重大影响", "其他"] as const;
const DECISIONS = Object.values(approvalConclusionNames);

const assessed = takenFrom("重大事项判定");
const approved = takenFrom("负责人审批");

/**
 * 《重大行政指导审批表》 (R071, R073, R074, XX §16–17): what is to be done on the first page, what was said of it on the second.
 * Of several rounds it tells the last. It is signed, not sealed, and kept.
 */
export const approvalForm = documentKind({
  name: "重大行政指导审批表",
  ...reviewForm,
  basis: "R071",
  fits: ({ major }) => major.scope === "defined",
  series: { code: "重审", pattern: "{代字}〔{年}〕{序号}号" },
  fields: [
    ...submissionFields("工作方案概要"),
    {
      key: "grounds",
      label: "重大情形",
      kind: "checks",
      options: GROUNDS,
      from: (source) => {
        const step = stepOf(source, "assess");
        return [...(step?.publicInterest ? [GROUNDS[0]] : []), ...(step?.industry ? [GROUNDS[1]] : [])];
      },
    },
    assessed.prose("reasons", "理由", (source) => stepOf(source, "assess")?.reasons),
    {
      key: "risk",
      label: "风险与影响评估",
      kind: "prose",
      from: (source) => gist(submittedContent(source)?.plan?.risk ?? ""),
    },
    ...opinionFields,
    approved.choice("decision", "审批结论", DECISIONS, (source) => {
      const conclusion = latestRound(source).approve?.conclusion;
      return conclusion && approvalConclusionNames[conclusion];
    }),
    approved.prose("leaderOpinion", "审批意见", (source) => latestRound(source).approve?.opinion),
    approved.line("leader", "审批人", (source) => nameOf(source, latestRound(source).approve?.by)),
    approved.date("decidedOn", "审批日期", (source) => latestRound(source).approve?.date),
    { key: "remark", label: "备注", kind: "prose" },
  ],
  draw: (filled) => {
    const { title, number, text, list } = filled;
    return {
      name: `${title} ${number}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: number, at: "right" },
        reviewTable([
          ...submissionRows(filled),
          proseRow("重大情形\n与理由", textLines(boxes(GROUNDS, list("grounds")), text("reasons")), {
            lines: 3,
            grow: 1,
          }),
          proseRow("工作方案\n概要", text("outline"), { lines: 6, grow: 4 }),
          proseRow("风险与\n影响评估", text("risk"), { lines: 2, grow: 1 }),
          annexRow(filled),
        ]),
        { block: "page" },
        reviewTable([
          ...opinionRows(filled, "审核"),
          proseRow(
            "行政机关\n负责人\n审批意见",
            textLines(boxes(DECISIONS, [text("decision")]), text("leaderOpinion")),
            {
              lines: 4,
              grow: 2,
              sign: [signLine("负责人", { name: text("leader"), date: text("decidedOn") })],
            },
          ),
          proseRow("备注", text("remark"), { lines: 2, grow: 1 }),
        ]),
        ...counterpartList(filled),
      ],
    };
  },
});
