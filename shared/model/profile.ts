import { z } from "zod";
import { checkPattern } from "../rules/numbering";

const text = z.string().min(1);

/**
 * What a method asks for beside the letter: a talk's record (约谈), a visit's question (走访、回访), mediation (调解), the basis
 * for not punishing (不予处罚), what law is made known (普法).
 */
export const methodExtras = ["talk", "visit", "mediation", "leniency", "publicity"] as const;
export type MethodExtra = (typeof methodExtras)[number];

/** A method of guidance (指导方式) with the regulation's own definition, shown beside the choice (R067). */
export const methodSchema = z.object({
  name: text,
  definition: text,
  kind: z.enum(["助成", "限制", "两者"]),
  /** The act is compulsory by nature and makes no guidance document (R066). */
  compulsory: z.boolean(),
  suggestedDocument: text.nullable(),
  brings: z.array(z.enum(methodExtras)),
});

/**
 * The key of a document type. Which there are, `shared/documents` says: a folder written by a program that knows more of
 * them can be read.
 */
export const documentTypeSchema = z.string().regex(/^[A-Za-z]{3,40}$/, "没有这种文书");

/** A document the regulation prints: its name there, its number series, and where its printed form differs. */
export const documentRuleSchema = z.object({
  type: documentTypeSchema,
  name: text,
  series: text,
  /** A written matter is not closed without it. */
  required: z.boolean(),
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

/** The documents that the machine itself knows, since a region may close no matter without them (R043). */
export const principalTypes = ["opinionLetter", "guidanceRecord"] as const;
export type PrincipalType = (typeof principalTypes)[number];
export const isPrincipal = (type: string): type is PrincipalType => principalTypes.some((one) => one === type);
const principalRuleSchema = documentRuleSchema.extend({ type: z.enum(principalTypes) });

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

/** What a reason for ending means, whatever its words. */
export const endKindSchema = z.enum(["refused", "withdrawn", "stopped", "conduct", "other"]);

/** Why guidance ends early (终止情形, R080). `withdrawn` fits only a matter that was applied for. */
export const endReasonSchema = z.object({
  name: text,
  kind: endKindSchema,
});
export type EndReason = z.infer<typeof endReasonSchema>;

/** Which of the further fields of a matter a form shows. */
export const matterExtras = ["assistants", "coSections", "reasoning", "undisclosed", "planItem"] as const;
export type MatterExtra = (typeof matterExtras)[number];

/** Which steps the regulation asks for (1.10 of the requirements); a step that is not asked is not shown. */
export const procedureSchema = z.object({
  /** 必要性调查 before guidance (R030, XX §12). */
  necessity: z.boolean(),
  /** Experts are asked where a matter is technical (R031, XX §12). */
  consultation: z.boolean(),
  /** Telling the counterpart of the choice: a step that must come first (XX §12), or a record that may be kept (R032). */
  notice: z.enum(["required", "optional"]),
  /** Service of the letter: needed before closing (XX §11, LZ 四(二)), or a record that may be kept (R042). */
  service: z.enum(["required", "optional"]),
  /** Visits are organised by the law section or a detached unit, never by the matter's own handlers (R061, XX §10(8)). */
  detachedVisits: z.boolean(),
  /** Why a visit is made (R062, R063). */
  visitScopes: z.array(text),
  /** Ways to evaluate major guidance (R075, XX §18); empty: it is not asked for. */
  evaluationWays: z.array(text),
  /** What a talk is about (R107). */
  talkReasons: z.array(text),
  /** Further fields of a matter that the regulation knows. */
  extras: z.array(z.enum(matterExtras)),
  /** Demands and promises are kept as a ledger (诉求台账, R038, R021, LZ 三(一)). */
  demands: z.boolean(),
});
export type Procedure = z.infer<typeof procedureSchema>;

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
  /** Situations in which guidance fits (适用情形, R004); empty where the regulation names none. */
  occasions: z.array(z.object({ code: text, name: text })),
  /** Types of guidance (指导类型, R003); empty where the regulation names none. */
  guidanceTypes: z.array(text),
  endReasons: z.array(endReasonSchema).min(1),
  procedure: procedureSchema,
  /** Elements a written document must state (R041). */
  requiredElements: z.array(text),
  documents: z.array(principalRuleSchema).min(1),
  /** What the region calls the other documents, where it has names of its own: type → name. */
  documentNames: z.record(z.string(), text),
  series: z.array(seriesRuleSchema).min(1),
  /** Asked at set-up where the regulation leaves open whether two documents share one series (R050, ZC). */
  sharedSeriesQuestion: z.object({ text, sharedSeries: text }).nullable(),
  register: z.object({ title: text, columns: z.array(registerColumnSchema).min(1) }),
  reporting: reportingSchema.nullable(),
  /**
   * Legal review (R070, R076): of no matter, of those that are major by the definition (then the leader approves), or of
   * all (then they are filed with the law section).
   */
  major: z.object({ scope: z.enum(["none", "defined", "all"]), definition: z.string() }),
  /** A register of mediation (R064). */
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
  occasions: true,
  guidanceTypes: true,
  endReasons: true,
  procedure: true,
  major: true,
  mediation: true,
  register: true,
  reporting: true,
  sentences: true,
  terms: true,
});
export type ProfileWording = z.infer<typeof profileWordingSchema>;
