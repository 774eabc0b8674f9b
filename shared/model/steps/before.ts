/** The steps before guidance is carried out: acceptance, necessity, consultation, notice. */
import { z } from "zod";
import { line, prose, requiredLine, requiredProse } from "../basics";
import { dated, distinctIds } from "./basics";

/** 受理 an application (R034). */
export const acceptFields = z.object({ ...dated, note: prose("说明", 1_000) });

/** 不予受理, with its reason (R034). */
export const declineFields = z.object({ ...dated, reason: requiredProse("不予受理的理由", 2_000) });

/** 必要性调查 (R030, XX §12): facts, evidence, and whether guidance is necessary. */
export const surveyFields = z.object({
  ...dated,
  investigatorIds: distinctIds.refine((ids) => ids.length > 0, "请选择调查人员"),
  facts: requiredProse("调查了解的事实", 5_000),
  evidence: prose("证据", 2_000),
  necessary: z.boolean("请选择有无必要"),
  conclusion: requiredProse("结论", 2_000),
});

/** 咨询专家或专业部门, for technical guidance (R031, XX §12). */
export const consultFields = z.object({
  ...dated,
  experts: requiredLine("咨询的专家或专业部门", 200),
  opinion: requiredProse("咨询意见", 5_000),
  measures: prose("适当方式和配套措施", 2_000),
});

/** 是否重大 (R070, XX §16): the two criteria, with reasons where one is met. */
export const assessFields = z
  .object({
    ...dated,
    publicInterest: z.boolean(),
    industry: z.boolean(),
    reasons: prose("理由", 2_000),
  })
  .refine(({ publicInterest, industry, reasons }) => reasons !== "" || !(publicInterest || industry), {
    path: ["reasons"],
    error: "属于重大行政指导的，请写明理由",
  });

export const answers = ["accepted", "refused", "pending"] as const;
export const answerNames = { accepted: "接受", refused: "拒绝", pending: "待定" } as const;

/** 告知 that the counterpart may choose, what is to be prepared, and the answer (R032, R033, XX §12). */
export const notifyFields = z.object({
  ...dated,
  way: requiredLine("告知方式", 40),
  content: prose("告知内容", 2_000),
  prepare: prose("需要对方准备的事项", 2_000),
  answer: z.enum(answers, "请选择相对人的意愿"),
  note: line("说明", 300),
});

/** The answer of a counterpart who had left it open (R032). */
export const answerFields = z.object({
  ...dated,
  answer: z.enum(["accepted", "refused"], "请选择相对人的意愿"),
  note: line("说明", 300),
});
