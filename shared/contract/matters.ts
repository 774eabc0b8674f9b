import { z } from "zod";
import { dateSchema, idSchema } from "../model/basics";
import { issuedDocumentSchema, matterSchema, simpleFields, writtenFields } from "../model/matter";
import { matterActs } from "../rules/matter-actions";
import { actionSchema, change, historySchema, nothing, query } from "./procedure";

/** One line of the list of matters. */
export const matterRowSchema = z.object({
  id: idSchema,
  kind: z.enum(["written", "simple"]),
  date: z.string(),
  title: z.string(),
  counterparts: z.string(),
  handlers: z.string(),
  section: z.string(),
  methods: z.string(),
  form: z.string(),
  stage: z.string(),
  result: z.string(),
  status: z.enum(["open", "closed"]),
  numbers: z.array(z.string()),
});
export type MatterRowView = z.infer<typeof matterRowSchema>;

export const matterFilterSchema = z.object({
  text: z.string().max(100),
  kind: z.enum(["written", "simple"]).nullable(),
  status: z.enum(["open", "closed"]).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  sectionId: idSchema.nullable(),
  method: z.string().nullable(),
  counterpartId: idSchema.nullable(),
  mine: z.boolean(),
  sort: z.enum(["date", "title", "counterparts", "status"]),
  descending: z.boolean(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type MatterFilter = z.infer<typeof matterFilterSchema>;

/** The filter that leaves nothing out, newest first. */
export const everyMatter: MatterFilter = {
  text: "",
  kind: null,
  status: null,
  from: null,
  to: null,
  sectionId: null,
  method: null,
  counterpartId: null,
  mine: false,
  sort: "date",
  descending: true,
  offset: 0,
  limit: 100,
};

export const matterViewSchema = z.object({
  matter: matterSchema,
  handlers: z.array(z.object({ id: idSchema, name: z.string() })),
  counterparts: z.array(z.object({ id: idSchema, name: z.string() })),
  section: z.string(),
  history: z.array(historySchema),
  actions: z.array(actionSchema.extend({ name: z.enum(matterActs) })),
  documents: z.array(issuedDocumentSchema),
});
export type MatterView = z.infer<typeof matterViewSchema>;

const workers = ["handler"] as const;

/** The matters (指导事项): registered, looked up, carried on, closed. */
export const matters = {
  "matters.list": query(
    "signedIn",
    matterFilterSchema,
    z.object({ total: z.number(), rows: z.array(matterRowSchema) }),
  ),
  "matters.get": query("signedIn", z.object({ id: idSchema }), matterViewSchema),
  /** Registers a written matter; the draft it came from goes in the same breath. */
  "matters.register": change(
    workers,
    z.object({ fields: writtenFields, draftId: idSchema.nullable() }),
    matterViewSchema,
  ),
  /** Registers a simple matter (简易登记), with its result and so closed at once (R046). */
  "matters.quick": change(workers, z.object({ fields: simpleFields, draftId: idSchema.nullable() }), matterSchema),
  "matters.update": change(
    workers,
    z.object({
      id: idSchema,
      rev: z.number(),
      fields: z.union([writtenFields, simpleFields]),
      draftId: idSchema.nullable(),
    }),
    matterViewSchema,
  ),
  /** Records the effect and the register's result (R019). */
  "matters.recordResult": change(
    workers,
    z.object({ id: idSchema, rev: z.number(), effect: z.string().max(20_000), result: z.string().max(500) }),
    matterViewSchema,
  ),
  /** 办结: needs a result. */
  "matters.close": change(
    workers,
    z.object({ id: idSchema, rev: z.number(), date: dateSchema("办结日期") }),
    matterViewSchema,
  ),
  /** Everything a form needs to know, in one call: people, and phrases used before. */
  "matters.choices": query(
    "signedIn",
    nothing,
    z.object({
      people: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          section: z.string(),
          sectionId: idSchema.nullable(),
          /** Still here, and carries guidance out: may be chosen anew. */
          mayHandle: z.boolean(),
        }),
      ),
      places: z.array(z.string()),
    }),
  ),
} as const;
