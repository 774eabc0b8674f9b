import type { z } from "zod";

/** What every record carries: its id, and `rev`, which starts at 1 and grows by one with each change. */
export interface Stored {
  id: string;
  rev: number;
}

/** Constraint on a file's lists: name → record type. Interfaces and type aliases both fit. */
export type Lists<L> = { [K in keyof L]: Stored };

/** Takes a file's raw lists from one schema version to the next; the records are validated after the last step. */
export type Migration = (lists: Record<string, unknown[]>) => Record<string, unknown[]>;

/** One file of the data folder: its name there, its version, and the schema of each of its lists. */
export interface FileSpec<L extends Lists<L>> {
  /** Path in the data folder with forward slashes: `office.json`, `books/2026Q3.json`. */
  readonly name: string;
  readonly schemaVersion: number;
  readonly lists: { readonly [K in keyof L & string]: z.ZodType<L[K]> };
  /** Key n holds the step from version n to n + 1. */
  readonly migrations?: Readonly<Record<number, Migration>>;
  /** Top-level fields of records whose values never enter the history, such as passwords. */
  readonly secrets?: readonly string[];
  /** For what is written with every keystroke and means nothing later: changes leave no history. */
  readonly forgets?: boolean;
}

/** One field that a change touched. A list's elements that have ids are named by them: `documents[d1].status`. */
export interface FieldChange {
  path: string;
  from?: unknown;
  to?: unknown;
}

/**
 * One line of a file's history. `hash` is the SHA-256 of the entry's JSON text before `,"hash":`, and `prev` is the
 * hash of the entry before it ('' for the first), so a later change by hand shows.
 */
export interface HistoryEntry {
  seq: number;
  /** ISO instant. */
  at: string;
  /** Account id, or `system`. */
  by: string;
  byName: string;
  /** What was done: `matters.register`. */
  act: string;
  list: string;
  id: string;
  /** One Chinese sentence. */
  summary: string;
  /** What stood there before; empty for a new record, whose later changes carry their own `from`. */
  changes: FieldChange[];
  prev: string;
  hash: string;
}

/** What the caller says about a change; the ledger adds the rest. */
export type HistoryInput = Pick<HistoryEntry, "by" | "byName" | "act" | "summary" | "at">;

/** What a change may do to one file. Everything put in one transaction becomes one replace of the file. */
export interface Tx<L extends Lists<L>> {
  /** The records as this transaction leaves them so far. */
  all<K extends keyof L & string>(list: K): readonly L[K][];
  get<K extends keyof L & string>(list: K, id: string): L[K] | undefined;
  /**
   * Inserts (expectedRev 0, id not there yet) or replaces (expectedRev equals the stored rev); returns the stored,
   * frozen record with its new rev. Throws LedgerError `conflict` or `invalid-record`.
   */
  put<K extends keyof L & string>(list: K, record: Omit<L[K], "rev">, expectedRev: number): L[K];
  /** Removes the record; its last state stays in the history. Throws LedgerError `conflict`. */
  remove(list: keyof L & string, id: string, expectedRev: number): void;
}

/** One open file. Reads are from memory and show only what is durably on disk; records are frozen. */
export interface LedgerFile<L extends Lists<L>> {
  /** In order of insertion; the same array until the next commit. */
  all<K extends keyof L & string>(list: K): readonly L[K][];
  get<K extends keyof L & string>(list: K, id: string): L[K] | undefined;
  /** The whole history, or that of one record id. */
  history(id?: string): readonly HistoryEntry[];
  /**
   * Change → validate touched records → durable write → publish. The callback is synchronous and pure. When it throws,
   * or the write fails (LedgerError), memory and disk stay as they were. Without a put or remove nothing is written.
   */
  commit<R>(entry: HistoryInput, change: (tx: Tx<L>) => R): Promise<R>;
}

/** Many files of one kind, one a quarter: `books/2026Q3.json`, each with one list of M. */
export interface ShelfSpec<M extends Stored, R extends { id: string }> {
  /** Folder in the data folder: `books`. */
  readonly folder: string;
  /** Name of the list in each book: `matters`. */
  readonly list: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodType<M>;
  readonly migrations?: Readonly<Record<number, Migration>>;
  /** The small summary kept in memory for the records of all books; plain JSON with the record's id. */
  readonly row: (record: M) => R;
  /** Raise it when `row` changes: the index is then made anew. */
  readonly rowVersion: number;
}

/** A shelf of books, of which the rows are always in memory and the books only when needed. */
export interface Shelf<M extends Stored, R extends { id: string }> {
  /** Rows of all books, by book then insertion; the same array until a commit. */
  rows(): readonly (R & { book: string })[];
  row(id: string): (R & { book: string }) | undefined;
  /** The record, loading its book if needed. Throws LedgerError `file-damaged`, `file-newer`. */
  get(id: string): Promise<M | undefined>;
  /** The history of one record, loading its book if needed. */
  history(id: string): Promise<readonly HistoryEntry[]>;
  /** As LedgerFile.commit, on one book (`2026Q3`), which is made when it is not there yet. */
  commit<R2>(book: string, entry: HistoryInput, change: (tx: Tx<Record<string, M>>) => R2): Promise<R2>;
}

/** An open data folder. All its commits go through one queue. */
export interface Ledger {
  readonly folder: string;
  readonly readOnly: boolean;
  /** Opens a file (once); one that never existed starts with empty lists and is written at its first commit. */
  file<L extends Lists<L>>(spec: FileSpec<L>): Promise<LedgerFile<L>>;
  /** Opens a shelf (once). */
  shelf<M extends Stored, R extends { id: string }>(spec: ShelfSpec<M, R>): Promise<Shelf<M, R>>;
  /**
   * After a `file-damaged` and with the person's consent: puts the newest good generation in place, and says so in the
   * file's history. Open the file again afterwards. Throws `file-damaged` when no good generation is left.
   */
  recover(name: string): Promise<void>;
  /** Waits for the commits under way, writes the indexes, gives the lock back. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Whose hand is on the folder; goes into the lock file. */
export interface Who {
  user: string;
  host: string;
}
