import { z } from "zod";
import type { Role } from "../model/account";

/** Who may call: anybody at the desk, anybody signed in, or the holders of one of these roles. */
export type Callers = "anyone" | "signedIn" | readonly Role[];

/** One procedure the window may call. A `change` is refused on a folder opened for looking only. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: "query" | "change";
  readonly callers: Callers;
  readonly input: I;
  readonly output: O;
}

/** A procedure that reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(callers: Callers, input: I, output: O) =>
  ({ kind: "query", callers, input, output }) as const satisfies Procedure;

/** A procedure that writes, or acts outside the program. */
export const change = <I extends z.ZodType, O extends z.ZodType>(callers: Callers, input: I, output: O) =>
  ({ kind: "change", callers, input, output }) as const satisfies Procedure;

/** Nothing goes in. */
export const nothing = z.object({}).strict();
/** Nothing comes back but that it was done. */
export const done = z.object({ done: z.literal(true) });
/** Bytes of a file. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** What the person chose in a system dialog: where it went, or null when they cancelled. */
export const chosenPath = z.object({ path: z.string().nullable() });
/** What may be done with a record, decided by the rules; a refused act says why and by which article. */
export const actionSchema = z.object({ name: z.string(), allowed: z.boolean(), why: z.string(), rule: z.string() });
export type Action = z.infer<typeof actionSchema>;
/** One line of a record's history: who, when, what, and the values before and after. */
export const historySchema = z.object({
  seq: z.number(),
  at: z.string(),
  byName: z.string(),
  act: z.string(),
  summary: z.string(),
  changes: z.array(z.object({ path: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })),
});
export type HistoryView = z.infer<typeof historySchema>;
