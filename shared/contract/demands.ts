import { z } from "zod";
import { idSchema } from "../model/basics";
import { demandFields, demandSchema, promiseFields, promiseSchema } from "../model/demand";
import { change, query } from "./procedure";

const keepers = ["handler", "reviewer", "registrar"] as const;
const wanted = z.object({ counterpartId: idSchema.nullable(), open: z.boolean() });
const named = { counterpart: z.string(), overdue: z.boolean() };

/** Demands and promises (诉求台账、政策承诺; R038, R021, LZ 三(一)). */
export const demands = {
  "demands.list": query(
    "signedIn",
    wanted,
    z.array(demandSchema.extend({ ...named, section: z.string(), matterTitle: z.string() })),
  ),
  "demands.save": change(
    keepers,
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: demandFields }),
    demandSchema,
  ),
  "demands.promises": query("signedIn", wanted, z.array(promiseSchema.extend({ ...named, matterTitle: z.string() }))),
  "demands.savePromise": change(
    keepers,
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: promiseFields }),
    promiseSchema,
  ),
} as const;
