import { z } from "zod";
import { dateSchema, idSchema, line, quarterSchema, requiredLine } from "../model/basics";
import { issuedDocumentSchema } from "../model/matter";
import { valuesSchema } from "../model/paper";
import { documentTypeSchema } from "../model/profile";
import { bytes, change, chosenPath, query } from "./procedure";

/** What a preview needs of a form still being typed: whatever is there. */
export const previewFields = z.object({
  date: z.string(),
  place: z.string(),
  handlerIds: z.array(z.string()),
  counterpartIds: z.array(z.string()),
  title: z.string(),
  basis: z.string(),
  subject: z.string(),
  purpose: z.string(),
  problem: z.string(),
  opinion: z.string(),
  contact: z.string(),
  phone: z.string(),
  effect: z.string(),
});
export type PreviewFields = z.infer<typeof previewFields>;

/** How many letters are issued in one go; the window asks again for the rest, and can stop between. */
export const ISSUE_AT_ONCE = 20;

/** What a document is made of, and for whom: `to` names some of the matter's counterparts; null: all of them. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("matter"), id: idSchema, to: z.array(idSchema).nullable().default(null) }),
  z.object({ kind: z.literal("mediation"), id: idSchema }),
  z.object({ kind: z.literal("demand"), id: idSchema }),
  z.object({ kind: z.literal("register"), quarter: quarterSchema }),
  z.object({ kind: z.literal("statistics"), from: dateSchema("起始日期"), to: dateSchema("截止日期") }),
  z.object({ kind: z.literal("office") }),
]);
export type Subject = z.input<typeof subjectSchema>;

/** A document before it is issued, or one that is only printed. `values`: what is typed; null: as the last was left. */
const drawing = z.object({ subject: subjectSchema, type: documentTypeSchema, values: valuesSchema.nullable() });

const issuing = z.object({
  matterId: idSchema,
  rev: z.number(),
  type: documentTypeSchema,
  date: dateSchema("文书日期"),
  /** Why it is dated back, where it is. */
  late: line("补记原因", 200).default(""),
  /** What is typed on the document itself. */
  values: valuesSchema.default({}),
});

/** One of a set to be printed together: an issued document, or one made now. */
const inSet = z.union([
  z.object({ documentId: idSchema }),
  z.object({ type: documentTypeSchema, to: z.array(idSchema).nullable(), values: valuesSchema.nullable() }),
]);

/** The documents (文书): filled in, looked at, issued, voided, handed over. */
export const documents = {
  /** The docx as it would be issued from a matter's form still being typed, its number still blank. */
  "documents.preview": query(
    "signedIn",
    z.object({ type: documentTypeSchema, fields: previewFields.partial() }),
    bytes,
  ),
  /** A document's fields, filled from what is on record; what must still be filled in, and for whom it is still to be made. */
  "documents.prepare": query(
    "signedIn",
    drawing,
    z.object({
      name: z.string(),
      /** The number it would get today; empty where it bears none. */
      number: z.string(),
      values: valuesSchema,
      missing: z.array(z.object({ key: z.string(), label: z.string() })),
      /** Fields in which a slot of a snippet still stands open, and what stands there. */
      open: z.array(z.object({ key: z.string(), label: z.string(), slots: z.array(z.string()) })),
      /** 短信文本 of what the document says; empty where its type has none. */
      message: z.string(),
      /** Counterparts for whom no valid one was issued yet. */
      pending: z.array(z.object({ id: idSchema, name: z.string() })),
      /** The office's wording of its fixed sentences, by key. */
      sentences: z.record(z.string(), z.string()),
    }),
  ),
  /** The docx as it would be. */
  "documents.draw": query("signedIn", drawing, bytes),
  /** Hands over a document that is only printed: saved as docx, opened, saved as PDF, or its PDF opened for printing. */
  "documents.handOver": change(
    "signedIn",
    drawing.extend({ as: z.enum(["docx", "open", "pdf", "print"]) }),
    chosenPath,
  ),
  /** 签发: number, document and history entry in one commit (R050). `to`: for some of the counterparts alone; null: for all. */
  "documents.issue": change(
    ["handler", "reviewer"],
    issuing.extend({ to: z.array(idSchema).min(1).nullable().default(null) }),
    issuedDocumentSchema,
  ),
  /** 逐户签发: one letter and one number for each of these counterparts, all of them in one commit. */
  "documents.issueEach": change(
    ["handler"],
    issuing.extend({ to: z.array(idSchema).min(1).max(ISSUE_AT_ONCE) }),
    z.object({ documents: z.array(issuedDocumentSchema), rev: z.number() }),
  ),
  /** 作废: the number is kept with the reason and never used again. */
  "documents.void": change(
    ["handler", "reviewer"],
    z.object({ matterId: idSchema, rev: z.number(), documentId: idSchema, reason: requiredLine("作废原因", 200) }),
    issuedDocumentSchema,
  ),
  /** The issued file itself. */
  "documents.file": query("signedIn", z.object({ matterId: idSchema, documentId: idSchema }), bytes),
  /** Saves the issued docx where the person chooses. */
  "documents.save": change("signedIn", z.object({ matterId: idSchema, documentId: idSchema }), chosenPath),
  /** Opens a copy of the issued docx in the system's word processor. */
  "documents.open": change("signedIn", z.object({ matterId: idSchema, documentId: idSchema }), chosenPath),
  /** Prints the issued docx as a PDF where the person chooses. */
  "documents.pdf": change("signedIn", z.object({ matterId: idSchema, documentId: idSchema }), chosenPath),
  /** Several documents of a matter in one PDF: saved, or opened for printing. */
  "documents.printSet": change(
    "signedIn",
    z.object({
      matterId: idSchema,
      papers: z.array(inSet).min(1).max(300),
      as: z.enum(["pdf", "print"]),
      /** Each document begins on a sheet of its own when printed on both sides. */
      bothSides: z.boolean().default(false),
      /** As many copies of each as its type is made in: a letter twice, one to be served and one for the file. */
      copies: z.boolean().default(false),
    }),
    chosenPath,
  ),
} as const;
