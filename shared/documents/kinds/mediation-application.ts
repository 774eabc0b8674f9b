import { oneLine } from "../../rules/text";
import { signLine, wideRow } from "../form";
import { documentKind } from "../kind";
import { dispute, partyFields, partyRows, taken } from "../mediation";
import { boxes, signHere } from "../paper";

const answers = ["受理", "不予受理"] as const;

/** 《行政调解申请书》: who asks for mediation with whom and for what, and whether the office took it on (R064, LZ 三(五)). */
export const mediationApplication = documentKind({
  name: "行政调解申请书",
  about: "mediation",
  group: "mediation",
  basis: "R064",
  exact: false,
  fits: ({ mediation }) => mediation,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: null,
  sentences: {
    organ: { label: "受理机关", text: "受理机关：{单位}" },
    wish: {
      label: "申请人声明",
      text: "以上所述属实，自愿申请行政调解。知道调解以双方自愿为前提，可以随时撤回申请，也可以另行依法申请仲裁、行政复议或者提起诉讼。",
    },
  },
  fields: [
    ...partyFields,
    dispute,
    { key: "request", label: "调解请求", kind: "prose", required: true },
    { key: "facts", label: "事实与理由", kind: "prose" },
    { key: "evidence", label: "证据材料", kind: "prose", hint: "一行写一件" },
    {
      key: "answer",
      label: "受理情况",
      kind: "choice",
      options: answers,
      from: ({ mediation }) => (mediation?.acceptedOn ? "受理" : mediation?.outcome === "declined" ? "不予受理" : ""),
      taken: true,
      entered: "行政调解登记",
    },
    taken.date("answeredOn", "受理或不予受理日期", ({ mediation }) =>
      mediation?.outcome === "declined" ? (mediation.endedOn ?? "") : (mediation?.acceptedOn ?? ""),
    ),
    taken.prose("reason", "不予受理的理由", ({ mediation }) =>
      mediation?.outcome === "declined" ? mediation.reason : "",
    ),
  ],
  draw: ({ title, unit, text, say }) => ({
    name: `${title} ${text("applicant")}`.trim(),
    blocks: [
      { block: "title", text: title },
      { block: "line", text: say("organ", { 单位: oneLine(unit) }), at: "left", tight: true },
      {
        block: "table",
        grid: [1400, 2650, 1400, 3395],
        size: "xiaoSi",
        rows: [
          ...partyRows("applicant", "申请人", text),
          ...partyRows("respondent", "被申请人", text),
          wideRow("争议事项：", text("subject"), { grow: 1 }),
          wideRow("调解请求：", text("request"), { grow: 1 }),
          wideRow("事实与理由：", text("facts"), { grow: 2 }),
          wideRow("证据材料：", text("evidence"), { grow: 0.5 }),
          wideRow("申请人声明：", say("wish"), { sign: [signHere("申请人（签名或盖章）")] }),
          wideRow(
            "受理情况：",
            [boxes(answers, [text("answer")]), text("reason") && `不予受理的理由：${text("reason")}`]
              .filter(Boolean)
              .join("\n"),
            { sign: [signLine("经办人", { date: text("answeredOn") })] },
          ),
        ],
      },
    ],
  }),
});
