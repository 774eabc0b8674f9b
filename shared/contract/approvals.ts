import { z } from "zod";
import { attachmentSchema } from "../model/attachment";
import { idSchema } from "../model/basics";
import { phaseSchema } from "../model/matter";
import { planFields } from "../model/plan";
import { type StepAct, stepFields, type StepOf, stepSchema } from "../model/steps";
import { actionSchema, change, nothing, query } from "./procedure";
import { matterViewSchema } from "./matters";

/** One matter in the queue of 审批: what it waits for, since when, and who handed it in. */
export const queueRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  counterparts: z.string(),
  section: z.string(),
  handlers: z.string(),
  phase: phaseSchema,
  waitsFor: z.enum(["review", "handling", "approval", "filing"]),
  since: z.string(),
  /** Calendar days since then. */
  days: z.number(),
  overdue: z.boolean(),
  /** How often it was submitted. */
  rounds: z.number(),
  /** Whether the person who asks may act on it now, and why not. */
  mine: actionSchema,
});
export type QueueRow = z.infer<typeof queueRowSchema>;

/** What differs between what was last submitted and the time before, in words. */
export const roundChangeSchema = z.object({
  path: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
});
export type RoundChange = z.infer<typeof roundChangeSchema>;

const stepOf = <A extends StepAct>(act: A) =>
  z.custom<StepOf<A>>((value) => {
    const parsed = stepSchema.safeParse(value);
    return parsed.success && parsed.data.act === act;
  });

/** One round: what was submitted, what the reviewer said, what the handler did with it, what the leader decided. */
export const roundSchema = z.object({
  no: z.number().int(),
  submit: stepOf("submit"),
  review: stepOf("review").nullable(),
  respond: stepOf("respond").nullable(),
  approve: stepOf("approve").nullable(),
  /** Against the round before; empty in the first. */
  changes: z.array(roundChangeSchema),
  /** Against what the reviewer passed: what the handler changed while dealing with the suggestions. Empty before that. */
  changedAfter: z.array(roundChangeSchema),
});
export type Round = z.infer<typeof roundSchema>;

export const dossierSchema = z.object({
  view: matterViewSchema,
  /** Latest round first. */
  rounds: z.array(roundSchema),
  attachments: z.array(attachmentSchema),
  /** Names of everybody the rounds mention, by key. */
  people: z.array(z.object({ id: idSchema, name: z.string() })),
  /** Who could review or approve this matter, for switching to them: active, with the role, and not its own hands. */
  reviewers: z.array(z.object({ id: idSchema, name: z.string(), login: z.string() })),
  leaders: z.array(z.object({ id: idSchema, name: z.string(), login: z.string() })),
});
export type Dossier = z.infer<typeof dossierSchema>;

const act = <S extends z.ZodType>(fields: S) =>
  z.object({ matterId: idSchema, rev: z.number(), fields, draftId: idSchema.nullable() });

/** Legal review and approval (审批; XX §16–17, R070–R076; ZC 合法性审查和备案). */
export const approvals = {
  /** Everything that waits in this office, the oldest first. */
  "approvals.queue": query("signedIn", nothing, z.array(queueRowSchema)),
  "approvals.get": query("signedIn", z.object({ matterId: idSchema }), dossierSchema),
  "approvals.savePlan": change(["handler"], act(planFields), matterViewSchema),
  "approvals.submit": change(["handler"], act(stepFields.submit), matterViewSchema),
  "approvals.respond": change(["handler"], act(stepFields.respond), matterViewSchema),
  "approvals.review": change(["reviewer"], act(stepFields.review), matterViewSchema),
  "approvals.approve": change(["leader"], act(stepFields.approve), matterViewSchema),
  "approvals.file": change(["reviewer"], act(stepFields.file), matterViewSchema),
} as const;
