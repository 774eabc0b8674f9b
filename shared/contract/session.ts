import { z } from "zod";
import { accountViewSchema, newPasswordSchema } from "../model/account";
import { idSchema } from "../model/basics";
import { change, done, nothing, query } from "./procedure";

export const sessionStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("signedOut") }),
  z.object({ state: z.literal("locked"), account: accountViewSchema }),
  z.object({ state: z.literal("signedIn"), account: accountViewSchema, idleMinutes: z.number() }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** Who sits at the desk (登录): sign in, switch, lock, passwords. */
export const session = {
  "session.state": query("anyone", nothing, sessionStateSchema),
  /** The people who can sign in, for the list on the sign-in page. */
  "session.people": query(
    "anyone",
    nothing,
    z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        login: z.string(),
        section: z.string(),
        duty: z.string(),
        canSignIn: z.boolean(),
      }),
    ),
  ),
  /**
   * Refused with growing delay after wrong tries (`try-later`, detail: { seconds }), and to who still has a first
   * password on a folder opened for looking (`read-only`).
   */
  "session.signIn": change(
    "anyone",
    z.object({ login: z.string().max(100), password: z.string().max(200) }),
    sessionStateSchema,
  ),
  "session.signOut": change("anyone", nothing, done),
  "session.lock": change("anyone", nothing, done),
  /** The person moved or typed: the idle clock starts anew. */
  "session.active": change("signedIn", nothing, done),
  "session.changePassword": change("signedIn", z.object({ old: z.string().max(200), new: newPasswordSchema }), done),
  /** The administrator's way back: the printed recovery code sets a new password and is replaced by a new code. */
  "session.recover": change(
    "anyone",
    z.object({ login: z.string().max(100), code: z.string().max(100), password: newPasswordSchema }),
    z.object({ recoveryCode: z.string() }),
  ),
  /** A new recovery code against the administrator's own password; the old one stops working. */
  "session.renewRecovery": change(
    ["administrator"],
    z.object({ password: z.string().max(200) }),
    z.object({ recoveryCode: z.string() }),
  ),
} as const;
