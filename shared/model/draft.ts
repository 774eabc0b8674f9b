import { z } from "zod";
import { idSchema, instantSchema, storedSchema } from "./basics";

/** What stands in a form right now, valid or not: nothing typed is lost. */
export const draftSchema = storedSchema.extend({
  owner: idSchema,
  kind: z.enum(["written", "simple", "counterpart"]),
  /** The matter or counterpart being edited, null for a new one. */
  target: idSchema.nullable(),
  values: z.record(z.string(), z.json()),
  savedAt: instantSchema,
});
export type Draft = z.infer<typeof draftSchema>;
