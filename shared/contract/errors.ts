/** The closed list of refusals. A code is for the program; the sentence beside it is for the person. */
export const errorCodes = [
  "invalid-input",
  "unknown-procedure",
  "foreign-frame",
  "not-set-up",
  "not-signed-in",
  "locked",
  "forbidden",
  "wrong-password",
  "try-later",
  "not-found",
  "conflict",
  "duplicate",
  "refused",
  "cancelled",
  "unavailable",
  "folder-in-use",
  "folder-missing",
  "read-only",
  "no-access",
  "disk-full",
  "file-damaged",
  "file-newer",
  "invalid-record",
  "write-failed",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What crosses to the window when something is refused. `fields` maps a field's path to its own sentence. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** The requirement and article behind a refusal, `R043 · LZ 四(二)`. */
  readonly rule?: string;
  /** Facts a screen needs to offer a choice: a path, who holds a lock, a record that exists already. */
  readonly detail?: unknown;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };
