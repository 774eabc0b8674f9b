import { freezeDeep } from "./freeze";
import { checkSeals, Damage, encodePage, type Line, lineOf, type Page, parseLines, readPage, sectionOf } from "./page";
import type { FileSpec, Stored } from "./spec";
import { HISTORY, Trail } from "./trail";

/** A spec whose record types are known only to its schemas. */
export type AnySpec = FileSpec<Record<string, Stored>>;

/** Records of one list by id, each with its text. */
export type ListImage = ReadonlyMap<string, Line<Stored>>;

/** One state of a file: what is in memory and what is on disk are both this. Never changed, only replaced. */
export interface Image {
  readonly save: number;
  readonly savedAt: string;
  /** Version the bytes were of: below the spec's, a migration has just been made and is not yet written. */
  readonly readVersion: number;
  readonly lists: ReadonlyMap<string, ListImage>;
  readonly trail: Trail;
}

/** The state of a file that never existed. */
export const emptyImage = (spec: AnySpec): Image => ({
  save: 0,
  savedAt: "",
  readVersion: spec.schemaVersion,
  lists: new Map(Object.keys(spec.lists).map((name) => [name, new Map()])),
  trail: Trail.empty,
});

/** The bytes of a state. */
export const encodeImage = (spec: AnySpec, image: Image): Buffer[] =>
  encodePage({ name: spec.name, schemaVersion: spec.schemaVersion, save: image.save, savedAt: image.savedAt }, [
    ...[...image.lists].map(([name, list]) => sectionOf(name, list.values())),
    image.trail.section(),
  ]);

type RawLists = Map<string, Line<unknown>[]>;

const migrated = (spec: AnySpec, from: number, lists: RawLists): RawLists => {
  let values = Object.fromEntries([...lists].map(([name, lines]) => [name, lines.map((line) => line.value)]));
  for (let version = from; version < spec.schemaVersion; version += 1) {
    const step = spec.migrations?.[version];
    if (!step) throw new Damage("migration", `${version} → ${version + 1}`);
    try {
      values = step(values);
    } catch {
      throw new Damage("migration", `${version} → ${version + 1}`);
    }
  }
  return new Map(
    Object.entries(values).map(([name, list]) => [name, list.map((value) => lineOf(value, JSON.stringify(value)))]),
  );
};

const checkedList = (spec: AnySpec, name: string, lines: readonly Line<unknown>[]): ListImage => {
  const schema = spec.lists[name];
  if (!schema) throw new Damage("schema", name);
  const list = new Map<string, Line<Stored>>();
  lines.forEach((line, index) => {
    const result = schema.safeParse(line.value);
    if (!result.success) {
      throw new Damage("schema", `${name}[${index}].${result.error.issues[0]?.path.join(".") ?? ""}`);
    }
    if (list.has(result.data.id)) throw new Damage("schema", `${name}[${index}].id`);
    list.set(result.data.id, { ...line, value: freezeDeep(result.data) });
  });
  return list;
};

const readSealed = (bytes: Buffer): { page: Page; lists: RawLists; trail: Trail } => {
  const page = readPage(bytes);
  const last = page.sections.at(-1);
  if (last?.name !== HISTORY) throw new Damage("not-ledger");
  const lists: RawLists = new Map(page.sections.slice(0, -1).map((section) => [section.name, parseLines(section)]));
  const trail = Trail.read(last);
  const seals = [...lists].map(([name, lines]) => ({ name, seal: Buffer.concat(lines.map((line) => line.hash)) }));
  checkSeals(page, [...seals, { name: HISTORY, seal: Buffer.from(trail.head, "hex") }]);
  return { page, lists, trail };
};

/**
 * Reads the bytes of a file and checks them whole: form, checksum, history chain, version, every record's schema. An
 * older version is taken through its migrations. Throws Damage; a newer version must be told apart before.
 */
export const decodeImage = (spec: AnySpec, bytes: Buffer): Image => {
  const { page, lists, trail } = readSealed(bytes);
  const { name, schemaVersion, save, savedAt } = page.header;
  if (name !== spec.name) throw new Damage("wrong-file", name);
  const raw = schemaVersion === spec.schemaVersion ? lists : migrated(spec, schemaVersion, lists);
  const unknown = [...raw.keys()].find((list) => !(list in spec.lists));
  if (unknown !== undefined) throw new Damage("schema", unknown);
  const checked = new Map(Object.keys(spec.lists).map((list) => [list, checkedList(spec, list, raw.get(list) ?? [])]));
  return { save, savedAt, readVersion: schemaVersion, lists: checked, trail };
};
