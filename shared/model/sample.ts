import { z } from "zod";
import { personFields } from "./account";
import { attachmentKindSchema } from "./attachment";
import { dateSchema, line, prose, quarterSchema, requiredLine } from "./basics";
import { itemFields } from "./catalogue";
import { counterpartFields } from "./counterpart";
import { simpleFields, writtenFields } from "./matter";
import { officeFields } from "./office";
import { valuesSchema } from "./paper";
import { planFields } from "./plan";
import { documentTypeSchema, procedureSchema, profileWordingSchema } from "./profile";
import { stepActs } from "./steps";

/** A name by which one part of the sample points at another: a login, a counterpart's or a matter's key. */
const reference = z.string().min(1).max(40);

/** What the office's ids are in a stored matter is a name here: logins, keys and codes, resolved when it is replayed. */
const links = { handlerIds: true, counterpartIds: true } as const;

const common = {
  /** M… for a matter of the year's work, S… for a line of the simple statistics (简易行政指导统计). */
  key: reference,
  /** The day it is entered. Events stand in the order of this day. */
  on: dateSchema(),
  /** Logins; the first is the one who enters it. */
  handlers: z.array(reference).min(1),
  /** Keys of counterparts. */
  counterparts: z.array(reference),
};

/** The day on which somebody does something, and their login. */
const done = { on: dateSchema(), by: reference };

/**
 * What is typed for an act, as the contract has it but for its day: names stand for the office's keys, and the contract
 * holds it against its schema when it is replayed.
 */
const typed = z.record(z.string(), z.json());

/** A document, the number it must come out with (empty where it bears none), and what is typed on it. */
const paper = {
  ...done,
  type: documentTypeSchema,
  number: line("文号", 80).default(""),
  values: valuesSchema.default({}),
};

/** 签发; `to` holds the keys of counterparts where it is not for all of the matter's. */
const issueSchema = z.object({
  act: z.literal("issue"),
  ...paper,
  to: z.array(reference).min(1).nullable().default(null),
});

/** One act of a matter's life, on its day, by its person. */
export const sampleActSchema = z.discriminatedUnion("act", [
  issueSchema,
  z.object({ act: z.literal("void"), ...done, number: requiredLine("文号"), reason: requiredLine("作废原因", 200) }),
  /** The parts of the plan that are written or changed. */
  z.object({ act: z.literal("plan"), ...done, fields: planFields.partial() }),
  z.object({
    act: z.literal("recordResult"),
    ...done,
    effect: prose("效益、效果"),
    result: line("指导结果", 500),
  }),
  /** `file` lies beside the sample. */
  z.object({
    act: z.literal("attach"),
    ...done,
    kind: attachmentKindSchema,
    name: requiredLine("文件名", 255),
    note: line("说明", 200),
    file: reference,
  }),
  /** A step; what was done with the suggestions of a review stands in their order. */
  z.object({ act: z.enum(stepActs), ...done, fields: typed }),
]);
export type SampleAct = z.infer<typeof sampleActSchema>;

/** What a document that is kept in no matter is made of; a line of a ledger by its key. */
const sampleSubjectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["mediation", "demand"]), key: reference }),
  z.object({ kind: z.literal("register"), quarter: quarterSchema }),
  z.object({ kind: z.literal("statistics"), from: dateSchema(), to: dateSchema() }),
  z.object({ kind: z.literal("office") }),
]);

/**
 * One thing that happened in the sample's office: a written matter with its whole life, a simple matter, a line of a
 * ledger kept beside the matters (the first of a key makes it, a later one changes it), a document that was only printed,
 * or a series that goes on from a later number because the sample holds only part of the year.
 */
export const sampleEventSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("written"),
    ...common,
    /** Name of the section, code of the catalogue item. */
    section: requiredLine("科室名称", 60).nullable(),
    item: reference.nullable(),
    fields: writtenFields.omit({ ...links, sectionId: true, itemId: true }),
    /** In the order in which they are done. */
    acts: z.array(sampleActSchema),
  }),
  z.object({
    kind: z.literal("simple"),
    ...common,
    fields: simpleFields.omit(links),
    acts: z.array(issueSchema).default([]),
  }),
  z.object({ kind: z.enum(["demand", "promise", "mediation"]), key: reference, ...done, fields: typed }),
  z.object({ kind: z.literal("print"), ...paper, subject: sampleSubjectSchema }),
  z.object({
    kind: z.literal("seriesStart"),
    on: dateSchema(),
    series: reference,
    year: z.number().int(),
    first: z.number().int().min(1),
    reason: requiredLine("原因", 200),
  }),
]);
export type SampleEvent = z.infer<typeof sampleEventSchema>;

/**
 * The sample office (示例单位, all fictional): what set-up, catalogue and counterparts are filled with, and what then
 * happened, to be replayed through the contract.
 */
export const sampleSchema = z.object({
  /** Says in Chinese that nobody and nothing in it is real. */
  notice: prose("说明"),
  profileId: reference,
  /** Where the office fits the profile to the rules of its superior (自定义), saved by the administrator at the start. */
  wording: profileWordingSchema.partial().extend({ procedure: procedureSchema.partial() }),
  office: officeFields,
  sections: z.array(requiredLine("科室名称", 60)),
  /** `section` is the name of a section. */
  people: z.array(personFields.omit({ sectionId: true }).extend({ section: line("科室名称", 60) })),
  /** Referred to by their code. */
  items: z.array(itemFields),
  counterparts: z.array(z.object({ key: reference, fields: counterpartFields })),
  events: z.array(sampleEventSchema),
});
export type Sample = z.infer<typeof sampleSchema>;
