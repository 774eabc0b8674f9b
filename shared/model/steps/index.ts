import { z } from "zod";
import { idSchema } from "../basics";
import { endKindSchema } from "../profile";
import { disputeFields, evaluateFields, linkFields, planVisitFields, visitFields } from "./after";
import {
  approveFields,
  chainSchema,
  fileFields,
  respondFields,
  reviewFields,
  reviseFields,
  snapshotSchema,
  submitFields,
} from "./approval";
import { stamp } from "./basics";
import {
  acceptFields,
  answerFields,
  assessFields,
  consultFields,
  declineFields,
  notifyFields,
  surveyFields,
} from "./before";
import {
  closeFields,
  dropFields,
  mergeFields,
  serveFields,
  talkFields,
  terminateFields,
  transferFields,
  undoFields,
} from "./carrying";

/** What is typed for each step (程序步骤) of a matter's life. */
export const stepFields = {
  accept: acceptFields,
  decline: declineFields,
  survey: surveyFields,
  consult: consultFields,
  assess: assessFields,
  submit: submitFields,
  review: reviewFields,
  respond: respondFields,
  approve: approveFields,
  revise: reviseFields,
  notify: notifyFields,
  answer: answerFields,
  talk: talkFields,
  serve: serveFields,
  close: closeFields,
  terminate: terminateFields,
  merge: mergeFields,
  transfer: transferFields,
  drop: dropFields,
  undo: undoFields,
  link: linkFields,
  dispute: disputeFields,
  planVisit: planVisitFields,
  visit: visitFields,
  evaluate: evaluateFields,
  file: fileFields,
} as const;
export type StepAct = keyof typeof stepFields;
export const stepActs = Object.keys(stepFields) as [StepAct, ...StepAct[]];

/** How each step is called on buttons, in the timeline and in the history. */
export const stepNames: Readonly<Record<StepAct, string>> = {
  accept: "受理",
  decline: "不予受理",
  survey: "必要性调查",
  consult: "专家咨询",
  assess: "重大事项判定",
  submit: "送审",
  review: "法制审核",
  respond: "处理审核意见",
  approve: "负责人审批",
  revise: "重新送审",
  notify: "告知与选择",
  answer: "相对人答复",
  talk: "约谈",
  serve: "送达",
  close: "办结",
  terminate: "终止",
  merge: "并入执法案卷",
  transfer: "线索移送",
  drop: "不予实施",
  undo: "更正上一步",
  link: "关联执法案件",
  dispute: "登记争议",
  planVisit: "安排回访",
  visit: "回访",
  evaluate: "评估",
  file: "备案",
};

/** One step as stored. Steps are only ever added, never changed: where one is recorded anew, the later one counts. */
export const stepSchema = z.discriminatedUnion("act", [
  z.object({ ...acceptFields.shape, act: z.literal("accept"), ...stamp }),
  z.object({ ...declineFields.shape, act: z.literal("decline"), ...stamp }),
  z.object({ ...surveyFields.shape, act: z.literal("survey"), ...stamp }),
  z.object({ ...consultFields.shape, act: z.literal("consult"), ...stamp }),
  z.object({ ...assessFields.shape, act: z.literal("assess"), ...stamp }),
  z.object({ ...submitFields.shape, act: z.literal("submit"), ...stamp, chain: chainSchema, snapshot: snapshotSchema }),
  z.object({
    ...reviewFields.shape,
    act: z.literal("review"),
    ...stamp,
    suggestions: z.array(z.object({ id: idSchema, text: z.string() })),
  }),
  z.object({ ...respondFields.shape, act: z.literal("respond"), ...stamp }),
  z.object({ ...approveFields.shape, act: z.literal("approve"), ...stamp }),
  z.object({ ...reviseFields.shape, act: z.literal("revise"), ...stamp }),
  z.object({
    ...notifyFields.shape,
    act: z.literal("notify"),
    ...stamp,
    /** Whom it was given to: the counterparts there were; null where that was not kept. */
    to: z.array(idSchema).nullable().default(null),
  }),
  z.object({ ...answerFields.shape, act: z.literal("answer"), ...stamp }),
  z.object({ ...talkFields.shape, act: z.literal("talk"), ...stamp }),
  z.object({ ...serveFields.shape, act: z.literal("serve"), ...stamp }),
  z.object({ ...closeFields.shape, act: z.literal("close"), ...stamp }),
  z.object({ ...terminateFields.shape, act: z.literal("terminate"), ...stamp, kind: endKindSchema }),
  z.object({ ...mergeFields.shape, act: z.literal("merge"), ...stamp }),
  z.object({ ...transferFields.shape, act: z.literal("transfer"), ...stamp }),
  z.object({ ...dropFields.shape, act: z.literal("drop"), ...stamp }),
  z.object({ ...undoFields.shape, act: z.literal("undo"), ...stamp, target: idSchema }),
  z.object({ ...linkFields.shape, act: z.literal("link"), ...stamp }),
  z.object({ ...disputeFields.shape, act: z.literal("dispute"), ...stamp }),
  z.object({ ...planVisitFields.shape, act: z.literal("planVisit"), ...stamp }),
  z.object({ ...visitFields.shape, act: z.literal("visit"), ...stamp }),
  z.object({ ...evaluateFields.shape, act: z.literal("evaluate"), ...stamp }),
  z.object({ ...fileFields.shape, act: z.literal("file"), ...stamp }),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepOf<A extends StepAct> = Extract<Step, { act: A }>;

/** The steps that handlers record through one procedure; review, approval and visits have procedures of their own. */
export const handlerActs = [
  "accept",
  "decline",
  "survey",
  "consult",
  "assess",
  "revise",
  "notify",
  "answer",
  "talk",
  "serve",
  "close",
  "terminate",
  "merge",
  "transfer",
  "drop",
  "undo",
  "link",
  "dispute",
] as const satisfies readonly StepAct[];
export type HandlerAct = (typeof handlerActs)[number];
