import { z } from "zod";
import { idSchema } from "../model/basics";
import { documentTypeSchema } from "../model/profile";
import { sentencesSchema } from "../model/sentences";
import { change, nothing, query } from "./procedure";

const sentenceSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** As the regulation, or the shipped form, words it. */
  shipped: z.string(),
  text: z.string(),
});

/** A document type with its fixed sentences as the office words them. */
export const wordedDocumentSchema = z.object({
  type: documentTypeSchema,
  name: z.string(),
  /** Printed in a regulation: its words are the regulation's own. */
  exact: z.boolean(),
  rev: z.number(),
  sentences: z.array(sentenceSchema),
});
export type WordedDocument = z.infer<typeof wordedDocumentSchema>;

/** Fixed sentences of documents (固定用语): shown, fitted by the administrator, restored. What was issued never changes. */
export const sentences = {
  "sentences.list": query("signedIn", nothing, z.array(wordedDocumentSchema)),
  /** Words them anew; what is worded as shipped is not kept as the office's own. */
  "sentences.save": change(
    ["administrator"],
    z.object({ type: documentTypeSchema, rev: z.number(), texts: sentencesSchema.shape.texts }),
    wordedDocumentSchema,
  ),
  /** Back to the wording of the regulation, or of the shipped form. */
  "sentences.restore": change(
    ["administrator"],
    z.object({ type: documentTypeSchema, rev: z.number(), key: idSchema.nullable() }),
    wordedDocumentSchema,
  ),
} as const;
