import { z } from "zod";
import { stepActs } from "./steps";
import { idSchema, instantSchema, storedSchema } from "./basics";

/** The forms that are kept as they are typed: those of records, the plan, and one for each step. */
export const draftKinds = [
  "written",
  "simple",
  "counterpart",
  "demand",
  "promise",
  "mediation",
  "plan",
  "document",
  ...stepActs,
] as const;

/** What stands in a form right now, valid or not: nothing typed is lost. */
export const draftSchema = storedSchema.extend({
  owner: idSchema,
  kind: z.enum(draftKinds),
  /** The record it is about, null for a new one. */
  target: idSchema.nullable(),
  values: z.record(z.string(), z.json()),
  savedAt: instantSchema,
});
export type Draft = z.infer<typeof draftSchema>;
