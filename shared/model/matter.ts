import { z } from "zod";
import { valuesSchema } from "./paper";
import { attachmentSchema } from "./attachment";
import { dateSchema, idSchema, instantSchema, line, prose, requiredLine, requiredProse, storedSchema } from "./basics";
import { planFields } from "./plan";
import { documentTypeSchema } from "./profile";
import { stepSchema } from "./steps";
import { distinctIds } from "./steps/basics";

/**
 * A document that was issued (签发), or kept in the file where it bears no number. It is never changed, only voided (作废).
 */
export const issuedDocumentSchema = z.object({
  id: idSchema,
  type: documentTypeSchema,
  name: z.string(),
  /** The series its number is of; null for a document that bears none, whose `number` is then empty. */
  series: idSchema.nullable(),
  year: z.number().int(),
  seq: z.number().int().min(1).nullable(),
  number: z.string(),
  /** The counterparts whom it is for: all of the matter's, or one where each got a letter of their own. */
  to: z.array(idSchema),
  date: dateSchema("文书日期"),
  state: z.enum(["issued", "void"]),
  voided: z.object({ reason: z.string(), by: idSchema, at: instantSchema }).nullable(),
  /** SHA-256 of the docx in the archive. */
  file: z.string(),
  issuedBy: idSchema,
  issuedAt: instantSchema,
});
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;

/** Where a matter stands (办理状态). The last six are ends. */
export const phases = [
  "planned",
  "applied",
  "reviewing",
  "returned",
  "approving",
  "choosing",
  "underway",
  "closed",
  "terminated",
  "merged",
  "transferred",
  "declined",
  "dropped",
] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;
export const phaseNames: Readonly<Record<Phase, string>> = {
  planned: "拟办",
  applied: "待受理",
  reviewing: "审核中",
  returned: "待处理意见",
  approving: "待审批",
  choosing: "待相对人选择",
  underway: "实施中",
  closed: "已办结",
  terminated: "已终止",
  merged: "并入执法案卷",
  transferred: "线索移送",
  declined: "不予受理",
  dropped: "不予实施",
};

/** What is typed for any matter (指导事项). */
const common = {
  date: dateSchema("指导时间"),
  handlerIds: distinctIds.refine((ids) => ids.length > 0, "请选择指导人员"),
  counterpartIds: distinctIds,
  form: requiredLine("形式", 20),
  result: line("指导结果", 500),
  note: line("备注", 500),
};

/** 行政指导申请 (R005, R034, XX §9): who asks for what. */
export const applicationFields = z.object({
  date: dateSchema("申请日期"),
  applicant: requiredLine("申请人", 100),
  phone: line("申请人电话", 60),
  request: requiredProse("申请事项", 2_000),
  needs: prose("具体需求与情况", 5_000),
  wish: prose("希望的方式与时间", 1_000),
});
export type Application = z.infer<typeof applicationFields>;

/**
 * A written matter as typed (R002, R005, R006, R040, R043). At registration only what makes it a matter is required; what
 * its documents must state is asked before they are issued. Which of the further fields a form shows, the profile says.
 */
export const writtenFields = z.object({
  ...common,
  counterpartIds: distinctIds.refine((ids) => ids.length > 0, "请选择行政相对人"),
  place: line("指导地点", 200),
  sectionId: idSchema.nullable(),
  itemId: idSchema.nullable(),
  title: requiredLine("指导事项", 200),
  basis: requiredLine("指导依据", 1_000),
  startMode: requiredLine("启动方式", 20),
  /** Only where a counterpart applied (依申请). */
  application: applicationFields.nullable().default(null),
  stage: requiredLine("阶段", 20),
  methods: z.array(z.string().min(1)),
  subject: line("存在的问题（事由）", 100),
  purpose: prose("目的", 2_000),
  problem: prose("存在问题"),
  opinion: prose("指导意见"),
  contact: line("指导联系人", 60),
  phone: line("联系电话", 60),
  effect: prose("指导取得的效益、效果"),
  /** An act that the law requires of the office, so that guidance must not stand in its place (R013). */
  mandatoryAct: z.boolean().default(false),
  /** Needs experts to be asked first (R031). */
  technical: z.boolean().default(false),
  /** 适用情形 by its code (R004, XX §8). */
  occasion: line("适用情形", 40).default(""),
  /** 指导类型, 助成 or 限制 (R003, DDK 一). */
  guidanceType: line("指导类型", 20).default(""),
  /** 协办科室 (R106, NM 四(一)). */
  coSectionIds: distinctIds.default([]),
  /** 协助单位: associations and agencies that help (R007, DDK 一). */
  assistants: line("协助单位", 200).default(""),
  /** 说理要点 (R104). */
  reasoning: prose("说理要点", 2_000).default(""),
  /** 不予处罚依据 (R068), with methods that warn in place of a penalty. */
  leniency: line("不予处罚依据", 300).default(""),
  /** 普法内容 (R039, DDK 三(九)). */
  publicity: line("普法内容", 300).default(""),
  /** 年度重点工作、检查计划 that the matter belongs to (R105). */
  planItem: line("年度重点或检查计划", 120).default(""),
  /** Why it is not disclosed; empty: disclosed (R017). */
  undisclosed: line("不公开的理由", 200).default(""),
  /** The enforcement case in which guidance is given (R047, R066); empty: none. */
  caseNumber: line("执法案号", 80).default(""),
  /** Whether a visit is an administrative inspection; null where no visit is made. */
  inspection: z.boolean().nullable().default(null),
});
export type WrittenFields = z.infer<typeof writtenFields>;

/** A simple matter as typed (简易登记, R046): five fields beside the date and who did it. */
export const simpleFields = z.object({
  ...common,
  situation: line("适用情形", 40),
  audience: line("指导对象", 200),
  content: requiredProse("指导内容", 2_000),
  result: requiredLine("指导结果", 500),
});
export type SimpleFields = z.infer<typeof simpleFields>;

const lifecycle = {
  ...storedSchema.shape,
  /** As the steps and the profile in force made it when the matter was last changed. */
  phase: phaseSchema,
  steps: z.array(stepSchema),
  documents: z.array(issuedDocumentSchema),
  /** What was typed for documents of a type beside what the matter holds: type → field → text. */
  papers: z.record(z.string(), valuesSchema),
  attachments: z.array(attachmentSchema),
  /** Everybody who ever handled it: none of them may review, approve or visit it (R061, R073). */
  hands: z.array(idSchema),
  createdBy: idSchema,
  createdAt: instantSchema,
};

/** A matter as stored in the book of the quarter in which it was registered. */
export const matterSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("written"),
    ...writtenFields.shape,
    ...lifecycle,
    /** The work plan (工作方案) as it stands now; null before one is begun (R071). */
    plan: planFields.nullable(),
  }),
  z.object({ kind: z.literal("simple"), ...simpleFields.shape, ...lifecycle }),
]);
export type Matter = z.infer<typeof matterSchema>;
export type WrittenMatter = Extract<Matter, { kind: "written" }>;
export type SimpleMatter = Extract<Matter, { kind: "simple" }>;
