/** The steps that follow guidance: visits, evaluation, penalty files, disputes. */
import { z } from "zod";
import { dateSchema, idSchema, line, prose, requiredLine, requiredProse } from "../basics";
import { dated, distinctIds } from "./basics";

/** A 回访 that is planned (R061–R063): by when, why, and by which section. */
export const planVisitFields = z.object({
  ...dated,
  due: dateSchema("计划回访日期"),
  scope: requiredLine("回访理由", 100),
  organiserId: idSchema.nullable(),
  visitorIds: distinctIds,
});

export const visitWays = ["上门", "电话", "座谈", "问卷"] as const;
export const rectifications = ["done", "partly", "none", "notAsked"] as const;
export const rectificationNames = {
  done: "已完成",
  partly: "部分完成",
  none: "未完成",
  notAsked: "不涉及整改",
} as const;
export const satisfactions = ["satisfied", "fairly", "acceptable", "dissatisfied", "unasked"] as const;
export const satisfactionNames = {
  satisfied: "满意",
  fairly: "比较满意",
  acceptable: "基本满意",
  dissatisfied: "不满意",
  unasked: "未作评价",
} as const;

/** What a visit asks about the officers (R062): `true` means as it should be. */
export const conductPoints = ["informed", "civil", "clean", "lawful"] as const;
export const conductPointNames = {
  informed: "告知了权利和可以自主选择",
  civil: "言行文明、程序规范",
  clean: "没有吃拿卡要、收取费用或谋取利益",
  lawful: "没有违法违纪线索",
} as const;

/** 回访 or 走访 carried out (R061–R063): the effect, the officers' conduct, difficulties, satisfaction. */
export const visitFields = z
  .object({
    ...dated,
    way: requiredLine("回访方式", 20),
    organiserId: idSchema.nullable(),
    visitorIds: distinctIds.refine((ids) => ids.length > 0, "请选择回访人员"),
    visited: requiredLine("被回访单位和人员", 200),
    /** Whether the visit is an administrative inspection (行政检查), which is counted. */
    inspection: z.boolean("请选择是否属于行政检查"),
    rectification: z.enum(rectifications, "请选择整改情况"),
    effect: requiredProse("了解的情况和效果", 5_000),
    conduct: z.object({ informed: z.boolean(), civil: z.boolean(), clean: z.boolean(), lawful: z.boolean() }),
    conductNote: prose("对执法人员的反映", 2_000),
    difficulties: prose("困难和建议", 2_000),
    satisfaction: z.enum(satisfactions, "请选择满意度"),
    handling: prose("处理意见", 2_000),
  })
  .refine(({ conduct, conductNote }) => Object.values(conduct).every(Boolean) || conductNote !== "", {
    path: ["conductNote"],
    error: "对执法人员有反映的，请写明情况",
  });

export const evaluationConclusions = ["深化", "调整", "取消"] as const;

/** 评估 of major guidance (R075, XX §18). */
export const evaluateFields = z.object({
  ...dated,
  ways: z.array(z.string().min(1)).min(1, "请选择评估方式"),
  evaluators: requiredLine("评估人员或第三方", 200),
  goal: requiredProse("目标实现情况", 5_000),
  quality: requiredProse("质量", 5_000),
  effect: requiredProse("效果", 5_000),
  cost: prose("成本", 2_000).default(""),
  conclusion: z.enum(evaluationConclusions, "请选择评估结论"),
  advice: prose("建议", 2_000),
});

export const caseKinds = ["penalty", "inspection", "other"] as const;
export const caseKindNames = { penalty: "行政处罚", inspection: "行政检查", other: "其他执法" } as const;

/** A link to an enforcement case about the same counterpart (R012, R066). */
export const linkFields = z.object({
  ...dated,
  kind: z.enum(caseKinds, "请选择执法类别"),
  caseNumber: requiredLine("执法案号", 80),
  note: line("说明", 300),
});

export const disputeKinds = ["复议", "诉讼", "信访", "投诉", "其他"] as const;

/** A dispute that guidance gave rise to (R102). */
export const disputeFields = z.object({
  ...dated,
  kind: z.enum(disputeKinds, "请选择争议类别"),
  account: requiredProse("情况", 2_000),
});
