import { phases } from "../../model/matter";
import { isAppliedFor } from "../../rules/start-mode";
import { attachedOf, takenFrom } from "../fields";
import { dayOrBlank, evenGrid, lowRow, partRow, proseRow, signLine } from "../form";
import { documentKind } from "../kind";
import { boxes } from "../paper";
import { type CounterpartFacts, type Source, stepOf, writtenOf } from "../source";

const OUTCOMES = ["受理", "不予受理"] as const;

const applied = takenFrom("申请");
const decided = takenFrom("受理、不予受理");
const applicationOf = (source: Source) => writtenOf(source)?.application;

/** The applicant, where it is one of the counterparts. */
const applicantOf = (source: Source): CounterpartFacts | undefined =>
  source.counterparts.find(({ name }) => name === applicationOf(source)?.applicant);

const decisionOf = (source: Source) => stepOf(source, "decline") ?? stepOf(source, "accept");

/**
 * 《行政指导申请书》 with 受理结果 (R034, XX §9, §13). One A4; printed with nothing filled in, it is the form that lies at the
 * counter.
 */
export const application = documentKind({
  name: "行政指导申请书",
  about: "written",
  group: "before",
  place: "application",
  basis: "R034",
  exact: false,
  fits: ({ startModes }) => startModes.some(isAppliedFor),
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: phases, applied: true, by: "worker" },
  sentences: {
    to: { label: "受理机关", text: "受理机关：{单位}" },
    statement: {
      label: "申请人声明",
      text: "本申请出于自愿，所填内容属实。申请人可以随时撤回申请，或者要求停止行政指导。",
    },
    result: { label: "受理部分的标题", text: "以下由受理机关填写" },
  },
  fields: [
    applied.line("applicant", "申请人", (source) => applicationOf(source)?.applicant),
    applied.date("appliedOn", "申请日期", (source) => applicationOf(source)?.date),
    {
      key: "code",
      label: "证件号码",
      kind: "line",
      hint: "单位填统一社会信用代码，个人填证件号码",
      from: (source) => applicantOf(source)?.creditCode,
    },
    { key: "address", label: "地址", kind: "line", from: (source) => applicantOf(source)?.address },
    { key: "contact", label: "联系人", kind: "line", from: (source) => applicantOf(source)?.representative },
    applied.line("phone", "联系电话", (source) => applicationOf(source)?.phone),
    applied.prose("request", "申请事项", (source) => applicationOf(source)?.request),
    applied.prose("needs", "具体需求与情况", (source) => applicationOf(source)?.needs),
    applied.prose("wish", "希望的方式与时间", (source) => applicationOf(source)?.wish),
    {
      key: "materials",
      label: "所附材料",
      kind: "prose",
      from: attachedOf("application"),
    },
    decided.choice("outcome", "受理结果", OUTCOMES, (source) => {
      const act = decisionOf(source)?.act;
      return act && (act === "accept" ? "受理" : "不予受理");
    }),
    decided.prose(
      "reason",
      "说明或不予受理的理由",
      (source) => stepOf(source, "decline")?.reason ?? stepOf(source, "accept")?.note,
    ),
    { key: "toldOn", label: "告知日期", kind: "date", from: (source) => decisionOf(source)?.date },
  ],
  draw: ({ title, unit, text, say }) => ({
    name: title,
    blocks: [
      { block: "title", text: title },
      { block: "line", text: say("to", { 单位: unit }), at: "left", tight: true },
      {
        block: "table",
        grid: evenGrid,
        size: "xiaoSi",
        rows: [
          lowRow(["申请人", text("applicant")], ["联系电话", text("phone")]),
          lowRow(["证件号码", text("code")], ["联系人", text("contact")]),
          lowRow(["地址", text("address")]),
          proseRow("申请事项", text("request"), { lines: 1.7, grow: 1 }),
          proseRow("具体需求\n与情况", text("needs"), { lines: 3, grow: 2 }),
          proseRow("希望方式\n与时间", text("wish"), { lines: 1.7, grow: 1 }),
          proseRow("所附材料", text("materials"), { lines: 1.7, grow: 1 }),
          proseRow("申请人\n声明", say("statement"), { sign: [signLine("申请人", { date: text("appliedOn") })] }),
          { ...partRow(say("result")), lines: 1.2 },
          lowRow(["受理结果", boxes(OUTCOMES, [text("outcome")])], ["告知日期", dayOrBlank(text("toldOn"))]),
          proseRow("说明或\n理由", text("reason"), { lines: 2, grow: 1, sign: [signLine("受理人")] }),
        ],
      },
    ],
  }),
});
