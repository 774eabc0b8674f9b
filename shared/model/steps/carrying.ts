/** The steps of carrying guidance out: talk, service, and how it ends. */
import { z } from "zod";
import { dateSchema, idSchema, line, prose, requiredLine, requiredProse } from "../basics";
import { dated, distinctIds } from "./basics";

/** 约谈 (R060, R107, LZ 三(四), XX §10(6)): one record, however many counterparts. */
export const talkFields = z.object({
  ...dated,
  from: line("起始时间", 20),
  to: line("结束时间", 20),
  place: requiredLine("约谈地点", 200),
  mode: z.enum(["individual", "group"], "请选择个别或集中"),
  reason: requiredLine("约谈事由", 200),
  recorder: line("记录人", 60),
  attendance: z
    .array(
      z.object({
        counterpartId: idSchema,
        person: line("到场人员", 60),
        position: line("职务或关系", 60),
        present: z.boolean(),
      }),
    )
    .refine((rows) => rows.some((row) => row.present), "请登记到场的相对人"),
  points: requiredProse("指出的问题", 5_000),
  advice: prose("建议", 5_000),
  statement: prose("对方说明与承诺", 5_000),
  unsigned: line("拒绝签名说明", 300),
});
export const talkModeNames = { individual: "个别约谈", group: "集中约谈" } as const;

/** The ways of service (送达方式, standards 3.4). */
export const serviceWays = ["direct", "left", "entrusted", "mail", "electronic", "announcement", "forwarded"] as const;
export type ServiceWay = (typeof serviceWays)[number];
export const serviceWayNames: Readonly<Record<ServiceWay, string>> = {
  direct: "直接送达",
  left: "留置送达",
  entrusted: "委托送达",
  mail: "邮寄送达",
  electronic: "电子送达",
  announcement: "公告送达",
  forwarded: "转交送达",
};

/**
 * 送达 (R042, XX §11, LZ 四(二)): which documents to whom and how. `date` is the day of service by the rule of its way,
 * `time` the hour of that day as the proof of service says it; an announcement's day is reckoned from `announcedOn` and
 * `announcedDays`.
 */
export const serveFields = z.object({
  ...dated,
  time: line("时刻", 20).default(""),
  documentIds: distinctIds.refine((ids) => ids.length > 0, "请选择送达的文书"),
  counterpartIds: distinctIds.refine((ids) => ids.length > 0, "请选择受送达人"),
  way: z.enum(serviceWays, "请选择送达方式"),
  place: line("送达地点", 200),
  receiver: line("收件人", 60),
  /** 本人, 法定代表人, 代收人与受送达人的关系 … */
  capacity: line("收件人身份", 60),
  refusal: line("拒收事由", 300),
  witnesses: line("见证人或影像", 200),
  servers: line("送达人", 100),
  announcedOn: dateSchema("公告日期").nullable().default(null),
  announcedDays: z.number().int().min(1).max(365).nullable().default(null),
  note: line("备注", 300),
});

export type Service = z.output<typeof serveFields>;

/** 办结 (R019). */
export const closeFields = z.object({ ...dated, note: line("说明", 300).default("") });

/** 终止 (R080) with the assurance that nothing adverse follows (R012). */
export const terminateFields = z.object({
  ...dated,
  reason: requiredLine("终止情形", 60),
  account: requiredProse("事实与证据", 2_000),
  assured: z.literal(true, "请确认：不因此对相对人采取不利措施，并已经告知"),
});

/** 并入执法案卷 (R047, XX §14). */
export const mergeFields = z.object({
  ...dated,
  caseNumber: requiredLine("执法案号", 80),
  note: line("说明", 300),
});

/** 线索移送 (R013). */
export const transferFields = z.object({
  ...dated,
  to: requiredLine("移送给", 100),
  clue: requiredProse("线索内容", 2_000),
  reference: line("移送编号或案号", 80),
});

/** 更正: the step recorded last was wrong and is taken back; it stays in the file, marked as taken back. */
export const undoFields = z.object({ ...dated, reason: requiredProse("更正的原因", 500) });

/** 不予实施, or a registration made by mistake withdrawn (撤销登记). */
export const dropFields = z.object({ ...dated, reason: requiredProse("理由", 1_000) });
