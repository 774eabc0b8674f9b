import { z } from "zod";
import { requiredProse, storedSchema } from "./basics";

/**
 * The office's own wording of a document's fixed sentences (固定用语); key: the document type. What is not in it is worded as
 * the regulation, or the shipped form, has it.
 */
export const sentencesSchema = storedSchema.extend({
  texts: z.record(z.string().max(40), requiredProse("固定用语", 1_000)),
});
export type Sentences = z.infer<typeof sentencesSchema>;
