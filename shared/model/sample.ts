import { z } from "zod";
import { personFields } from "./account";
import { dateSchema, line, prose, requiredLine } from "./basics";
import { itemFields } from "./catalogue";
import { counterpartFields } from "./counterpart";
import { simpleFields, writtenFields } from "./matter";
import { officeFields } from "./office";
import { documentTypeSchema } from "./profile";

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
  /** The day it was closed, null while it is open. */
  closedOn: dateSchema().nullable(),
};

/** A document as issued, with the number it must come out with; `voided` where it was 作废 afterwards. */
export const sampleDocumentSchema = z.object({
  type: documentTypeSchema,
  date: dateSchema(),
  number: z.string().min(1),
  voided: z.object({ on: dateSchema(), reason: requiredLine("作废原因", 200) }).nullable(),
});

/**
 * One thing that happened in the sample's office, in time order: a written matter with its documents in the order of
 * issue, a simple matter, or a series that goes on from a later number because the sample holds only part of the year.
 */
export const sampleEventSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("written"),
    ...common,
    /** Name of the section, code of the catalogue item. */
    section: requiredLine("科室名称", 60).nullable(),
    item: reference.nullable(),
    fields: writtenFields.omit({ ...links, sectionId: true, itemId: true }),
    documents: z.array(sampleDocumentSchema),
  }),
  z.object({ kind: z.literal("simple"), ...common, fields: simpleFields.omit(links) }),
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
