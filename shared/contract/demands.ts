import { z } from "zod";
import { idSchema } from "../model/basics";
import { demandFields, demandSchema, promiseFields, promiseSchema } from "../model/demand";
import { change, query } from "./procedure";

const keepers = ["handler", "reviewer", "registrar"] as const;
/** Of one counterpart, of one matter, and only what is not settled or kept yet, where that is asked for. */
const wanted = z.object({
  counterpartId: idSchema.nullable(),
  matterId: idSchema.nullable().default(null),
  open: z.boolean(),
});
const named = { counterpart: z.string(), overdue: z.boolean() };

export const demandViewSchema = demandSchema.extend({ ...named, section: z.string(), matterTitle: z.string() });
export type DemandView = z.infer<typeof demandViewSchema>;
export const promiseViewSchema = promiseSchema.extend({ ...named, matterTitle: z.string() });
export type PromiseView = z.infer<typeof promiseViewSchema>;

/** Demands and promises (诉求台账、政策承诺; R038, R021, LZ 三(一)), the newest first. */
export const demands = {
  "demands.list": query("signedIn", wanted, z.array(demandViewSchema)),
  "demands.save": change(
    keepers,
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: demandFields }),
    demandSchema,
  ),
  "demands.promises": query("signedIn", wanted, z.array(promiseViewSchema)),
  "demands.savePromise": change(
    keepers,
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: promiseFields }),
    promiseSchema,
  ),
} as const;
