import path from "node:path";
import { quietly, replaceFile } from "./durable";
import type { FileStamp } from "./files";
import { checkSeals, encodePage, type Line, lineOf, parseLines, readPage, sectionOf } from "./page";
import type { Place } from "./store-file";

/** A row of the shelf: the summary of one record, and the book it stands in. */
export type BookRow = { id: string; book: string };

/** What the index knows of one book: the state of its file, and the rows made from it. Never changed, only replaced. */
export interface BookEntry extends FileStamp {
  readonly book: string;
  readonly rows: readonly BookRow[];
}

const LIST = "books";

/** JSON in ASCII alone: 40,000 rows in Chinese are then read in two thirds of the time. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * `index.json` beside the books: their rows, so that opening the folder need not read every book. Derived, never the
 * truth: where it is missing, damaged or of another version, the books are read instead.
 */
export class ShelfIndex {
  readonly #name: string;
  readonly #lines = new WeakMap<BookEntry, Line<BookEntry>>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly place: Place,
    folder: string,
    private readonly version: { schemaVersion: number; rowVersion: number },
  ) {
    this.#name = `${folder}/index.json`;
  }

  /** The entries as they were last written; none where they cannot be relied on. */
  async read(): Promise<Map<string, BookEntry>> {
    try {
      return this.#parse(await this.place.fs.readFile(path.join(this.place.root, this.#name)));
    } catch {
      return new Map();
    }
  }

  #parse(bytes: Buffer): Map<string, BookEntry> {
    const entries = new Map<string, BookEntry>();
    const page = readPage(bytes);
    const [section] = page.sections;
    const { name, schemaVersion, rowVersion } = page.header;
    const known = name === this.#name && schemaVersion === this.version.schemaVersion;
    if (!known || rowVersion !== this.version.rowVersion || section?.name !== LIST) return entries;
    // The checksum is the index's own, so what passes it is what was written.
    const lines = parseLines(section, "latin1") as Line<BookEntry>[];
    checkSeals(page, [{ name: LIST, seal: Buffer.concat(lines.map((line) => line.hash)) }]);
    for (const line of lines) {
      this.#lines.set(line.value, line);
      entries.set(line.value.book, line.value);
    }
    return entries;
  }

  #line(entry: BookEntry): Line<BookEntry> {
    let line = this.#lines.get(entry);
    if (!line) {
      line = lineOf(entry, asciiJson(entry));
      this.#lines.set(entry, line);
    }
    return line;
  }

  /** Writes the entries; only those of changed books are made into text again. A failure leaves the next start slower. */
  write(entries: readonly BookEntry[]): Promise<void> {
    const header = { name: this.#name, ...this.version, save: 1, savedAt: new Date(this.place.now()).toISOString() };
    const parts = encodePage(header, [
      sectionOf(
        LIST,
        entries.map((entry) => this.#line(entry)),
      ),
    ]);
    const { fs, root } = this.place;
    this.#writing = this.#writing.then(() => quietly(() => replaceFile(fs, path.join(root, this.#name), parts)));
    return this.#writing;
  }

  /** When the writes begun so far are done. */
  settled(): Promise<void> {
    return this.#writing;
  }
}
