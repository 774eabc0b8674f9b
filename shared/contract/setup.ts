import { z } from "zod";
import { newPasswordSchema, personFields, roleSchema } from "../model/account";
import { requiredLine } from "../model/basics";
import { officeFields } from "../model/office";
import { profileSchema } from "../model/profile";
import { change, nothing, query } from "./procedure";

/** A person named at set-up; `section` is the name of a section of the same form. */
export const setupPersonSchema = z.object({
  name: personFields.shape.name,
  login: personFields.shape.login,
  section: z.string(),
  roles: z.array(roleSchema).min(1, "至少选择一个角色"),
  duty: personFields.shape.duty,
  certificate: personFields.shape.certificate,
});

/** The whole wizard in one call, so that an office is made whole or not at all. */
export const setupInput = z.object({
  profileId: z.string(),
  /** The answer to the profile's question on a shared series, where it asks one (R050). */
  sharedSeries: z.boolean().nullable(),
  office: officeFields,
  sections: z.array(requiredLine("科室名称", 60)).min(1, "至少填写一个科室"),
  people: z.array(setupPersonSchema).min(1, "至少填写一名人员"),
  /** First number of each series this year, for an office that begins mid-year. */
  firstNumbers: z.record(z.string(), z.number().int().min(1).max(99_999)),
  administrator: z.object({ login: z.string(), password: newPasswordSchema }),
  /** Everybody else's first password; they must change it at their first sign-in. Empty: the administrator sets them later. */
  initialPassword: z.union([z.literal(""), newPasswordSchema]),
});
export type SetupInput = z.infer<typeof setupInput>;

/** First start (首次设置): profiles to choose from, the office made in the chosen folder, or the sample. */
export const setup = {
  "setup.profiles": query("anyone", nothing, z.array(profileSchema)),
  /** Makes the office. The recovery code is shown once, to be printed and kept in the safe. */
  "setup.create": change("anyone", setupInput, z.object({ recoveryCode: z.string() })),
  /** Makes a separate, visibly marked demo folder from the sample and opens it. Everybody's password is returned. */
  "setup.sample": change("anyone", nothing, z.object({ login: z.string(), password: z.string() })),
} as const;
