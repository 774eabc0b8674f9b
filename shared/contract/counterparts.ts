import { z } from "zod";
import { idSchema } from "../model/basics";
import { counterpartFields, counterpartKindSchema, counterpartSchema } from "../model/counterpart";
import { issuedDocumentSchema } from "../model/matter";
import { answers } from "../model/steps/before";
import { alertSchema, matterRowSchema } from "./matters";
import { change, query } from "./procedure";

/** A counterpart as lists show it: numbers masked. */
export const counterpartRowSchema = z.object({
  id: idSchema,
  kind: counterpartKindSchema,
  name: z.string(),
  creditCode: z.string(),
  identityNumber: z.string(),
  representative: z.string(),
  phone: z.string(),
  address: z.string(),
  key: z.boolean(),
  matters: z.number(),
});
export type CounterpartRow = z.infer<typeof counterpartRowSchema>;

export const counterpartStorySchema = z.object({
  counterpart: counterpartSchema,
  /** Newest first. */
  matters: z.array(matterRowSchema),
  documents: z.array(issuedDocumentSchema.extend({ matterId: idSchema, matterTitle: z.string(), served: z.string() })),
  /** What it said to guidance (R032), and on which occasion: 告知, 答复, 终止. */
  answers: z.array(
    z.object({
      matterId: idSchema,
      matterTitle: z.string(),
      date: z.string(),
      answer: z.enum(answers),
      occasion: z.string(),
    }),
  ),
  /** This calendar year's visits, and how many of them were inspections (行政检查); every visit, the newest first. */
  visits: z.object({
    year: z.number(),
    total: z.number(),
    inspections: z.number(),
    days: z.array(z.object({ matterId: idSchema, matterTitle: z.string(), date: z.string(), inspection: z.boolean() })),
  }),
  alerts: z.array(alertSchema),
});
export type CounterpartStory = z.infer<typeof counterpartStorySchema>;

const people = ["handler", "reviewer", "registrar", "administrator"] as const;

/** The counterparts (行政相对人, R009). */
export const counterparts = {
  "counterparts.search": query(
    "signedIn",
    z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(500), offset: z.number().int().min(0) }),
    z.object({ total: z.number(), rows: z.array(counterpartRowSchema) }),
  ),
  "counterparts.get": query("signedIn", z.object({ id: idSchema }), counterpartSchema),
  /** One counterpart's whole story (相对人页): matters, documents, answers, visits this year. */
  "counterparts.story": query("signedIn", z.object({ id: idSchema }), counterpartStorySchema),
  /** Same code or same name as what is being typed: offered instead of a second record. */
  "counterparts.similar": query(
    "signedIn",
    z.object({ name: z.string().max(300), creditCode: z.string().max(60), except: idSchema.nullable() }),
    z.array(counterpartRowSchema),
  ),
  /** Refused as `duplicate` (detail: the rows that exist) unless `duplicateConfirmed`. */
  "counterparts.save": change(
    people,
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: counterpartFields, duplicateConfirmed: z.boolean() }),
    counterpartSchema,
  ),
} as const;
