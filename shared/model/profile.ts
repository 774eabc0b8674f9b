import { z } from "zod";
import { checkPattern } from "../rules/numbering";

const text = z.string().min(1);

/** A method of guidance (指导方式) with the regulation's own definition, shown beside the choice (R067). */
export const methodSchema = z.object({
  name: text,
  definition: text,
  kind: z.enum(["助成", "限制", "两者"]),
  /** The act is compulsory by nature and makes no guidance document (R066). */
  compulsory: z.boolean(),
  suggestedDocument: text.nullable(),
});

/** The two document types every profile builds on (R043, R048, R049). */
export const documentTypeSchema = z.enum(["opinionLetter", "guidanceRecord"]);
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** A document the region uses: its printed name, its number series, and where its printed form differs. */
export const documentRuleSchema = z.object({
  type: documentTypeSchema,
  name: text,
  series: text,
  /** Where the record's unit line stands: above its table or, as by default, below. */
  unitAt: z.enum(["top", "bottom"]).optional(),
  /** Where the letter's number stands under the title: in the middle by default. */
  numberAt: z.enum(["center", "right"]).optional(),
  /** The mark in the letter before 指导联系人: a full stop by default. */
  contactMark: z.enum(["。", "，"]).optional(),
  /** State 目的, 依据, 时间 and 实施人员 in paragraphs of their own (R041). */
  withPurpose: z.boolean().optional(),
});
export type DocumentRule = z.infer<typeof documentRuleSchema>;

/** A number series as the region prints it. `code` may use {发文代字} and {简称}, filled in at set-up (R050). */
export const seriesRuleSchema = z.object({
  id: text,
  name: text,
  code: text,
  pattern: text.refine((pattern) => checkPattern(pattern).length === 0, "文号格式须含年份和序号"),
});

/** What a register column (登记簿列) can show. */
export const registerFieldSchema = z.enum([
  "seq",
  "date",
  "title",
  "counterparts",
  "creditCodes",
  "phones",
  "method",
  "stage",
  "form",
  "place",
  "number",
  "content",
  "result",
  "effect",
  "handlers",
  "section",
  "note",
]);
export type RegisterField = z.infer<typeof registerFieldSchema>;

/** One column of the register; `width` in characters of the sheet (R051). */
export const registerColumnSchema = z.object({
  key: registerFieldSchema,
  label: text,
  width: z.number().min(3).max(120),
});
export type RegisterColumn = z.infer<typeof registerColumnSchema>;

/** The quarterly duty to report (R083, R084), or null where the regulation sets none. */
export const reportingSchema = z.object({
  from: text,
  to: text,
  collectDays: z.number().int().min(1),
  upTo: text,
  upDays: z.number().int().min(1),
  channel: text,
  mode: z.enum(["calendar", "working"]),
  startCounted: z.boolean(),
  roll: z.enum(["nextWorkingDay", "none"]),
  note: text,
});

/** A regional profile (地区配置): everything that differs from one regulation to another. */
export const profileSchema = z.object({
  id: text,
  title: text,
  regulation: text,
  summary: text,
  terms: z.object({ counterpart: text, organ: text }),
  principles: z.array(text).min(1),
  methods: z.array(methodSchema).min(1),
  startModes: z.array(text).min(1),
  stages: z.array(text).min(1),
  /** Forms of guidance (R040); the first is the written one. */
  forms: z.array(text).min(1),
  /** Situations in which a simple form will do (R044, R045). Empty where the regulation names none. */
  simpleForms: z.array(z.object({ code: text, name: text })),
  /** Media of simple guidance for quick entry. */
  simpleMedia: z.array(text).min(1),
  endReasons: z.array(text),
  /** Elements a written document must state (R041). */
  requiredElements: z.array(text),
  documents: z.array(documentRuleSchema).min(1),
  series: z.array(seriesRuleSchema).min(1),
  /** Asked at set-up where the regulation leaves open whether two documents share one series (R050, ZC). */
  sharedSeriesQuestion: z.object({ text, sharedSeries: text }).nullable(),
  register: z.object({ title: text, columns: z.array(registerColumnSchema).min(1) }),
  reporting: reportingSchema.nullable(),
  major: z.object({ scope: z.enum(["none", "defined", "all"]), definition: z.string() }),
  mediation: z.boolean(),
  disclosure: z.string(),
  /** Sentences the office's papers carry. */
  sentences: z.object({ voluntary: text, rights: text }),
});
export type Profile = z.infer<typeof profileSchema>;

/** What an office may fit to its own rules later; documents and series have pages of their own. */
export const profileWordingSchema = profileSchema.pick({
  methods: true,
  stages: true,
  startModes: true,
  simpleForms: true,
  simpleMedia: true,
  register: true,
  reporting: true,
  sentences: true,
  terms: true,
});
export type ProfileWording = z.infer<typeof profileWordingSchema>;
export type ProfileMethod = z.infer<typeof methodSchema>;
