/** Closed list of what can go wrong with data at rest. */
export type LedgerCode =
  | "conflict"
  | "folder-in-use"
  | "folder-missing"
  | "read-only"
  | "no-access"
  | "disk-full"
  | "file-damaged"
  | "file-newer"
  | "invalid-record"
  | "write-failed";

/** What is wrong with a damaged file. */
export type DamageReason =
  | "missing"
  | "empty"
  | "nul-filled"
  | "truncated"
  | "not-json"
  | "not-ledger"
  | "wrong-file"
  | "checksum"
  | "history"
  | "schema"
  | "migration";

/** A kept earlier version of a file: where it is, when it was saved (ISO instant), and whether it passes every check. */
export interface GenerationInfo {
  path: string;
  savedAt: string;
  good: boolean;
}

/** Who has the folder open: from the lock file; `since` is an ISO instant. */
export interface LockHolder {
  user: string;
  host: string;
  pid: number;
  since: string;
}

/** Facts beside the sentence; which are there depends on the code. */
export interface LedgerDetail {
  reason?: DamageReason;
  generations?: readonly GenerationInfo[];
  /** Where the copy of a damaged file was set aside. */
  setAside?: string;
  holder?: LockHolder;
  list?: string;
  id?: string;
  expectedRev?: number;
  storedRev?: number;
  /** Schema complaints of an invalid record. */
  fields?: readonly { path: string; message: string }[];
  /** Schema version found in a newer file, and the newest this program knows. */
  foundVersion?: number;
  knownVersion?: number;
  /** The operating system's code: `ENOSPC`. */
  system?: string;
}

/** An error of the ledger. `message` is a Chinese sentence for the person: what happened, what was kept, what to do. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly code: LedgerCode;
  /** The file or folder it is about. */
  readonly path: string;
  readonly detail: LedgerDetail & { path: string };

  constructor(code: LedgerCode, path: string, message: string, detail: LedgerDetail = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
    this.detail = { path, ...detail };
  }
}
