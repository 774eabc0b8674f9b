import { z } from "zod";
import { idSchema } from "../model/basics";
import { snippetFields, snippetSchema } from "../model/snippet";
import { snippetKeepers } from "../rules/snippets";
import { change, done, nothing, query } from "./procedure";

/** Snippets (用语库): the whole office's, kept by reviewers and administrators, and everybody's own. */
export const snippets = {
  /** Those of the office and the caller's own. `examples`: how many of the shipped ones the office does not have. */
  "snippets.list": query(
    "signedIn",
    nothing,
    z.object({ snippets: z.array(snippetSchema), examples: z.number().int().min(0) }),
  ),
  /** `shared`: for the whole office, which only its keepers may say. */
  "snippets.save": change(
    "signedIn",
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: snippetFields, shared: z.boolean() }),
    snippetSchema,
  ),
  "snippets.remove": change("signedIn", z.object({ id: idSchema, rev: z.number() }), done),
  /** Adds the shipped ones that the office does not have and that fit its methods, as its own from then on. */
  "snippets.addExamples": change(snippetKeepers, nothing, z.object({ added: z.number().int().min(0) })),
} as const;
