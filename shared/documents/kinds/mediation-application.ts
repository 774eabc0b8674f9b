import { oneLine } from "../../rules/text";
import { proseRow, signLine, textLines, wordyGrid } from "../form";
import { documentKind } from "../kind";
import { dispute, partyFields, partyRows, ofMediation } from "../mediation";
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
    wish: { label: "申请人声明", text: "以上属实，自愿向{单位}申请行政调解，知道可以随时撤回申请。" },
  },
  fields: [
    ...partyFields,
    dispute,
    { key: "request", label: "调解请求", kind: "prose", required: true },
    { key: "facts", label: "事实与理由", kind: "prose" },
    { key: "evidence", label: "证据材料", kind: "prose", hint: "一行写一件" },
    ofMediation.choice("answer", "受理情况", answers, ({ mediation }) =>
      mediation?.acceptedOn ? "受理" : mediation?.outcome === "declined" ? "不予受理" : "",
    ),
    ofMediation.date("answeredOn", "受理或不予受理日期", ({ mediation }) =>
      mediation?.outcome === "declined" ? (mediation.endedOn ?? "") : (mediation?.acceptedOn ?? ""),
    ),
    ofMediation.prose("reason", "不予受理的理由", ({ mediation }) =>
      mediation?.outcome === "declined" ? mediation.reason : "",
    ),
  ],
  draw: ({ title, unit, text, say }) => ({
    name: `${title} ${text("applicant")}`.trim(),
    blocks: [
      { block: "title", text: title },
      {
        block: "table",
        grid: wordyGrid,
        size: "xiaoSi",
        rows: [
          ...partyRows("applicant", "申请人", text),
          ...partyRows("respondent", "被申请人", text),
          proseRow("争议事项", text("subject"), { grow: 1 }),
          proseRow("调解请求", text("request"), { grow: 1 }),
          proseRow("事实与理由", text("facts"), { grow: 2 }),
          proseRow("证据材料", text("evidence"), { grow: 0.8 }),
          proseRow("申请人声明", say("wish", { 单位: oneLine(unit) }), { sign: [signHere("申请人签名或盖章")] }),
          proseRow(
            "受理情况",
            textLines(boxes(answers, [text("answer")]), text("reason") && `不予受理的理由：${text("reason")}`),
            { sign: [signLine("经办人", { date: text("answeredOn") })] },
          ),
        ],
      },
    ],
  }),
});
