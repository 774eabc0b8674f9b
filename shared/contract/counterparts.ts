import { z } from "zod";
import { idSchema } from "../model/basics";
import { counterpartFields, counterpartKindSchema, counterpartSchema } from "../model/counterpart";
import { issuedDocumentSchema } from "../model/matter";
import { answers } from "../model/steps/before";
import { alertSchema, matterRowSchema } from "./matters";
import { bytes, change, query } from "./procedure";

/** So many names are matched or registered at once. */
export const NAMES_AT_ONCE = 2_000;
const names = z.array(z.string().max(300)).max(NAMES_AT_ONCE, `一次最多 ${NAMES_AT_ONCE} 个名称`);

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
    z.object({
      text: z.string().max(100),
      limit: z.number().int().min(1).max(500),
      offset: z.number().int().min(0),
      kind: counterpartKindSchema.nullable().default(null),
      /** Part of the line of business; empty: any. */
      industry: z.string().max(60).default(""),
      /** Only those kept in view (重点). */
      keyOnly: z.boolean().default(false),
    }),
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
  /** The names in a list kept as xlsx, csv or txt, and the rows that gave none with why; nothing is kept. */
  "counterparts.readNames": query(
    "signedIn",
    z.object({ name: z.string().max(300), bytes }),
    z.object({ names: z.array(z.string()), ignored: z.array(z.object({ row: z.number(), why: z.string() })) }),
  ),
  /** Names held exactly against the known counterparts, after trimming, full and half width alike. */
  "counterparts.match": query(
    "signedIn",
    z.object({ names }),
    z.object({
      found: z.array(z.object({ name: z.string(), id: idSchema })),
      /** Several go by the same name: a person chooses. */
      ambiguous: z.array(z.object({ name: z.string(), rows: z.array(counterpartRowSchema) })),
      unknown: z.array(z.string()),
    }),
  ),
  /** Registers new counterparts by their names alone, in one commit; a name that is known by now is not registered twice. */
  "counterparts.addMany": change(
    people,
    z.object({ names: names.min(1, "请先列出名称"), kind: counterpartKindSchema }),
    z.object({ counterparts: z.array(z.object({ id: idSchema, name: z.string() })), added: z.number() }),
  ),
} as const;
