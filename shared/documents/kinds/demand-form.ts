import { counterpartKindNames } from "../../model/counterpart";
import { printedDay } from "../../rules/dates";
import { oneLine } from "../../rules/text";
import { takenFrom } from "../fields";
import { wordyGrid, pairRow, proseRow, signLine, valueRow } from "../form";
import { documentKind } from "../kind";
import { boxes, type Cell, type TableRow } from "../paper";

const channels = ["走访座谈", "来访", "来电", "来信", "网络平台", "其他"] as const;
const promises = ["没有作出", "已作出并记入台账"] as const;
const opinions = ["满意", "基本满意", "不满意"] as const;
/** Rows for feedback that are there even when none was given yet. */
const LEAST_FEEDBACK = 3;

const taken = takenFrom("诉求台账");

/** 《诉求登记表》: one demand from its registration over answers and urging to its end (R038, R021, LZ 三(一)). */
export const demandForm = documentKind({
  name: "诉求登记表",
  about: "demand",
  group: "office",
  basis: "R038",
  exact: false,
  fits: ({ procedure }) => procedure.demands,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: null,
  sentences: {},
  fields: [
    taken.date("date", "登记日期", ({ demand }) => demand?.date),
    { key: "channel", label: "诉求来源", kind: "choice", options: channels },
    taken.line("counterpart", "诉求单位（人）", ({ to }) => to[0]?.name),
    taken.line("counterpartKind", "类别", ({ to }) => to[0] && counterpartKindNames[to[0].kind]),
    taken.line("phone", "联系电话", ({ to }) => to[0]?.phone),
    taken.line("address", "地址", ({ to }) => to[0]?.address),
    taken.line("matter", "相关指导事项", ({ matter }) => (matter?.kind === "written" ? matter.title : matter?.content)),
    taken.prose("content", "诉求内容", ({ demand }) => demand?.content),
    taken.line("section", "责任科室", ({ demand, section }) => section(demand?.sectionId ?? null)),
    taken.date("due", "办理期限", ({ demand }) => demand?.due ?? ""),
    {
      key: "feedbacks",
      label: "反馈与跟踪督办",
      kind: "lines",
      columns: [
        { key: "date", label: "日期" },
        { key: "text", label: "反馈与督办情况" },
      ],
      from: ({ demand }) => demand?.feedbacks,
      entered: "诉求台账",
    },
    taken.prose("result", "办理结果", ({ demand }) => demand?.result),
    taken.date("settledOn", "办结日期", ({ demand }) => demand?.settledOn ?? ""),
    {
      key: "promise",
      label: "政策承诺",
      kind: "choice",
      options: promises,
      hint: "办理中作出政策承诺的，记入台账，按期兑现",
    },
    { key: "opinion", label: "诉求人意见", kind: "choice", options: opinions },
    {
      key: "registrar",
      label: "登记人",
      kind: "line",
      from: ({ demand, person }) => (demand ? person(demand.createdBy).name : ""),
    },
  ],
  draw: ({ title, text, lines }) => {
    const told = lines("feedbacks");
    const feedback = Array.from({ length: Math.max(LEAST_FEEDBACK, told.length) }, (_, index): TableRow => {
      const { date = "", text: words = "" } = told[index] ?? {};
      const label: Cell[] =
        index === 0
          ? [{ face: "label", text: "反馈与\n跟踪督办", rowSpan: Math.max(LEAST_FEEDBACK, told.length) }]
          : [];
      return { cells: [...label, { text: oneLine(`${printedDay(date)} ${words}`), span: 3 }], lines: 1.5 };
    });
    return {
      name: `${title} ${text("counterpart")}`.trim(),
      blocks: [
        { block: "title", text: title },
        {
          block: "table",
          grid: wordyGrid,
          size: "xiaoSi",
          rows: [
            pairRow([
              ["登记日期", printedDay(text("date"))],
              ["登记人", text("registrar")],
            ]),
            valueRow("诉求来源", boxes(channels, [text("channel")]), { lines: 1.5 }),
            pairRow([
              ["诉求人", text("counterpart")],
              ["类别", text("counterpartKind")],
            ]),
            pairRow([
              ["联系电话", text("phone")],
              ["地址", text("address")],
            ]),
            pairRow([["相关事项", text("matter")]]),
            proseRow("诉求内容", text("content"), { grow: 2 }),
            pairRow([
              ["责任科室", text("section")],
              ["办理期限", printedDay(text("due"))],
            ]),
            ...feedback,
            proseRow("办理结果", text("result"), {
              grow: 1.5,
              sign: [signLine("责任科室负责人", { date: text("settledOn") })],
            }),
            valueRow("政策承诺", boxes(promises, [text("promise")]), { lines: 1.5 }),
            proseRow("诉求人意见", boxes(opinions, [text("opinion")]), { sign: [signLine("诉求人")] }),
          ],
        },
      ],
    };
  },
});
