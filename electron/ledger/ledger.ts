import path from "node:path";
import { quietly, sweepTemps } from "./durable";
import { type DamageReason, LedgerError } from "./errors";
import { type FileSystem, realFiles, systemCode } from "./files";
import type { AnySpec } from "./image";
import { FolderLock } from "./lock";
import { OpenFile, typedFile, type Writing } from "./open-file";
import { Queue } from "./queue";
import { closedError, folderMissingError, readError, readOnlyError, writeError } from "./sentences";
import { BookShelf } from "./shelf";
import type { FileSpec, Ledger, LedgerFile, Lists, Shelf, ShelfSpec, Stored, Who } from "./spec";
import { openDb, type Place, recoverFile } from "./store-file";

export type { Ledger, LedgerFile, Tx } from "./spec";

/** How to open a data folder. `now` gives ms since the epoch, for the lock's heartbeat and the stamps in file names. */
export interface LedgerOptions {
  readOnly?: boolean;
  fs?: FileSystem;
  who: Who;
  now?: () => number;
}

// These hold finished copies, or files with a keeper of their own.
const NOT_SWEPT = new Set(["archive", "backups"]);

class OpenLedger implements Ledger {
  readonly #queue = new Queue();
  readonly #files = new Map<string, Promise<OpenFile>>();
  readonly #shelves = new Map<string, Promise<BookShelf>>();
  /** Files that were found damaged: what `recover` may be asked about. */
  readonly #damaged = new Map<string, { spec: AnySpec; reason: DamageReason }>();
  readonly #writing: Writing = { queue: this.#queue, permit: () => this.#permit() };
  #closing: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly place: Place,
    private readonly lock: FolderLock | undefined,
  ) {}

  get folder(): string {
    return this.place.root;
  }

  get readOnly(): boolean {
    return this.place.readOnly;
  }

  async #permit(): Promise<void> {
    if (!this.lock) throw readOnlyError(this.folder);
    if (this.#closed) throw closedError(this.folder);
    await this.lock.verify();
  }

  readonly #open = async (spec: AnySpec): Promise<OpenFile> => {
    try {
      return new OpenFile(this.place, spec, await openDb(this.place, spec), this.#writing);
    } catch (error) {
      this.#noteDamage(spec, error);
      throw error;
    }
  };

  readonly #noteDamage = (spec: AnySpec, error: unknown): void => {
    if (error instanceof LedgerError && error.detail.reason) {
      this.#damaged.set(spec.name, { spec, reason: error.detail.reason });
    }
  };

  async file<L extends Lists<L>>(spec: FileSpec<L>): Promise<LedgerFile<L>> {
    return typedFile<L>(await once(this.#files, spec.name, () => this.#open(spec as unknown as AnySpec)));
  }

  async shelf<M extends Stored, R extends { id: string }>(spec: ShelfSpec<M, R>): Promise<Shelf<M, R>> {
    const anySpec = spec as unknown as ShelfSpec<Stored, { id: string }>;
    const shelf = await once(this.#shelves, spec.folder, () =>
      BookShelf.open(this.place, anySpec, this.#open, this.#noteDamage),
    );
    return shelf as unknown as Shelf<M, R>;
  }

  async recover(name: string): Promise<void> {
    const known = this.#damaged.get(name);
    if (!known) throw new Error(`${name} was not found damaged`);
    await this.#queue.run(async () => {
      await this.#permit();
      await recoverFile(this.place, known.spec, known.reason);
    });
    this.#damaged.delete(name);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#queue.idle();
    this.#closed = true;
    for (const shelf of await Promise.allSettled(this.#shelves.values())) {
      if (shelf.status === "fulfilled") await shelf.value.close();
    }
    await this.lock?.release();
  }
}

/** Makes a thing at most once a name; a failure is not kept, so that it can be tried again. */
const once = async <T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> => {
  const there = made.get(name);
  if (there) return there;
  const making = make();
  made.set(name, making);
  try {
    return await making;
  } catch (error) {
    made.delete(name);
    throw error;
  }
};

const subfolders = async (fs: FileSystem, root: string): Promise<string[]> => {
  const found: string[] = [];
  for (const name of await fs.readdir(root)) {
    const folder = path.join(root, name);
    if (!NOT_SWEPT.has(name) && (await fs.stat(folder)).folder) found.push(folder);
  }
  return found;
};

const expectFolder = async (fs: FileSystem, folder: string): Promise<void> => {
  let there: boolean;
  try {
    there = (await fs.stat(folder)).folder;
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") throw folderMissingError(folder);
    throw readError(folder, error);
  }
  if (!there) throw folderMissingError(folder);
};

/**
 * Opens a data folder, which must exist. Without `readOnly` it takes the folder's lock and clears away what died
 * processes left half written. Throws LedgerError `folder-missing`, `folder-in-use`, `no-access`.
 */
export const openLedger = async (folder: string, options: LedgerOptions): Promise<Ledger> => {
  const { readOnly = false, fs = realFiles, who, now = Date.now } = options;
  const root = path.resolve(folder);
  await expectFolder(fs, root);
  const place: Place = { fs, root, readOnly, user: `${who.user}@${who.host}`, now };
  if (readOnly) return new OpenLedger(place, undefined);
  let lock: FolderLock;
  try {
    lock = await FolderLock.take(fs, root, who, now);
  } catch (error) {
    throw error instanceof LedgerError ? error : writeError(root, error);
  }
  await quietly(async () => {
    for (const at of [root, ...(await subfolders(fs, root))]) await sweepTemps(fs, at);
  });
  return new OpenLedger(place, lock);
};
