import { z } from "zod";
import { dateSchema, idSchema, line, requiredLine } from "../model/basics";
import { documentTypeSchema } from "../model/profile";
import { issuedDocumentSchema } from "../model/matter";
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

/** The documents of a matter (文书): previewed, issued, voided, handed over. */
export const documents = {
  /** The docx as it would be issued, its number still blank. */
  "documents.preview": query(
    "signedIn",
    z.object({ type: documentTypeSchema, fields: previewFields.partial() }),
    bytes,
  ),
  /** 签发: number, document and history entry in one commit (R050). */
  "documents.issue": change(
    ["handler"],
    z.object({
      matterId: idSchema,
      rev: z.number(),
      type: documentTypeSchema,
      date: dateSchema("文书日期"),
      /** Why it is dated back, where it is. */
      late: line("补记原因", 200).default(""),
    }),
    issuedDocumentSchema,
  ),
  /** 作废: the number is kept with the reason and never used again. */
  "documents.void": change(
    ["handler"],
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
} as const;
