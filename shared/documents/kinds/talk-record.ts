import { phases } from "../../model/matter";
import { talkModeNames } from "../../model/steps/carrying";
import { attachedOf, takenFrom } from "../fields";
import {
  dayOrBlank,
  evenGrid,
  hourOrBlank,
  listRows,
  lowRow,
  type Pair,
  pairRow,
  proseRow,
  signLine,
  wideRow,
} from "../form";
import { documentKind, type Line } from "../kind";
import type { Block, TableRow } from "../paper";
import { broughtBy } from "../region";
import { type Source, stepOf } from "../source";

const talk = takenFrom("约谈");
const talkOf = (source: Source) => stepOf(source, "talk");

const attendanceColumns = [
  ["unit", "单位"],
  ["person", "姓名"],
  ["position", "职务或与单位关系"],
  ["phone", "电话"],
  ["identity", "身份证件"],
  ["authority", "授权"],
  ["present", "到场"],
] as const;
const ABSENT = "未到场";

const attendanceOf = (source: Source): Line[] =>
  (talkOf(source)?.attendance ?? []).map(({ counterpartId, person, position, present }) => {
    const unit = source.counterparts.find(({ id }) => id === counterpartId);
    return {
      unit: unit?.name ?? "",
      person,
      position,
      phone: unit?.phone ?? "",
      identity: "",
      authority: "",
      present: present ? "到场" : ABSENT,
    };
  });

const talkersIn = (lines: readonly Line[]): string =>
  lines
    .map(({ name = "", duty = "", certificate = "" }) => {
      const more = [duty, certificate && `执法证号${certificate}`].filter(Boolean).join("，");
      return more === "" ? name : `${name}（${more}）`;
    })
    .join("；");

const isGroup = (mode: string, lines: readonly Line[]): boolean => mode === talkModeNames.group || lines.length > 1;

/** Those talked with: one in cells of their own; several in a word, since a list of them is attached. */
const talkedWith = (lines: readonly Line[], group: boolean): TableRow[] => {
  if (group) {
    const present = lines.filter((line) => line["present"] !== ABSENT).length;
    return [
      pairRow([["被约谈人", `${lines[0]?.["unit"] ?? ""}等${lines.length}家，到场${present}家，名单见所附签到表`]]),
    ];
  }
  const of = (label: string, key: string): Pair => [label, lines[0]?.[key] ?? ""];
  return [
    lowRow(of("所在单位", "unit")),
    lowRow(of("被约谈人", "person"), of("职务或与\n单位关系", "position")),
    lowRow(of("身份证件", "identity"), of("联系电话", "phone")),
    lowRow(of("授权书", "authority")),
  ];
};

/** 签到表: those talked with, each with room to sign; who did not come is marked. */
const signInSheet = (lines: readonly Line[], heading: string, when: string, confirm: string): Block[] => [
  { block: "page" },
  { block: "title", text: heading },
  { block: "line", text: when, at: "left" },
  { block: "line", text: confirm, at: "left", tight: true },
  {
    block: "table",
    grid: [720, 1600, 1000, 1430, 1900, 1200, 800, 1350],
    size: "wu",
    head: 1,
    rows: listRows(
      [...attendanceColumns.filter(([key]) => key !== "present"), ["sign", "签名"]],
      lines.map((line) => ({ ...line, sign: line["present"] === ABSENT ? ABSENT : "" })),
    ).map((row) => ({ ...row, lines: 2 })),
  },
];

/**
 * 《行政约谈记录》, after the minutes of a hearing (R060, R107, XX §10(6), LZ 三(四)): one record however many were talked with;
 * a group signs on a sheet of its own.
 */
export const talkRecord = documentKind({
  name: "行政约谈记录",
  about: "written",
  group: "talk",
  place: "talkRecord",
  basis: "R060",
  exact: false,
  fits: broughtBy("talk"),
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: { from: phases, step: "talk", by: "worker" },
  sentences: {
    rights: {
      label: "出示证件与告知权利",
      text: "约谈人已出示执法证件，说明约谈事由，并告知：本次约谈属行政指导，是否接受由你（单位）自主选择，不因拒绝接受而受到不利对待；你（单位）有权陈述、申辩；认为约谈人与本事项有利害关系的，有权申请其回避；约谈结束后可以核对记录，有遗漏或者差错的，可以补充、更正。",
    },
    confirm: { label: "核对记录", text: "以上记录已阅，属实。" },
    sheet: { label: "签到表的标题", text: "约谈签到表" },
    signIn: { label: "签到表上的说明", text: "签名表示到场并已阅约谈记录，记录属实。" },
  },
  fields: [
    talk.date("talkedOn", "约谈日期", (source) => talkOf(source)?.date),
    talk.line("from", "起始时间", (source) => talkOf(source)?.from),
    talk.line("to", "结束时间", (source) => talkOf(source)?.to),
    talk.line("place", "约谈地点", (source) => talkOf(source)?.place),
    talk.line("mode", "约谈形式", (source) => {
      const mode = talkOf(source)?.mode;
      return mode && talkModeNames[mode];
    }),
    { key: "organ", label: "约谈机关", kind: "line", from: ({ office }) => office.name },
    {
      key: "talkers",
      label: "约谈人",
      kind: "lines",
      columns: [
        { key: "name", label: "姓名" },
        { key: "duty", label: "职务" },
        { key: "certificate", label: "执法证号" },
      ],
      from: ({ matter, person }) =>
        (matter?.handlerIds ?? []).map((id) => {
          const { name, duty, certificate } = person(id);
          return { name, duty, certificate };
        }),
    },
    talk.line("recorder", "记录人", (source) => talkOf(source)?.recorder),
    {
      key: "attendance",
      label: "被约谈人",
      kind: "lines",
      columns: attendanceColumns.map(([key, label]) => ({ key, label })),
      from: attendanceOf,
    },
    talk.line("reason", "约谈事由", (source) => talkOf(source)?.reason),
    { key: "content", label: "谈话内容", kind: "prose", hint: "问、答各起一行" },
    talk.prose("points", "指出的问题", (source) => talkOf(source)?.points),
    talk.prose("advice", "建议", (source) => talkOf(source)?.advice),
    talk.prose("statement", "对方说明与承诺", (source) => talkOf(source)?.statement),
    talk.line("unsigned", "拒绝签名说明", (source) => talkOf(source)?.unsigned),
    {
      key: "annexes",
      label: "附件",
      kind: "prose",
      hint: "如现场影像、授权书",
      from: attachedOf("talk"),
    },
  ],
  draw: ({ title, text, lines, say }) => {
    const attendance = lines("attendance");
    const group = isGroup(text("mode"), attendance);
    const when = `${dayOrBlank(text("talkedOn"))}${hourOrBlank(text("from"))}至${hourOrBlank(text("to"))}`;
    return {
      name: title,
      blocks: [
        { block: "title", text: title },
        {
          block: "table",
          grid: evenGrid,
          size: "xiaoSi",
          rows: [
            lowRow(["约谈时间", when]),
            lowRow(["约谈地点", text("place")]),
            lowRow(["约谈机关", text("organ")]),
            lowRow(["约谈人", talkersIn(lines("talkers"))]),
            lowRow(["记录人", text("recorder")], ["约谈形式", text("mode")]),
            ...talkedWith(attendance, group),
            lowRow(["约谈事由", text("reason")]),
            wideRow("出示证件与告知权利：", say("rights")),
            wideRow("谈话内容：", text("content"), { lines: 6, grow: 3 }),
            wideRow("指出的问题：", text("points"), { lines: 3, grow: 2 }),
            wideRow("建议：", text("advice"), { lines: 3, grow: 2 }),
            wideRow("对方说明与承诺：", text("statement"), { lines: 3, grow: 2 }),
            group
              ? proseRow("被约谈人\n核对", `${say("confirm")}签名见所附签到表。`)
              : proseRow("被约谈人\n核对", say("confirm"), { sign: [signLine("被约谈人")] }),
            proseRow("拒绝签名\n说明", text("unsigned"), { lines: 2 }),
            pairRow(
              [
                ["约谈人\n（签名）", ""],
                ["记录人\n（签名）", ""],
              ],
              { lines: 2.2 },
            ),
            proseRow("附件", text("annexes"), { lines: 1.2 }),
          ],
        },
        ...(group ? signInSheet(attendance, say("sheet"), `时间：${when}`, say("signIn")) : []),
      ],
    };
  },
});
