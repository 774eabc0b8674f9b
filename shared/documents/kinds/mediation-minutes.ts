import { oneLine } from "../../rules/text";
import { dayOrBlank, hourOrBlank, lowRow, proseRow, signLine, textLines, wordyGrid } from "../form";
import { documentKind } from "../kind";
import { applicant, dispute, mediators, respondent } from "../mediation";
import { blank, type Block, boxes, type TableRow } from "../paper";

const results = ["达成协议", "未达成协议，终止调解", "另行安排调解"] as const;

/** 《行政调解笔录》: when, where and before whom the parties met, what they were told and what came of it (R064, LZ 三(五)). */
export const mediationMinutes = documentKind({
  name: "行政调解笔录",
  about: "mediation",
  group: "mediation",
  basis: "R064",
  exact: false,
  fits: ({ mediation }) => mediation,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: null,
  sentences: {
    identity: { label: "表明身份", text: "我们是{单位}的工作人员，受理了你们之间争议的调解申请，现在主持调解。" },
    rights: {
      label: "告知权利",
      text: "你们的权利：调解以自愿为前提，可以随时要求终止；可以申请调解人员回避；可以陈述意见、提交证据，接受或者不接受调解方案。",
    },
    duties: { label: "告知义务", text: "你们的义务：如实陈述，尊重对方，遵守调解秩序；达成协议的，应当履行。" },
    checked: { label: "核对", text: "以上笔录已经双方当事人核对，与实际情况相符。" },
  },
  fields: [
    { key: "day", label: "调解日期", kind: "date", required: true },
    { key: "begun", label: "开始时间", kind: "line", max: 20, hint: "如 9时30分" },
    { key: "ended", label: "结束时间", kind: "line", max: 20, hint: "如 11时" },
    { key: "place", label: "调解地点", kind: "line", required: true },
    mediators,
    { key: "recorder", label: "记录人", kind: "line" },
    applicant,
    { key: "applicantPresent", label: "申请人方到场人员", kind: "line", hint: "姓名、职务或与申请人的关系" },
    respondent,
    { key: "respondentPresent", label: "被申请人方到场人员", kind: "line", hint: "姓名、职务或与被申请人的关系" },
    { key: "others", label: "其他参加人", kind: "line" },
    dispute,
    { key: "reply", label: "双方对告知的答复", kind: "line", hint: "如 清楚，不申请回避" },
    { key: "course", label: "调解经过", kind: "prose", required: true },
    {
      key: "result",
      label: "调解结果",
      kind: "choice",
      options: results,
      from: ({ mediation }) =>
        mediation?.outcome === "agreed" ? results[0] : mediation?.outcome === "terminated" ? results[1] : "",
    },
    {
      key: "outcome",
      label: "结果说明",
      kind: "prose",
      from: ({ mediation }) => mediation?.agreement || mediation?.reason,
    },
  ],
  draw: ({ title, unit, text, say }) => {
    const met: TableRow[] = [
      lowRow(["调解时间", `${dayOrBlank(text("day"))}${hourOrBlank(text("begun"))}至${hourOrBlank(text("ended"))}`]),
      lowRow(["调解地点", text("place")]),
      lowRow(["调解人员", text("mediators")], ["记录人", text("recorder")]),
      lowRow(["申请人", text("applicant")], ["到场人员", text("applicantPresent")]),
      lowRow(["被申请人", text("respondent")], ["到场人员", text("respondentPresent")]),
      lowRow(["其他参加人", text("others")]),
      proseRow("争议事项", text("subject")),
      proseRow(
        "告知权利\n和义务",
        [
          say("identity", { 单位: oneLine(unit) }),
          say("rights"),
          say("duties"),
          `双方答复：${text("reply") || blank(12)}`,
        ].join("\n"),
      ),
      proseRow("调解经过", text("course"), { grow: 3 }),
    ];
    const ended: TableRow[] = [
      proseRow("调解结果", textLines(boxes(results, [text("result")]), text("outcome")), {
        grow: 1,
      }),
      proseRow("核对签名", say("checked"), {
        sign: ["申请人方", "被申请人方", "其他参加人", "调解人员", "记录人"].map((who) => signLine(who)),
      }),
    ];
    // A blank form gives what the parties say the rest of its first page; a filled one runs on.
    const pages = text("course") === "" ? [met, ended] : [[...met, ...ended]];
    return {
      name: `${title} ${text("applicant")}`.trim(),
      blocks: [
        { block: "title", text: title },
        ...pages.flatMap((rows, index): Block[] => [
          ...(index === 0 ? [] : [{ block: "page" } as const]),
          { block: "table", grid: wordyGrid, size: "xiaoSi", rows },
        ]),
      ],
    };
  },
});
