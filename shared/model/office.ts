import { z } from "zod";
import { checkPattern } from "../rules/numbering";
import { idSchema, line, requiredLine, storedSchema } from "./basics";
import { profileSchema } from "./profile";

/** What an office says of itself at set-up; the names and codes go onto every paper. */
export const officeFields = z.object({
  name: requiredLine("机关全称", 100),
  shortName: requiredLine("机关简称", 40),
  documentCode: requiredLine("发文代字", 20),
  superior: line("上级主管", 100),
  address: line("地址", 200),
  phone: line("联系电话", 40),
});
export type OfficeFields = z.infer<typeof officeFields>;

/** The office (机关) itself: one record, key `office`. `demo` marks a folder made from the sample. */
export const officeSchema = storedSchema.extend({
  ...officeFields.shape,
  demo: z.boolean(),
  idleMinutes: z.number().int().min(1).max(240),
  fonts: z.enum(["system", "standard"]),
  recovery: z.object({
    salt: z.string(),
    hash: z.string(),
    cost: z.number(),
    blockSize: z.number(),
    parallel: z.number(),
  }),
});
export type Office = z.infer<typeof officeSchema>;

/** The profile in force, a copy the office keeps: key `profile`. */
export const profileRecordSchema = storedSchema.extend({ profile: profileSchema });
export type ProfileRecord = z.infer<typeof profileRecordSchema>;

/** A section (科室) of the office (R099). */
export const sectionSchema = storedSchema.extend({ name: requiredLine("科室名称", 60), active: z.boolean() });
export type Section = z.infer<typeof sectionSchema>;

/** A number series in force (号段). A start for a year says where its numbers begin and why. */
export const seriesSchema = storedSchema.extend({
  name: requiredLine("号段名称", 60),
  code: requiredLine("代字", 60),
  pattern: requiredLine("文号格式", 60).pipe(
    z.string().refine((pattern) => checkPattern(pattern).length === 0, {
      error: (issue) => checkPattern(String(issue.input)).join("；"),
    }),
  ),
  /** Document types that draw numbers from this series. */
  documents: z.array(idSchema),
  /** Each year begins at 1 (按年重新编号); otherwise the numbers run on. */
  yearly: z.boolean(),
  starts: z.array(
    z.object({
      year: z.number().int().min(2000).max(2100),
      first: z.number().int().min(1).max(99_999),
      reason: requiredLine("原因", 200),
    }),
  ),
});
export type SeriesRecord = z.infer<typeof seriesSchema>;
