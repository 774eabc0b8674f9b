import { z } from "zod";
import { idSchema } from "../model/basics";
import { mediationFields, mediationSchema } from "../model/mediation";
import { change, query } from "./procedure";

export const mediationViewSchema = mediationSchema.extend({ mediators: z.string() });
export type MediationView = z.infer<typeof mediationViewSchema>;

/** The register of mediation (行政调解登记, R064, LZ 三(五)), the newest first. */
export const mediations = {
  /** All, or those in which one counterpart takes part. */
  "mediations.list": query(
    "signedIn",
    z.object({ counterpartId: idSchema.nullable().default(null) }),
    z.array(mediationViewSchema),
  ),
  "mediations.save": change(
    ["handler"],
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: mediationFields }),
    mediationSchema,
  ),
} as const;
