import type { Step } from "../../shared/model/steps";
import {
  caseKindNames,
  conductPointNames,
  conductPoints,
  rectificationNames,
  satisfactionNames,
} from "../../shared/model/steps/after";
import { approvalConclusionNames, reviewConclusionNames } from "../../shared/model/steps/approval";
import { answerNames } from "../../shared/model/steps/before";
import { serviceWayNames, talkModeNames } from "../../shared/model/steps/carrying";
import { wayFields } from "./serve-ways";

/** One thing that a step says. */
export interface StepLine {
  readonly label: string;
  readonly text: string;
}

/** Names for the keys a step holds; undefined for what is known no more. */
export type NameOf = (id: string) => string | undefined;

const GONE = "（已不在名册）";
const yesNo = (value: boolean): string => (value ? "是" : "否");

type Pair = readonly [label: string, text: string];

const conductWords = (conduct: Readonly<Record<(typeof conductPoints)[number], boolean>>): string => {
  const faults = conductPoints.filter((point) => !conduct[point]).map((point) => conductPointNames[point]);
  return faults.length === 0 ? "四项都没有反映" : `有反映：${faults.join("；")}`;
};

/** One counterpart of a talk: 青岚云帆（许长风，经理）, or that nobody came. */
const attendanceWords = (row: Extract<Step, { act: "talk" }>["attendance"][number], nameOf: NameOf): string => {
  const who = [row.person, row.position].filter(Boolean).join("，");
  const name = nameOf(row.counterpartId) ?? GONE;
  if (!row.present) return `${name}（未到场）`;
  return who === "" ? name : `${name}（${who}）`;
};

const pairsOf = (step: Step, nameOf: NameOf): readonly Pair[] => {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(id) ?? GONE).join("、");
  switch (step.act) {
    case "accept":
    case "close":
      return [["说明", step.note]];
    case "decline":
    case "drop":
    case "revise":
    case "undo":
      return [["理由", step.reason]];
    case "survey":
      return [
        ["调查人员", names(step.investigatorIds)],
        ["调查了解的事实", step.facts],
        ["证据", step.evidence],
        ["有无必要", step.necessary ? "有必要" : "没有必要"],
        ["结论", step.conclusion],
      ];
    case "consult":
      return [
        ["咨询的专家或专业部门", step.experts],
        ["咨询意见", step.opinion],
        ["适当方式和配套措施", step.measures],
      ];
    case "assess":
      return [
        ["可能影响社会公共利益", yesNo(step.publicInterest)],
        ["可能对本行业产生重大影响", yesNo(step.industry)],
        ["理由", step.reasons],
      ];
    case "submit":
      return [
        ["处理的意见", step.responses.length === 0 ? "" : `${step.responses.length} 条`],
        ["说明", step.note],
      ];
    case "review":
      return [
        ["审核结论", reviewConclusionNames[step.conclusion]],
        ["审核意见", step.opinion],
        ["修改建议", step.suggestions.map(({ text }, index) => `${index + 1}. ${text}`).join("\n")],
      ];
    case "respond":
      return [["处理情况", step.responses.map(({ done }, index) => `${index + 1}. ${done}`).join("\n")]];
    case "approve":
      return [
        ["审批结论", approvalConclusionNames[step.conclusion]],
        ["审批意见", step.opinion],
      ];
    case "notify":
      return [
        ["告知方式", step.way],
        ["告知内容", step.content],
        ["需要对方准备的事项", step.prepare],
        ["相对人的意愿", answerNames[step.answer]],
        ["说明", step.note],
      ];
    case "answer":
      return [
        ["相对人的意愿", answerNames[step.answer]],
        ["说明", step.note],
      ];
    case "talk":
      return [
        ["约谈形式", talkModeNames[step.mode]],
        ["时间", [step.from, step.to].filter(Boolean).join("—")],
        ["约谈地点", step.place],
        ["约谈事由", step.reason],
        ["记录人", step.recorder],
        ["到场", step.attendance.map((row) => attendanceWords(row, nameOf)).join("；")],
        ["指出的问题", step.points],
        ["建议", step.advice],
        ["对方说明与承诺", step.statement],
        ["拒绝签名说明", step.unsigned],
      ];
    case "serve":
      return [
        ["送达的文书", names(step.documentIds)],
        ["受送达人", names(step.counterpartIds)],
        ["送达方式", serviceWayNames[step.way]],
        ["时刻", step.time],
        ...wayFields[step.way].map(({ name, label }): Pair => [label, String(step[name] ?? "")]),
        ["备注", step.note],
      ];
    case "terminate":
      return [
        ["终止情形", step.reason],
        ["事实与证据", step.account],
        ["确认", "不因此对相对人采取不利措施，并已经告知"],
      ];
    case "merge":
      return [
        ["执法案号", step.caseNumber],
        ["说明", step.note],
      ];
    case "transfer":
      return [
        ["移送给", step.to],
        ["线索内容", step.clue],
        ["移送编号或案号", step.reference],
      ];
    case "link":
      return [
        ["执法类别", caseKindNames[step.kind]],
        ["执法案号", step.caseNumber],
        ["说明", step.note],
      ];
    case "dispute":
      return [
        ["争议类别", step.kind],
        ["情况", step.account],
      ];
    case "planVisit":
      return [
        ["计划回访日期", step.due],
        ["回访理由", step.scope],
        ["组织机构", step.organiserId === null ? "" : names([step.organiserId])],
        ["回访人员", names(step.visitorIds)],
      ];
    case "visit":
      return [
        ["回访方式", step.way],
        ["组织机构", step.organiserId === null ? "" : names([step.organiserId])],
        ["回访人员", names(step.visitorIds)],
        ["被回访单位和人员", step.visited],
        ["属于行政检查", yesNo(step.inspection)],
        ["整改情况", rectificationNames[step.rectification]],
        ["了解的情况和效果", step.effect],
        ["执法人员的情况", conductWords(step.conduct)],
        ["反映的情况", step.conductNote],
        ["困难和建议", step.difficulties],
        ["满意度", satisfactionNames[step.satisfaction]],
        ["处理意见", step.handling],
      ];
    case "evaluate":
      return [
        ["评估方式", step.ways.join("、")],
        ["评估人员或第三方", step.evaluators],
        ["目标实现情况", step.goal],
        ["质量", step.quality],
        ["效果", step.effect],
        ["成本", step.cost],
        ["评估结论", step.conclusion],
        ["建议", step.advice],
      ];
    default:
      return [
        ["备案号", step.number],
        ["备案意见", step.note],
      ];
  }
};

/** What a recorded step says, line by line, in the order of its form; what was left empty is left out. */
export const stepWords = (step: Step, nameOf: NameOf): StepLine[] =>
  pairsOf(step, nameOf)
    .filter(([, text]) => text !== "")
    .map(([label, text]) => ({ label, text }));
