import { z } from "zod";
import { idSchema } from "../model/basics";
import { dueKinds } from "../rules/due/due";
import { nothing, query } from "./procedure";
import { matterRowSchema } from "./matters";

/** Something the person at the desk is to do; see `Due` of the rules. */
export const dueSchema = z.object({
  kind: z.enum(dueKinds),
  id: z.string(),
  text: z.string(),
  date: z.string().nullable(),
  overdue: z.boolean(),
  near: z.boolean(),
  matterId: z.string().nullable(),
  quarter: z.string().nullable(),
  /** What the date rests on, where the regulation leaves it open. */
  note: z.string(),
  rule: z.string(),
});
export type DueView = z.infer<typeof dueSchema>;

/** What a person should know though nobody asked: a penalty after a refusal (R012), a dispute (R102). */
export const dueAlertSchema = z.object({ rule: z.string(), text: z.string(), date: z.string(), matterId: idSchema });
export type DueAlert = z.infer<typeof dueAlertSchema>;

/** How much a person is to do: past its day, within three days of it, and altogether. */
export const dueCountsSchema = z.object({ overdue: z.number(), near: z.number(), all: z.number() });

export const overviewSchema = z.object({
  today: z.string(),
  quarter: z.string(),
  /** This quarter in four figures. */
  figures: z.object({ matters: z.number(), written: z.number(), documents: z.number(), open: z.number() }),
  /** The newest of what nobody asked for but somebody should see. */
  alerts: z.array(dueAlertSchema),
  alertsTotal: z.number(),
  mine: z.array(matterRowSchema),
  mineTotal: z.number(),
  /** The first of what is overdue, due within two weeks, or without a day. */
  due: z.array(dueSchema),
  dueCounts: dueCountsSchema,
});
export type Overview = z.infer<typeof overviewSchema>;

/** The parts of the whole list: past its day, within three days of it, everything. */
export const dueShows = ["overdue", "near", "all"] as const;
export type DueShow = (typeof dueShows)[number];

/** The first page (工作台), and the whole of what is due (到期与逾期). */
export const overview = {
  "overview.get": query("signedIn", nothing, overviewSchema),
  "overview.due": query(
    "signedIn",
    z.object({
      show: z.enum(dueShows),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      today: z.string(),
      counts: dueCountsSchema,
      rows: z.array(dueSchema),
      alerts: z.array(dueAlertSchema),
    }),
  ),
} as const;
