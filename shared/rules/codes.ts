/** What every check of an identifying code answers, and how such codes are read from what was typed. */
import { toHalfWidth } from "./text";

/**
 * The verdict on a code. `position` is the 1-based place of the character at fault, 0 where the length is; `message` a
 * Chinese sentence naming it. `overridable` faults block only until the person confirms the code against the paper.
 */
export type CodeCheck =
  | { ok: true; warnings: string[] }
  | { ok: false; position: number; message: string; overridable: boolean };

/** A code as typed or pasted, brought to one form: half width, upper case, no white space or invisible characters. */
export function normaliseCode(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\p{Cf}]/gu, "")
    .toUpperCase();
}

/** A fault that cannot be confirmed away. */
export function fault(position: number, message: string): CodeCheck {
  return { ok: false, position, message, overridable: false };
}
