import { phases } from "../../model/matter";
import { approvalConclusionNames } from "../../model/steps/approval";
import { oneLine, textParagraphs } from "../../rules/text";
import { planParts, requiredPlanParts } from "../../model/plan";
import { dayOrBlank, listRows, lowRow, numbered, proseRow, sectionField, signLine, takenFrom } from "../form";
import { documentKind, type Line } from "../kind";
import { type Block, boxes } from "../paper";
import {
  conclusionOptions,
  handledSuggestions,
  latestRound,
  pointOptions,
  reviewFields,
  submittedContent,
} from "../review";
import { counterpartNamesOf, type Source, stepOf, writtenOf } from "../source";

const GROUNDS = ["可能影响社会公共利益", "可能对行业产生重大影响", "其他"] as const;
const DECISIONS = Object.values(approvalConclusionNames);
/** As much of a part of the plan as the form gives room to: the plan itself is attached. */
const GIST = 56;
const SEE_LIST = "见所附名单";

const counterpartColumns = [
  ["name", "名称"],
  ["code", "统一社会信用代码"],
  ["address", "地址"],
  ["contact", "联系人"],
  ["phone", "联系电话"],
] as const;

const content = takenFrom("事项内容");
const assessed = takenFrom("重大事项判定");
const approved = takenFrom("负责人审批");

const gist = (text: string): string => {
  const whole = textParagraphs(text).join("");
  return whole.length > GIST ? `${whole.slice(0, GIST - 1)}…` : whole;
};

/** 工作方案概要: of each part that a plan must have, its gist; of a matter reviewed without a plan, its content (ZC). */
const outlineOf = (source: Source): string => {
  const submitted = submittedContent(source);
  if (!submitted) return "";
  const { plan } = submitted;
  const lines = plan
    ? requiredPlanParts.map((part) => [planParts[part], plan[part]])
    : [
        ["目的", submitted.purpose],
        ["对象", counterpartNamesOf(source.counterparts)],
        ["内容", submitted.opinion],
        ["方式", submitted.methods.join("、")],
      ];
  return lines.flatMap(([label, text]) => (text ? [`${label}：${gist(text)}`] : [])).join("\n");
};

const annexesOf = (source: Source): string => {
  const submitted = submittedContent(source);
  return numbered([
    ...(submitted?.plan ? ["行政指导工作方案"] : []),
    ...(stepOf(source, "consult") ? ["专家咨询记录"] : []),
    ...(submitted?.attachments.map(({ name }) => name) ?? []),
  ]);
};

const handlersOf = (source: Source): string =>
  (source.matter?.handlerIds ?? [])
    .map((id) => source.person(id))
    .map(({ name, certificate }) => (certificate === "" ? name : `${name}（${certificate}）`))
    .join("、");

/** One counterpart in the form's own cells; several by name, with a list of them on a page of its own. */
const counterpartRows = (lines: readonly Line[]) => {
  const [only] = lines;
  const of = (key: string): string => (lines.length > 1 ? SEE_LIST : (only?.[key] ?? ""));
  const name = lines.length > 1 ? `${oneLine(only?.["name"] ?? "")}等${lines.length}家（名单附后）` : of("name");
  return [
    lowRow(["指导对象", name]),
    lowRow(["信用代码", of("code")], ["地址", of("address")]),
    lowRow(["联系人", of("contact")], ["联系电话", of("phone")]),
  ];
};

const counterpartList = (lines: readonly Line[]): Block[] =>
  lines.length > 1
    ? [
        { block: "page" },
        { block: "title", text: "指导对象名单" },
        {
          block: "table",
          grid: [620, 1900, 2850, 1650, 950, 1800],
          size: "wu",
          head: 1,
          rows: listRows(counterpartColumns, lines),
        },
      ]
    : [];

/**
 * 《重大行政指导审批表》 (R071, R073, R074, XX §16–17): what is to be done on the first page, what was said of it on the second.
 * Of several rounds it tells the last. It is signed, not sealed, and kept.
 */
export const approvalForm = documentKind({
  name: "重大行政指导审批表",
  about: "written",
  group: "approval",
  basis: "R071",
  exact: false,
  fits: ({ major }) => major.scope !== "none",
  series: { code: "重审", pattern: "{代字}〔{年}〕{序号}号" },
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: phases, step: "submit", by: "worker" },
  sentences: {},
  fields: [
    sectionField,
    {
      key: "filledOn",
      label: "填表日期",
      kind: "date",
      from: (source) => latestRound(source).submit?.date,
      taken: true,
      entered: "送审",
    },
    content.line("title", "事项名称", (source) => submittedContent(source)?.title),
    content.line("startMode", "启动方式", (source) => writtenOf(source)?.startMode),
    content.line("methods", "指导方式", (source) => submittedContent(source)?.methods.join("、")),
    {
      key: "counterparts",
      label: "指导对象",
      kind: "lines",
      columns: counterpartColumns.map(([key, label]) => ({ key, label })),
      from: ({ counterparts }) =>
        counterparts.map(({ name, creditCode, address, representative, phone }) => ({
          name,
          code: creditCode,
          address,
          contact: representative,
          phone,
        })),
      taken: true,
      entered: "事项内容",
    },
    content.prose("basis", "指导依据", (source) => submittedContent(source)?.basis),
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
    { key: "outline", label: "工作方案概要", kind: "prose", hint: "方案全文附后，这里写要点", from: outlineOf },
    {
      key: "risk",
      label: "风险与影响评估",
      kind: "prose",
      from: (source) => gist(submittedContent(source)?.plan?.risk ?? ""),
    },
    { key: "annexes", label: "附件目录", kind: "prose", hint: "方案全文、咨询意见、征求意见情况", from: annexesOf },
    content.line("handlers", "承办人", handlersOf),
    { key: "handlerOpinion", label: "承办人意见", kind: "prose", from: (source) => latestRound(source).submit?.note },
    { key: "sectionOpinion", label: "承办机构负责人意见", kind: "prose" },
    ...reviewFields((source) => latestRound(source).review),
    {
      key: "handling",
      label: "对审核意见的处理情况",
      kind: "prose",
      from: handledSuggestions,
      taken: true,
      entered: "处理审核意见",
    },
    {
      key: "decision",
      label: "审批结论",
      kind: "choice",
      options: DECISIONS,
      from: (source) => {
        const conclusion = latestRound(source).approve?.conclusion;
        return conclusion && approvalConclusionNames[conclusion];
      },
      taken: true,
      entered: "负责人审批",
    },
    approved.prose("leaderOpinion", "审批意见", (source) => latestRound(source).approve?.opinion),
    approved.line("leader", "审批人", (source) => {
      const by = latestRound(source).approve?.by;
      return by === undefined ? "" : source.person(by).name;
    }),
    approved.date("decidedOn", "审批日期", (source) => latestRound(source).approve?.date),
    { key: "remark", label: "备注", kind: "prose" },
  ],
  draw: ({ title, number, text, list, lines }) => {
    const counterparts = lines("counterparts");
    const filledOn = text("filledOn");
    const suggestions = text("suggestions");
    const said = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n");
    return {
      name: `${title} ${number}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: number, at: "right" },
        {
          block: "table",
          grid: [1300, 2900, 1300, 3345],
          size: "wu",
          rows: [
            lowRow(["承办机构", text("section")], ["填表日期", dayOrBlank(filledOn)]),
            lowRow(["事项名称", text("title")]),
            lowRow(["启动方式", text("startMode")], ["指导方式", text("methods")]),
            ...counterpartRows(counterparts),
            proseRow("指导依据", text("basis"), { lines: 2, grow: 1 }),
            proseRow("重大情形\n与理由", said(boxes(GROUNDS, list("grounds")), text("reasons")), { lines: 3, grow: 1 }),
            proseRow("工作方案\n概要", text("outline"), { lines: 6, grow: 4 }),
            proseRow("风险与\n影响评估", text("risk"), { lines: 2, grow: 1 }),
            proseRow("附件目录", textParagraphs(text("annexes")).join("；"), { lines: 2, grow: 1 }),
          ],
        },
        { block: "page" },
        {
          block: "table",
          grid: [1300, 2900, 1300, 3345],
          size: "wu",
          rows: [
            proseRow(
              "承办人意见",
              said(text("handlerOpinion"), text("handlers") && `承办人（执法证号）：${oneLine(text("handlers"))}`),
              {
                lines: 3,
                grow: 2,
                sign: [signLine("承办人", { date: filledOn })],
              },
            ),
            proseRow("承办机构\n负责人意见", text("sectionOpinion"), { lines: 3, grow: 2, sign: [signLine("负责人")] }),
            proseRow(
              "法制机构\n审核意见",
              said(
                boxes(pointOptions, list("points")),
                text("reviewOpinion"),
                suggestions && `建议：\n${suggestions}`,
                `结论：${boxes(conclusionOptions, [text("conclusion")])}`,
              ),
              {
                lines: 6,
                grow: 3,
                sign: [signLine("审核人", { name: text("reviewer"), date: text("reviewedOn") })],
              },
            ),
            proseRow("对审核意见\n处理情况", text("handling"), { lines: 3, grow: 2, sign: [signLine("承办人")] }),
            proseRow("行政机关\n负责人\n审批意见", said(boxes(DECISIONS, [text("decision")]), text("leaderOpinion")), {
              lines: 4,
              grow: 2,
              sign: [signLine("负责人", { name: text("leader"), date: text("decidedOn") })],
            }),
            proseRow("备注", text("remark"), { lines: 2, grow: 1 }),
          ],
        },
        ...counterpartList(counterparts),
      ],
    };
  },
});
