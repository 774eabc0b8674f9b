import { z } from "zod";
import { dateSchema, idSchema, line, prose, requiredLine, requiredProse, storedSchema } from "./basics";

export const mediationOutcomes = ["open", "declined", "agreed", "terminated"] as const;
export const mediationOutcomeNames = {
  open: "调解中",
  declined: "不予受理",
  agreed: "达成协议",
  terminated: "终止调解",
} as const;

/** What is typed about a mediation (行政调解, R064, LZ 三(五)): application, agreement or termination. */
export const mediationFields = z
  .object({
    date: dateSchema("登记日期"),
    applicant: requiredLine("申请人", 200),
    respondent: requiredLine("被申请人", 200),
    /** Known counterparts among the two. */
    counterpartIds: z.array(idSchema),
    subject: requiredProse("争议事项", 2_000),
    mediatorIds: z.array(idSchema).min(1, "请选择调解人员"),
    acceptedOn: dateSchema("受理日期").nullable(),
    outcome: z.enum(mediationOutcomes),
    endedOn: dateSchema("结束日期").nullable(),
    agreementNumber: line("协议文号", 80),
    agreement: prose("协议内容", 10_000),
    performance: line("履行情况", 200),
    /** Why it was declined or terminated. */
    reason: prose("理由", 2_000),
    guidance: line("后续引导", 300),
  })
  .superRefine(({ outcome, endedOn, agreement, reason }, context) => {
    const miss = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (outcome !== "open" && endedOn === null) miss("endedOn", "请填写结束日期");
    if (outcome === "agreed" && agreement === "") miss("agreement", "达成协议的，请填写协议内容");
    if ((outcome === "terminated" || outcome === "declined") && reason === "") miss("reason", "请写明理由");
  });
export type MediationFields = z.output<typeof mediationFields>;
export const mediationSchema = storedSchema.extend({ ...mediationFields.shape, createdBy: idSchema });
export type Mediation = z.infer<typeof mediationSchema>;
