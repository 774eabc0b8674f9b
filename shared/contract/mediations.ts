import { z } from "zod";
import { idSchema } from "../model/basics";
import { mediationFields, mediationSchema } from "../model/mediation";
import { change, nothing, query } from "./procedure";

/** The register of mediation (行政调解登记, R064, LZ 三(五)). */
export const mediations = {
  "mediations.list": query("signedIn", nothing, z.array(mediationSchema.extend({ mediators: z.string() }))),
  "mediations.save": change(
    ["handler"],
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: mediationFields }),
    mediationSchema,
  ),
} as const;
