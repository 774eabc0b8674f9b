import { z } from "zod";
import { nothing, query } from "./procedure";
import { alertSchema, matterRowSchema } from "./matters";
import { dueKinds } from "../rules/due";

export const overviewSchema = z.object({
  today: z.string(),
  quarter: z.string(),
  /** This quarter in four figures. */
  figures: z.object({ matters: z.number(), written: z.number(), documents: z.number(), open: z.number() }),
  /** What nobody asked for but somebody should see (R012, R102). */
  alerts: z.array(alertSchema),
  mine: z.array(matterRowSchema),
  mineTotal: z.number(),
  due: z.array(
    z.object({
      kind: z.enum(dueKinds),
      text: z.string(),
      date: z.string().nullable(),
      overdue: z.boolean(),
      matterId: z.string().nullable(),
      quarter: z.string().nullable(),
      /** What the date rests on, where the regulation leaves it open. */
      note: z.string(),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;

/** The first page (工作台). */
export const overview = { "overview.get": query("signedIn", nothing, overviewSchema) } as const;
