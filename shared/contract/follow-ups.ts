import { z } from "zod";
import { idSchema } from "../model/basics";
import { stepFields } from "../model/steps";
import { matterViewSchema } from "./matters";
import { change } from "./procedure";

const act = <S extends z.ZodType>(fields: S) =>
  z.object({ matterId: idSchema, rev: z.number(), fields, draftId: idSchema.nullable() });
const visitors = ["handler", "reviewer"] as const;

/** What follows guidance (回访与评估; R061–R063, R075; XX §10(8), §18). */
export const followUps = {
  "followUps.planVisit": change(visitors, act(stepFields.planVisit), matterViewSchema),
  "followUps.visit": change(visitors, act(stepFields.visit), matterViewSchema),
  "followUps.evaluate": change(visitors, act(stepFields.evaluate), matterViewSchema),
} as const;
