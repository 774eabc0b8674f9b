import { z } from "zod";
import { idSchema } from "../model/basics";
import { issuedDocumentSchema, matterSchema, phaseSchema, simpleFields, writtenFields } from "../model/matter";
import { documentTypeSchema } from "../model/profile";
import { chainSchema } from "../model/steps/approval";
import { type MatterAct, matterActs } from "../rules/workflow/acts";
import { actionSchema, change, historySchema, nothing, query } from "./procedure";

/** One line of the list of matters. */
export const matterRowSchema = z.object({
  id: idSchema,
  kind: z.enum(["written", "simple"]),
  date: z.string(),
  title: z.string(),
  counterparts: z.string(),
  /** Whom `counterparts` names; none where it names an audience. */
  parties: z.array(z.object({ id: idSchema, name: z.string() })),
  handlers: z.string(),
  section: z.string(),
  methods: z.string(),
  form: z.string(),
  stage: z.string(),
  result: z.string(),
  status: z.enum(["open", "closed"]),
  phase: phaseSchema,
  numbers: z.array(z.string()),
});
export type MatterRowView = z.infer<typeof matterRowSchema>;

export const matterFilterSchema = z.object({
  text: z.string().max(100),
  kind: z.enum(["written", "simple"]).nullable(),
  status: z.enum(["open", "closed"]).nullable(),
  phase: phaseSchema.nullable(),
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
  phase: null,
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

/** What the steps of a matter add up to; see `Progress` of the rules. */
const progressSchema = z.object({
  accepted: z.boolean(),
  necessary: z.boolean().nullable(),
  consulted: z.boolean(),
  major: z.boolean().nullable(),
  approval: z.enum(["none", "reviewing", "returned", "responding", "approving", "approved", "refused"]),
  rounds: z.number(),
  suggestions: z.array(z.object({ id: idSchema, text: z.string() })),
  answer: z.enum(["accepted", "refused", "pending"]).nullable(),
  told: z.array(idSchema).nullable(),
  served: z.record(idSchema, z.array(idSchema)),
  end: z
    .object({ as: z.enum(["closed", "terminated", "merged", "transferred", "declined", "dropped"]), on: z.string() })
    .nullable(),
  filed: z.boolean(),
});

/** The steps that this matter must pass under the office's profile; see `Needs` of the rules. */
const needsSchema = z.object({
  acceptance: z.boolean(),
  survey: z.boolean(),
  consultation: z.boolean(),
  assessment: z.boolean(),
  chain: chainSchema.nullable(),
  notice: z.boolean(),
  service: z.boolean(),
});

/** What a person should know of a matter that nobody asked for, such as a penalty after a refusal (R012). */
export const alertSchema = z.object({ rule: z.string(), text: z.string(), matterId: idSchema.nullable() });
export type MatterAlert = z.infer<typeof alertSchema>;

export const matterViewSchema = z.object({
  matter: matterSchema,
  progress: progressSchema,
  needs: needsSchema,
  alerts: z.array(alertSchema),
  /** Names of everybody the matter, its steps and its files mention. */
  people: z.array(z.object({ id: idSchema, name: z.string() })),
  handlers: z.array(z.object({ id: idSchema, name: z.string() })),
  counterparts: z.array(z.object({ id: idSchema, name: z.string() })),
  section: z.string(),
  history: z.array(historySchema),
  actions: z.array(actionSchema.extend({ name: z.enum(matterActs as [MatterAct, ...MatterAct[]]) })),
  /** Each document with whether it may be voided. */
  documents: z.array(issuedDocumentSchema.extend({ voiding: actionSchema.omit({ name: true }) })),
  /** The documents this matter can have, in order, each with whether it may be issued now. */
  papers: z.array(actionSchema.extend({ type: documentTypeSchema })),
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
  /** Earlier matters with the same item or method, so that like cases are treated alike (R016); the likest first. */
  "matters.similar": query(
    "signedIn",
    z.object({
      itemId: idSchema.nullable(),
      methods: z.array(z.string()),
      counterpartIds: z.array(idSchema),
      except: idSchema.nullable(),
    }),
    z.array(
      matterRowSchema.extend({
        /** Why it is like: 同一事项, 同一对象, 同一方式. */
        likeness: z.array(z.string()),
        opinion: z.string(),
      }),
    ),
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
          /** Still here. */
          active: z.boolean(),
          /** Still here, and carries guidance out: may be chosen anew. */
          mayHandle: z.boolean(),
        }),
      ),
      places: z.array(z.string()),
    }),
  ),
} as const;
