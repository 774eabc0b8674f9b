import { z } from "zod";
import { compellingWordSchema } from "../model/wording";
import { change, nothing, query } from "./procedure";

/** The words that sound like compulsion (强制性用语, R011): the list that opinions are held against. */
export const wording = {
  /** `rev` is 0 while the shipped list holds, which comes along so that it can be restored. */
  "wording.get": query(
    "signedIn",
    nothing,
    z.object({
      rev: z.number(),
      words: z.array(compellingWordSchema),
      shipped: z.array(compellingWordSchema),
    }),
  ),
  "wording.save": change(
    ["reviewer", "administrator"],
    z.object({ rev: z.number(), words: z.array(compellingWordSchema).max(200) }),
    z.object({ rev: z.number(), words: z.array(compellingWordSchema) }),
  ),
} as const;
