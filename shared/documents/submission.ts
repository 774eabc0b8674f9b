/** What the forms of review have in common (重大行政指导审批表, 行政指导合法性审查表): what is submitted, and what is said of it. */
import { phases } from "../model/matter";
import { planParts, requiredPlanParts } from "../model/plan";
import { oneLine, textParagraphs } from "../rules/text";
import { ofMatter, sectionField, takenFrom } from "./fields";
import { boxLines, dayOrBlank, fileTitle, listRows, lowRow, numbered, proseRow, signLine, textLines } from "./form";
import type { DocumentKind, Field, Filled, Line } from "./kind";
import { type Block, boxes, type Table, type TableRow } from "./paper";
import {
  conclusionOptions,
  handledSuggestions,
  latestRound,
  pointOptions,
  reviewFields,
  submittedContent,
} from "./review";
import { counterpartNamesOf, type Source, stepOf, writtenOf } from "./source";

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

/** The first words of a text, where the form has no room for more. */
export const gist = (text: string): string => {
  const whole = textParagraphs(text).join("");
  return whole.length > GIST ? `${whole.slice(0, GIST - 1)}…` : whole;
};

/** Of each part that a plan must have, its gist; of a matter reviewed without a plan, its content (ZC). */
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
    ...(submitted?.attachments.map(({ name }) => fileTitle(name)) ?? []),
  ]);
};

const handlersOf = (source: Source): string =>
  (source.matter?.handlerIds ?? [])
    .map((id) => source.person(id))
    .map(({ name, certificate }) => (certificate === "" ? name : `${name}（${certificate}）`))
    .join("、");

/** What is submitted: by whom, when, about what and whom, on what it rests. `outline` is what its gist is called. */
export const submissionFields = (outline: string) =>
  [
    sectionField,
    takenFrom("送审").date("filledOn", "填表日期", (source) => latestRound(source).submit?.date),
    ofMatter.line("title", "事项名称", (source) => submittedContent(source)?.title),
    ofMatter.line("startMode", "启动方式", (source) => writtenOf(source)?.startMode),
    ofMatter.line("methods", "指导方式", (source) => submittedContent(source)?.methods.join("、")),
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
      entered: "事项内容",
    },
    ofMatter.prose("basis", "指导依据", (source) => submittedContent(source)?.basis),
    { key: "outline", label: outline, kind: "prose", hint: "全文附后，这里写要点", from: outlineOf },
    { key: "annexes", label: "附件目录", kind: "prose", hint: "方案全文、咨询意见、征求意见情况", from: annexesOf },
  ] as const satisfies readonly Field[];

/** What is said of it: by who handles it, by the head of the section, in the review, and what came of the review. */
export const opinionFields = [
  ofMatter.line("handlers", "承办人", handlersOf),
  { key: "handlerOpinion", label: "承办人意见", kind: "prose", from: (source) => latestRound(source).submit?.note },
  {
    key: "sectionOpinion",
    label: "承办机构负责人意见",
    kind: "prose",
    hint: "要签字可以先“打印”；审核、审批都办完再签发，各方意见才会印在存档的这一份上。",
  },
  ...reviewFields((source) => latestRound(source).review),
  takenFrom("处理审核意见").prose("handling", "对审核意见的处理情况", handledSuggestions),
] as const satisfies readonly Field[];

type SubmissionKey = ReturnType<typeof submissionFields>[number]["key"];
type OpinionKey = (typeof opinionFields)[number]["key"];
type Told<K extends string> = Pick<Filled<K>, "text" | "list" | "lines">;

/** What both forms are: signed in the house, kept in the file, made from the submission on. */
export const reviewForm = {
  about: "written",
  group: "approval",
  place: "approval",
  exact: false,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: phases, step: "submit", by: "worker" },
  sentences: {},
} as const satisfies Partial<DocumentKind>;

/** A page of the form; it holds much, so its type is small. */
export const reviewTable = (rows: readonly TableRow[]): Table => ({
  block: "table",
  grid: [1300, 2900, 1300, 3345],
  size: "wu",
  rows,
});

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

/** The rows down to 指导依据. */
export const submissionRows = ({ text, lines }: Told<SubmissionKey>): TableRow[] => [
  lowRow(["承办机构", text("section")], ["填表日期", dayOrBlank(text("filledOn"))]),
  lowRow(["事项名称", text("title")]),
  lowRow(["启动方式", text("startMode")], ["指导方式", text("methods")]),
  ...counterpartRows(lines("counterparts")),
  proseRow("指导依据", text("basis"), { lines: 2, grow: 1 }),
];

/** 附件目录, on as few lines as it takes. */
export const annexRow = ({ text }: Told<SubmissionKey>): TableRow =>
  proseRow("附件目录", textParagraphs(text("annexes")).join("；"), { lines: 2, grow: 1 });

/** The list of several counterparts, on a page of its own. */
export const counterpartList = ({ lines }: Told<SubmissionKey>): Block[] =>
  lines("counterparts").length > 1
    ? [
        { block: "page" },
        { block: "title", text: "指导对象名单" },
        {
          block: "table",
          grid: [620, 1900, 2850, 1650, 950, 1800],
          size: "wu",
          head: 1,
          rows: listRows(counterpartColumns, lines("counterparts")),
        },
      ]
    : [];

/** The opinions up to what came of the review; `review` is what the region calls it: 审核, 审查. */
export const opinionRows = ({ text, list }: Told<SubmissionKey | OpinionKey>, review: "审核" | "审查"): TableRow[] => [
  proseRow(
    "承办人意见",
    textLines(text("handlerOpinion"), text("handlers") && `承办人（执法证号）：${oneLine(text("handlers"))}`),
    { lines: 3, grow: 2, sign: [signLine("承办人", { date: text("filledOn") })] },
  ),
  proseRow("承办机构\n负责人意见", text("sectionOpinion"), { lines: 3, grow: 2, sign: [signLine("负责人")] }),
  proseRow(
    `法制机构\n${review}意见`,
    textLines(
      boxLines(pointOptions, list("points")),
      text("reviewOpinion"),
      text("suggestions") && `建议：\n${text("suggestions")}`,
      `结论：${boxes(conclusionOptions, [text("conclusion")])}`,
    ),
    { lines: 6, grow: 3, sign: [signLine(`${review}人`, { name: text("reviewer"), date: text("reviewedOn") })] },
  ),
  proseRow(`对${review}意见\n处理情况`, text("handling"), { lines: 3, grow: 2, sign: [signLine("承办人")] }),
];
