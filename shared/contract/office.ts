import { z } from "zod";
import { idSchema, line } from "../model/basics";
import { officeFields, officeSchema, sectionSchema, seriesSchema } from "../model/office";
import { documentTypeSchema, profileSchema, profileWordingSchema } from "../model/profile";
import { change, nothing, query } from "./procedure";

const officeViewSchema = officeSchema.omit({ recovery: true });
export type OfficeView = z.infer<typeof officeViewSchema>;

/** A series with what its number book says: next number, and the gaps with their reasons (R050). */
export const seriesViewSchema = seriesSchema.extend({
  nextNumber: z.string(),
  /** How many numbers it has given. */
  given: z.number(),
  /** `reason` is empty where nobody knows. */
  gaps: z.array(z.object({ year: z.number(), from: z.number(), to: z.number(), reason: z.string() })),
});
export type SeriesView = z.infer<typeof seriesViewSchema>;

/** The office's own facts (单位设置): profile, names and codes, sections, number series. */
export const office = {
  "office.get": query(
    "signedIn",
    nothing,
    z.object({
      office: officeViewSchema,
      profile: profileSchema,
      profileRev: z.number(),
      sections: z.array(sectionSchema),
      today: z.string(),
      /** Of the program. */
      version: z.string(),
    }),
  ),
  "office.save": change(
    ["administrator"],
    z.object({
      rev: z.number(),
      fields: officeFields,
      idleMinutes: z.number().int().min(1, "至少 1 分钟").max(240, "最多 240 分钟"),
      fonts: officeSchema.shape.fonts,
    }),
    officeViewSchema,
  ),
  /** Fits the profile to the office's own rules (自定义); papers already issued stay as they are. */
  "office.saveProfile": change(
    ["administrator"],
    z.object({ rev: z.number(), wording: profileWordingSchema }),
    profileSchema,
  ),
  "office.saveSection": change(
    ["administrator"],
    z.object({ id: idSchema.nullable(), rev: z.number(), name: sectionSchema.shape.name, active: z.boolean() }),
    sectionSchema,
  ),
  "office.series": query("signedIn", nothing, z.array(seriesViewSchema)),
  "office.saveSeries": change(
    ["administrator"],
    z.object({
      id: idSchema,
      rev: z.number(),
      name: seriesSchema.shape.name,
      code: seriesSchema.shape.code,
      pattern: seriesSchema.shape.pattern,
      /** Each year begins at 1; otherwise the numbers run on. */
      yearly: seriesSchema.shape.yearly,
      /** The document types that draw from it; each leaves the series it drew from before. One let go returns to its own. */
      documents: z.array(documentTypeSchema).max(60),
    }),
    seriesViewSchema,
  ),
  /** From this number on, for this year; refused below a number already given. */
  "office.startSeries": change(
    ["administrator"],
    z.object({
      id: idSchema,
      rev: z.number(),
      year: z.number().int(),
      first: z.number().int().min(1).max(99_999),
      reason: line("原因", 200),
    }),
    seriesViewSchema,
  ),
} as const;
