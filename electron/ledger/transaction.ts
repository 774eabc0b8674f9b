import { fieldChanges, withoutSecrets } from "./changes";
import { freezeDeep } from "./freeze";
import type { AnySpec, Image, ListImage } from "./image";
import { type Line, lineOf } from "./page";
import { conflictError, invalidError } from "./sentences";
import type { FieldChange, HistoryEntry, HistoryInput, Stored } from "./spec";

const valueCache = new WeakMap<ListImage, readonly Stored[]>();

/** The records of a list; the same array for the same list. */
export const valuesOf = (list: ListImage): readonly Stored[] => {
  let values = valueCache.get(list);
  if (!values) {
    values = Object.freeze(Array.from(list.values(), (line) => line.value));
    valueCache.set(list, values);
  }
  return values;
};

/** What a change did to a record. */
interface Touch {
  readonly list: string;
  readonly id: string;
  readonly changes: FieldChange[];
}

/** A change under way, over one state of a file; the state itself stays as it is. */
export class Transaction {
  readonly #lists = new Map<string, Map<string, Line<Stored>>>();
  readonly #touched: Touch[] = [];

  constructor(
    private readonly spec: AnySpec,
    private readonly image: Image,
  ) {}

  #list(name: string): ListImage {
    const list = this.#lists.get(name) ?? this.image.lists.get(name);
    if (!list) throw new Error(`${this.spec.name} has no list ${name}`);
    return list;
  }

  #staged(name: string): Map<string, Line<Stored>> {
    let list = this.#lists.get(name);
    if (!list) {
      list = new Map(this.#list(name));
      this.#lists.set(name, list);
    }
    return list;
  }

  all(list: string): readonly Stored[] {
    return this.#lists.has(list)
      ? Array.from(this.#list(list).values(), (line) => line.value)
      : valuesOf(this.#list(list));
  }

  get(list: string, id: string): Stored | undefined {
    return this.#list(list).get(id)?.value;
  }

  #expect(list: string, id: string, expectedRev: number): Stored | undefined {
    const before = this.get(list, id);
    if ((before?.rev ?? 0) !== expectedRev) {
      throw conflictError(this.spec.name, list, id, expectedRev, before?.rev ?? 0);
    }
    return before;
  }

  put(list: string, record: Omit<Stored, "rev">, expectedRev: number): Stored {
    const before = this.#expect(list, record.id, expectedRev);
    const line = this.#checkedLine(list, { ...record, rev: expectedRev + 1 });
    this.#staged(list).set(record.id, line);
    const changes = before ? fieldChanges(before, line.value) : [];
    this.#touched.push({ list, id: record.id, changes: withoutSecrets(changes, this.spec.secrets ?? []) });
    return line.value;
  }

  remove(list: string, id: string, expectedRev: number): void {
    const before = this.#expect(list, id, expectedRev);
    if (!before) throw conflictError(this.spec.name, list, id, expectedRev, 0);
    this.#staged(list).delete(id);
    this.#touched.push({ list, id, changes: [{ path: "", from: before }] });
  }

  /** The text the record will have, and the record as that text will be read again: what is checked is what is kept. */
  #checkedLine(list: string, candidate: Stored): Line<Stored> {
    const schema = this.spec.lists[list];
    if (!schema) throw new Error(`${this.spec.name} has no list ${list}`);
    const first = schema.safeParse(candidate);
    const json = JSON.stringify(first.data ?? null);
    const again = first.success ? schema.safeParse(JSON.parse(json)) : first;
    if (!again.success || again.data.id !== candidate.id || again.data.rev !== candidate.rev) {
      const issues = again.success ? [] : again.error.issues;
      const fields = issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
      throw invalidError(this.spec.name, list, candidate.id, fields);
    }
    return lineOf(freezeDeep(again.data), json);
  }

  /** Ids of the records put or removed. */
  touchedIds(): ReadonlySet<string> {
    return new Set(this.#touched.map((touch) => touch.id));
  }

  /** The state after the change, or undefined where nothing was put or removed. `savedAt` is an ISO instant. */
  result(entry: HistoryInput, savedAt: string): Image | undefined {
    if (this.#touched.length === 0) return undefined;
    const { by, byName, act, summary, at } = entry;
    const added = this.#touched.map(({ list, id, changes }): Omit<HistoryEntry, "seq" | "prev" | "hash"> => ({
      at,
      by,
      byName,
      act,
      list,
      id,
      summary,
      changes,
    }));
    const lists = new Map([...this.image.lists].map(([name, list]) => [name, this.#lists.get(name) ?? list]));
    const trail = this.spec.forgets ? this.image.trail : this.image.trail.append(added);
    return { ...this.image, save: this.image.save + 1, savedAt, lists, trail };
  }
}
