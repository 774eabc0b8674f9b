import path from "node:path";
import type { Low } from "lowdb";
import { type FileStamp, UNKNOWN_STAMP } from "./files";
import { prune } from "./generations";
import type { AnySpec, Image } from "./image";
import type { Queue } from "./queue";
import type { HistoryEntry, HistoryInput, LedgerFile, Lists, Stored, Tx } from "./spec";
import { type Place, writeImage } from "./store-file";
import { Transaction, valuesOf } from "./transaction";

/** What a file needs to be changed: the ledger's one queue, and its word that changes are allowed now. */
export interface Writing {
  readonly queue: Queue;
  /** Throws LedgerError `read-only` or `folder-in-use`. */
  readonly permit: () => Promise<void>;
}

/** Hears of a commit: in the same breath as readers see it, and then, with no write under way, how the file stands. */
export interface CommitListener {
  readonly published: () => void;
  readonly stamped: (stamp: FileStamp) => void;
}

/** One open file. `published` is what readers see: it follows the disk, never runs ahead of it. */
export class OpenFile {
  #published: Image;

  constructor(
    private readonly place: Place,
    private readonly spec: AnySpec,
    private readonly db: Low<Image>,
    private readonly writing: Writing,
  ) {
    this.#published = db.data;
  }

  all(list: string): readonly Stored[] {
    const records = this.#published.lists.get(list);
    if (!records) throw new Error(`${this.spec.name} has no list ${list}`);
    return valuesOf(records);
  }

  get(list: string, id: string): Stored | undefined {
    return this.#published.lists.get(list)?.get(id)?.value;
  }

  history(id?: string): readonly HistoryEntry[] {
    const { entries } = this.#published.trail;
    return id === undefined ? entries : entries.filter((entry) => entry.id === id);
  }

  /** As LedgerFile.commit; `hears` is for one who keeps something made from the file. */
  commit<R>(entry: HistoryInput, change: (tx: Transaction) => R, hears?: CommitListener): Promise<R> {
    return this.writing.queue.run(async () => {
      await this.writing.permit();
      const tx = new Transaction(this.spec, this.#published);
      const result = change(tx);
      const next = tx.result(entry, new Date(this.place.now()).toISOString());
      if (next) {
        await writeImage(this.spec, this.db, next);
        this.#published = next;
        hears?.published();
        // After the save has been acknowledged, but before the folder is given back.
        void this.writing.queue.run(async () => {
          await prune(this.place.fs, this.place.root, this.spec.name);
          if (hears) hears.stamped(await this.#stamp());
        });
      }
      return result;
    });
  }

  /** Size and time of the file in place; a stamp that fits nothing where they cannot be had. */
  async #stamp(): Promise<FileStamp> {
    try {
      return await this.place.fs.stat(path.join(this.place.root, this.spec.name));
    } catch {
      return UNKNOWN_STAMP;
    }
  }
}

/** The same file, with the record types its spec gives to each list. */
export const typedFile = <L extends Lists<L>>(file: OpenFile): LedgerFile<L> => ({
  all: <K extends keyof L & string>(list: K) => file.all(list) as readonly L[K][],
  get: <K extends keyof L & string>(list: K, id: string) => file.get(list, id) as L[K] | undefined,
  history: (id) => file.history(id),
  commit: (entry, change) => file.commit(entry, (tx) => change(tx as unknown as Tx<L>)),
});
