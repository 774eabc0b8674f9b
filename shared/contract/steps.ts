import { z } from "zod";
import { idSchema } from "../model/basics";
import { handlerActs, type HandlerAct, stepFields } from "../model/steps";
import { matterViewSchema } from "./matters";
import { change } from "./procedure";

const typed = <A extends HandlerAct>(act: A) => z.object({ act: z.literal(act), fields: stepFields[act] });

/** One step as a form sends it: its act and the fields of that act. */
export const stepInputSchema = z.discriminatedUnion("act", [
  typed("accept"),
  typed("decline"),
  typed("survey"),
  typed("consult"),
  typed("assess"),
  typed("revise"),
  typed("notify"),
  typed("answer"),
  typed("talk"),
  typed("serve"),
  typed("close"),
  typed("terminate"),
  typed("merge"),
  typed("transfer"),
  typed("drop"),
  typed("undo"),
  typed("link"),
  typed("dispute"),
]);
export type StepInput = z.output<typeof stepInputSchema>;
export type StepTyped = z.input<typeof stepInputSchema>;
export { handlerActs };

/** The steps of a matter (程序步骤) that its handlers record; those of review, approval and visits have rooms of their own. */
export const steps = {
  /** Adds one step; refused with the rule where the machine does not lead there. The draft it came from goes with it. */
  "steps.record": change(
    ["handler"],
    z.object({ matterId: idSchema, rev: z.number(), step: stepInputSchema, draftId: idSchema.nullable() }),
    matterViewSchema,
  ),
} as const;
