import type { ComponentType } from "react";
import type { MatterView } from "../../shared/contract/matters";
import { AcceptFields, AssessFields, ConsultFields, DeclineFields, SurveyFields } from "./forms/Before";
import { CloseFields, DropFields, MergeFields, TerminateFields, TransferFields } from "./forms/Endings";
import { AnswerFields, NotifyFields } from "./forms/Notice";
import { DisputeFields, LinkFields, ReviseFields, UndoFields } from "./forms/Others";
import { ServeFields } from "./forms/Serve";
import { TalkFields } from "./forms/Talk";
import { EvaluateFields, PlanVisitFields, VisitFields } from "./forms/Visits";
import type { FormAct } from "./typed";

/** How the form of a step is shown. */
export interface StepKind {
  readonly Fields: ComponentType<{ readonly view: MatterView }>;
  /** What its day is called. */
  readonly day: string;
  /** The field that has the cursor when the form opens: the first to be filled in. */
  readonly focus: string;
  /** A sentence above the fields. */
  readonly intro?: string;
  /** The same for a matter that has ended already, where it is another. */
  readonly introAfterEnd?: string;
  /** It ends or cannot be taken back: asked in a dialog whose first button is 取消. */
  readonly weighty?: true;
  /** The dialog's question, where the step's name does not make one. */
  readonly title?: string;
  readonly ok: string;
}

/** Every step that has a form. */
export const stepKinds: Readonly<Record<FormAct, StepKind>> = {
  accept: { Fields: AcceptFields, day: "受理日期", focus: "note", ok: "受理" },
  decline: {
    Fields: DeclineFields,
    day: "决定日期",
    focus: "reason",
    ok: "不予受理",
    weighty: true,
    intro: "申请不予受理后，这件事项就此结束；理由应当告知申请人。",
  },
  survey: { Fields: SurveyFields, day: "调查日期", focus: "facts", ok: "保存调查" },
  consult: { Fields: ConsultFields, day: "咨询日期", focus: "experts", ok: "保存咨询" },
  assess: { Fields: AssessFields, day: "判定日期", focus: "publicInterest", ok: "保存判定" },
  revise: {
    Fields: ReviseFields,
    day: "日期",
    focus: "reason",
    ok: "重新送审",
    intro: "已经批准的方案或内容重新打开修改；改好以后须再次送审，批准以前不能实施。",
  },
  notify: { Fields: NotifyFields, day: "告知日期", focus: "way", ok: "保存告知" },
  answer: { Fields: AnswerFields, day: "答复日期", focus: "answer", ok: "保存答复" },
  talk: { Fields: TalkFields, day: "约谈日期", focus: "from", ok: "保存约谈" },
  serve: { Fields: ServeFields, day: "送达日期", focus: "way", ok: "保存送达" },
  close: {
    Fields: CloseFields,
    day: "办结日期",
    focus: "note",
    ok: "办结",
    title: "办结这件事项？",
    weighty: true,
    intro: "办结后，内容和结果不能再改，也不能再签发文书。",
  },
  terminate: {
    Fields: TerminateFields,
    day: "终止日期",
    focus: "account",
    ok: "终止",
    title: "终止这件事项的指导？",
    weighty: true,
    intro: "终止后不再继续指导，不能恢复；已有的文书和记录照样立卷归档。",
  },
  merge: {
    Fields: MergeFields,
    day: "并入日期",
    focus: "caseNumber",
    ok: "并入",
    weighty: true,
    intro: "材料随执法案卷归档，登记簿上照样保留一条；并入后不能再改。",
  },
  transfer: {
    Fields: TransferFields,
    day: "移送日期",
    focus: "to",
    ok: "移送",
    title: "移送线索？",
    weighty: true,
    intro: "依法应当作出行政行为的，不以行政指导代替；移送后这件事项就此结束。",
    introAfterEnd: "依法应当作出行政行为的，不以行政指导代替；事项已经结束，移送记录随它保存，原来的结束方式不变。",
  },
  drop: {
    Fields: DropFields,
    day: "决定日期",
    focus: "reason",
    ok: "不予实施",
    weighty: true,
    intro: "没有必要实施，或者登记有误的，在这里结束；记录保留，不进登记簿。",
  },
  undo: {
    Fields: UndoFields,
    day: "更正日期",
    focus: "reason",
    ok: "撤回上一步",
    weighty: true,
    intro: "最近记录的一步不再算数，可以重新记录；原来的内容和更正的原因都留在卷里。",
  },
  link: { Fields: LinkFields, day: "关联日期", focus: "caseNumber", ok: "保存关联" },
  dispute: { Fields: DisputeFields, day: "发生日期", focus: "account", ok: "保存" },
  planVisit: { Fields: PlanVisitFields, day: "安排日期", focus: "due", ok: "保存安排" },
  visit: { Fields: VisitFields, day: "回访日期", focus: "visited", ok: "保存回访" },
  evaluate: { Fields: EvaluateFields, day: "评估日期", focus: "evaluators", ok: "保存评估" },
};

/** Whether an act has a form here. */
export const isFormAct = (act: string): act is FormAct => Object.hasOwn(stepKinds, act);
