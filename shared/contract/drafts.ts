import { z } from "zod";
import { idSchema } from "../model/basics";
import { draftSchema } from "../model/draft";
import { change, done, nothing, query } from "./procedure";

/** Drafts (草稿): kept as they are typed, each person's own. */
export const drafts = {
  "drafts.list": query("signedIn", nothing, z.array(draftSchema)),
  /** Keeps the form's values; the first keep gives the draft its id. */
  "drafts.keep": change(
    "signedIn",
    z.object({
      id: idSchema.nullable(),
      kind: draftSchema.shape.kind,
      target: idSchema.nullable(),
      values: draftSchema.shape.values,
    }),
    z.object({ id: idSchema, savedAt: z.string() }),
  ),
  "drafts.drop": change("signedIn", z.object({ id: idSchema }), done),
} as const;
