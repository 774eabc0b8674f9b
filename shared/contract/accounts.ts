import { z } from "zod";
import { accountViewSchema, newPasswordSchema, personFields } from "../model/account";
import { idSchema } from "../model/basics";
import { change, done, nothing, query } from "./procedure";

/** The people of the office and their accounts (人员与账号, R053). */
export const accounts = {
  "accounts.list": query("signedIn", nothing, z.array(accountViewSchema)),
  "accounts.save": change(
    ["administrator"],
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: personFields, active: z.boolean() }),
    accountViewSchema,
  ),
  /** The administrator sets a first or a forgotten password; the person must change it at sign-in. */
  "accounts.setPassword": change(["administrator"], z.object({ id: idSchema, password: newPasswordSchema }), done),
} as const;
