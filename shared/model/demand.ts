import { z } from "zod";
import { dateSchema, idSchema, line, prose, requiredProse, storedSchema } from "./basics";

/** What is typed about a demand (诉求, R038, LZ 三(一)): registered, answered, followed up until it is settled. */
export const demandFields = z.object({
  counterpartId: idSchema,
  /** The matter in which it came up. */
  matterId: idSchema.nullable(),
  date: dateSchema("登记日期"),
  content: requiredProse("诉求内容", 2_000),
  /** The section that answers it (责任科室). */
  sectionId: idSchema.nullable(),
  due: dateSchema("办理期限").nullable(),
  /** 反馈 and 跟踪督办, each on its day. */
  feedbacks: z.array(z.object({ date: dateSchema("反馈日期"), text: requiredProse("反馈情况", 2_000) })).max(100),
  result: prose("办理结果", 2_000),
  /** The day it was settled; null while it is open. */
  settledOn: dateSchema("办结日期").nullable(),
});
export type DemandFields = z.output<typeof demandFields>;
export const demandSchema = storedSchema.extend({ ...demandFields.shape, createdBy: idSchema });
export type Demand = z.infer<typeof demandSchema>;

/** What is typed about a policy promise (政策承诺, R021, LZ 三(一)). */
export const promiseFields = z.object({
  counterpartId: idSchema,
  matterId: idSchema.nullable(),
  date: dateSchema("承诺日期"),
  content: requiredProse("承诺内容", 2_000),
  basis: line("政策依据", 300),
  due: dateSchema("兑现期限").nullable(),
  /** The day it was kept (兑现); null while it is not. */
  keptOn: dateSchema("兑现日期").nullable(),
  note: line("备注", 500),
});
export type PromiseFields = z.output<typeof promiseFields>;
export const promiseSchema = storedSchema.extend({ ...promiseFields.shape, createdBy: idSchema });
export type PolicyPromise = z.infer<typeof promiseSchema>;
