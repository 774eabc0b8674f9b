import { z } from "zod";
import { quarterSchema } from "../model/basics";
import { registerColumnSchema } from "../model/profile";
import { bytes, change, chosenPath, nothing, query } from "./procedure";

const ofQuarter = z.object({ quarter: quarterSchema });

export const registerViewSchema = z.object({
  title: z.string(),
  unit: z.string(),
  period: z.string(),
  columns: z.array(registerColumnSchema),
  rows: z.array(z.object({ id: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type RegisterView = z.infer<typeof registerViewSchema>;

/** The register of a quarter (登记簿, R051, R083). */
export const register = {
  "register.quarters": query("signedIn", nothing, z.array(z.object({ quarter: quarterSchema, matters: z.number() }))),
  "register.view": query("signedIn", ofQuarter, registerViewSchema),
  "register.file": query("signedIn", ofQuarter, z.object({ name: z.string(), bytes })),
  /** Saves the xlsx where the person chooses. */
  "register.save": change("signedIn", ofQuarter, chosenPath),
} as const;
