import { z } from "zod";
import { requiredLine, storedSchema } from "./basics";

/** A word that sounds like compulsion (强制性用语, R011) and what may be said instead. */
export const compellingWordSchema = z.object({
  word: requiredLine("词语", 20),
  softer: z.array(requiredLine("建议用语", 40)).max(6),
});
export type CompellingWord = z.infer<typeof compellingWordSchema>;

/** The office's own list; until somebody changes it, the shipped one holds. Key `wording`. */
export const wordingSchema = storedSchema.extend({ words: z.array(compellingWordSchema) });
export type Wording = z.infer<typeof wordingSchema>;
