import { z } from "zod";
import { freezeDeep } from "./freeze";
import { Damage, type FoundSection, type Section, jsonOf, parseValues, sha256 } from "./page";
import type { HistoryEntry } from "./spec";

/** Name of the list that holds the history in every file. */
export const HISTORY = "history";

const HASH_KEY = ',"hash":"';
const HASH_TAIL = HASH_KEY.length + 64 + '"}'.length;

const entrySchema = z.object({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  act: z.string(),
  list: z.string(),
  id: z.string(),
  summary: z.string(),
  changes: z.array(z.object({ path: z.string() })),
  prev: z.string(),
  hash: z.string().length(64),
});

/**
 * The history of one file with its text. It only grows, so its text lies in one buffer with room at the end: adding to
 * it costs what is added, however long the history. A trail that is given up after a failed write leaves bytes beyond
 * the length of the one before it, which the next one overwrites.
 */
export class Trail {
  static readonly empty = new Trail([], Buffer.alloc(0), 0);

  private constructor(
    readonly entries: readonly HistoryEntry[],
    private readonly room: Buffer,
    private readonly length: number,
  ) {}

  /** Hash that ends the chain; '' for an empty history. */
  get head(): string {
    return this.entries.at(-1)?.hash ?? "";
  }

  /** This trail with more entries, numbered and chained. */
  append(added: readonly Omit<HistoryEntry, "seq" | "prev" | "hash">[]): Trail {
    const entries = [...this.entries];
    const texts: string[] = [];
    for (const entry of added) {
      const body = { seq: entries.length + 1, ...entry, prev: entries.at(-1)?.hash ?? "" };
      const text = JSON.stringify(body).slice(0, -1);
      const hash = sha256(text).toString("hex");
      texts.push(`${entries.length ? "," : ""}\n${text}${HASH_KEY}${hash}"}`);
      entries.push(freezeDeep({ ...body, hash }));
    }
    const bytes = Buffer.from(texts.join(""));
    const length = this.length + bytes.length;
    const room = length <= this.room.length ? this.room : Buffer.alloc(length + Math.max(4096, length >> 1));
    if (room !== this.room) this.room.copy(room, 0, 0, this.length);
    bytes.copy(room, this.length);
    return new Trail(entries, room, length);
  }

  /** The history as it goes into the file, sealed by the end of its chain. */
  section(): Section {
    return { name: HISTORY, parts: [this.room.subarray(0, this.length)], seal: Buffer.from(this.head, "hex") };
  }

  /** Reads a history and follows its chain. Throws Damage `history` at the first entry that does not fit. */
  static read(found: FoundSection): Trail {
    const entries: HistoryEntry[] = [];
    let prev = "";
    const values = parseValues(found);
    found.lines.forEach((line, index) => {
      const json = jsonOf(line, index);
      const value = values[index];
      const entry = entrySchema.safeParse(value).success ? (value as HistoryEntry) : undefined;
      const hash = sha256(json.subarray(0, json.length - HASH_TAIL)).toString("hex");
      if (entry?.hash !== hash || entry.prev !== prev || entry.seq !== index + 1) {
        throw new Damage("history", `${HISTORY}[${index}]`);
      }
      prev = hash;
      entries.push(freezeDeep(entry));
    });
    // No room is claimed behind the region: the bytes that follow it there belong to the file as it was read.
    return new Trail(entries, found.region, found.region.length);
  }
}
