import path from "node:path";
import { type FileStamp, systemCode, UNKNOWN_STAMP } from "./files";
import { keptNames } from "./generations";
import type { AnySpec } from "./image";
import type { OpenFile } from "./open-file";
import { readError } from "./sentences";
import { type BookEntry, type BookRow, ShelfIndex } from "./shelf-index";
import type { HistoryEntry, HistoryInput, ShelfSpec, Stored } from "./spec";
import { damaged, type Place } from "./store-file";
import type { Transaction } from "./transaction";

export type { Shelf, ShelfSpec } from "./spec";

type AnyShelfSpec = ShelfSpec<Stored, { id: string }>;

interface LoadedBook {
  readonly file: Promise<OpenFile>;
  /** How many are at it: such a book is not put away, or two states of it would be about. */
  users: number;
}

const LOADED_AT_MOST = 8;
const IDLE_MS = 5_000;
const BOOK_NAME = /^[\w-]{1,40}$/;
const BOOK_FILE = /^([\w-]{1,40})\.json$/;

/** The books of a folder: rows of all in memory, the books themselves loaded as they are needed. */
export class BookShelf {
  readonly #entries = new Map<string, BookEntry>();
  readonly #loaded = new Map<string, LoadedBook>();
  readonly #index: ShelfIndex;
  #rows: readonly BookRow[] | undefined;
  #byId: Map<string, BookRow> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #indexDue = false;

  private constructor(
    private readonly place: Place,
    private readonly spec: AnyShelfSpec,
    private readonly open: (spec: AnySpec) => Promise<OpenFile>,
  ) {
    this.#index = new ShelfIndex(place, spec.folder, {
      schemaVersion: spec.schemaVersion,
      rowVersion: spec.rowVersion,
    });
  }

  /**
   * Opens the shelf: a book whose file is as the index knows it is not read; every other is read and checked. Throws
   * LedgerError `file-damaged` (also for a book that is gone; `noteDamage` hears of it), `file-newer`, `no-access`.
   */
  static async open(
    place: Place,
    spec: AnyShelfSpec,
    open: (spec: AnySpec) => Promise<OpenFile>,
    noteDamage: (spec: AnySpec, error: unknown) => void,
  ): Promise<BookShelf> {
    const shelf = new BookShelf(place, spec, open);
    const [stamps, known, kept] = await Promise.all([
      shelf.#stamps(),
      shelf.#index.read(),
      keptNames(place.fs, place.root, spec.folder),
    ]);
    const gone = [...known.keys(), ...kept].find((book) => !stamps.has(book));
    if (gone !== undefined) {
      const error = await damaged(place, shelf.#bookSpec(gone), "missing");
      noteDamage(shelf.#bookSpec(gone), error);
      throw error;
    }
    for (const [book, stamp] of stamps) {
      const entry = known.get(book);
      if (entry?.size === stamp.size && entry.mtimeMs === stamp.mtimeMs) shelf.#entries.set(book, entry);
      else await shelf.#readBook(book);
    }
    return shelf;
  }

  #bookSpec(book: string): AnySpec {
    const { folder, list, schemaVersion, schema, migrations } = this.spec;
    return {
      name: `${folder}/${book}.json`,
      schemaVersion,
      lists: { [list]: schema },
      ...(migrations && { migrations }),
    };
  }

  async #stamps(): Promise<Map<string, FileStamp>> {
    const folder = path.join(this.place.root, this.spec.folder);
    try {
      const names = await this.place.fs.readdir(folder);
      const books = names.flatMap((name) => BOOK_FILE.exec(name)?.[1] ?? []).filter((book) => book !== "index");
      const stamps = await Promise.all(
        books.sort().map(async (book) => [book, await this.place.fs.stat(path.join(folder, `${book}.json`))] as const),
      );
      return new Map(stamps);
    } catch (error) {
      if (systemCode(error) === "ENOENT") return new Map();
      throw readError(folder, error);
    }
  }

  async #readBook(book: string): Promise<void> {
    const file = await this.#use(book, (file) => Promise.resolve(file));
    const { size, mtimeMs } = await this.place.fs.stat(path.join(this.place.root, this.spec.folder, `${book}.json`));
    const rows = file.all(this.spec.list).map((record) => this.#rowOf(book, record));
    this.#entries.set(book, { book, size, mtimeMs, rows });
    this.#indexLater();
  }

  #rowOf(book: string, record: Stored): BookRow {
    return { ...this.spec.row(record), book };
  }

  async #use<T>(book: string, action: (file: OpenFile) => Promise<T>): Promise<T> {
    const loaded = this.#loaded.get(book) ?? { file: this.open(this.#bookSpec(book)), users: 0 };
    this.#loaded.delete(book);
    this.#loaded.set(book, loaded);
    loaded.users += 1;
    try {
      return await action(await loaded.file);
    } catch (error) {
      await loaded.file.catch(() => this.#loaded.delete(book));
      throw error;
    } finally {
      loaded.users -= 1;
      this.#putAway();
    }
  }

  #putAway(): void {
    for (const [book, { users }] of this.#loaded) {
      if (this.#loaded.size <= LOADED_AT_MOST) return;
      if (users === 0) this.#loaded.delete(book);
    }
  }

  rows(): readonly BookRow[] {
    this.#rows ??= [...this.#entries.values()].flatMap((entry) => entry.rows);
    return this.#rows;
  }

  row(id: string): BookRow | undefined {
    return this.#rowsById().get(id);
  }

  #rowsById(): Map<string, BookRow> {
    this.#byId ??= new Map(this.rows().map((row) => [row.id, row]));
    return this.#byId;
  }

  async get(id: string): Promise<Stored | undefined> {
    const row = this.row(id);
    return row && this.#use(row.book, (file) => Promise.resolve(file.get(this.spec.list, id)));
  }

  async history(id: string): Promise<readonly HistoryEntry[]> {
    const row = this.row(id);
    return row ? this.#use(row.book, (file) => Promise.resolve(file.history(id))) : [];
  }

  async commit<R>(book: string, entry: HistoryInput, change: (tx: Transaction) => R): Promise<R> {
    if (!BOOK_NAME.test(book) || book === "index") throw new Error(`no name for a book: ${book}`);
    const rows = new Map<string, BookRow | undefined>();
    // The rows are made before the write: after it nothing may fail any more.
    const changeAndSum = (tx: Transaction): R => {
      const result = change(tx);
      for (const id of tx.touchedIds()) {
        const record = tx.get(this.spec.list, id);
        rows.set(id, record && this.#rowOf(book, record));
      }
      return result;
    };
    return this.#use(book, (file) =>
      file.commit(entry, changeAndSum, {
        published: () => this.#published(book, file, rows),
        stamped: (stamp) => this.#stamped(book, stamp),
      }),
    );
  }

  #published(book: string, file: OpenFile, fresh: Map<string, BookRow | undefined>): void {
    const byId = this.#rowsById();
    for (const [id, row] of fresh) {
      if (row) byId.set(id, row);
      else byId.delete(id);
    }
    const rows = file.all(this.spec.list).flatMap((record) => byId.get(record.id) ?? []);
    const isNew = !this.#entries.has(book);
    this.#entries.set(book, { book, ...UNKNOWN_STAMP, rows });
    if (isNew) this.#sortBooks();
    this.#rows = undefined;
    this.#indexLater();
  }

  #stamped(book: string, { size, mtimeMs }: FileStamp): void {
    const entry = this.#entries.get(book);
    if (entry) this.#entries.set(book, { ...entry, size, mtimeMs });
    this.#indexLater();
  }

  #sortBooks(): void {
    const sorted = [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#entries.clear();
    for (const [book, entry] of sorted) this.#entries.set(book, entry);
  }

  #indexLater(): void {
    if (this.place.readOnly) return;
    this.#indexDue = true;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#writeIndex(), IDLE_MS);
    this.#idle.unref();
  }

  async #writeIndex(): Promise<void> {
    if (!this.#indexDue) return;
    this.#indexDue = false;
    await this.#index.write([...this.#entries.values()]);
  }

  /** Writes the index if it is behind. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#writeIndex();
    await this.#index.settled();
  }
}
