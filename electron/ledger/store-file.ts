import path from "node:path";
import { Low } from "lowdb";
import { DurableAdapter } from "./adapter";
import { ensureFolder, replaceFile } from "./durable";
import { type DamageReason, type GenerationInfo, LedgerError } from "./errors";
import type { FileSystem } from "./files";
import { generationsOf } from "./generations";
import { type AnySpec, decodeImage, emptyImage, encodeImage, type Image } from "./image";
import { Damage, peekHeader } from "./page";
import { damagedError, fileStamp, localTime, newerError, readError, writeError } from "./sentences";
import type { HistoryEntry } from "./spec";

/** What opening a file needs of its ledger. `user` names who asks, for entries the ledger makes itself. */
export interface Place {
  readonly fs: FileSystem;
  readonly root: string;
  readonly readOnly: boolean;
  readonly user: string;
  readonly now: () => number;
}

/** A file's way to the disk: lowdb with the durable adapter. What is published is kept apart, by the open file. */
export type FileDb = Low<Image>;

class NewerVersion extends Error {
  constructor(readonly found: number) {
    super("newer version");
  }
}

const decode = (spec: AnySpec, bytes: Buffer): Image => {
  const version = peekHeader(bytes)?.schemaVersion ?? 0;
  if (version > spec.schemaVersion) throw new NewerVersion(version);
  return decodeImage(spec, bytes);
};

const dbOf = (place: Place, spec: AnySpec): FileDb => {
  const codec = {
    encode: (image: Image) => encodeImage(spec, image),
    decode: (bytes: Buffer) => decode(spec, bytes),
    save: (image: Image) => image.save,
  };
  return new Low<Image>(new DurableAdapter(place.fs, place.root, spec.name, codec), emptyImage(spec));
};

const examined = async (place: Place, spec: AnySpec): Promise<(GenerationInfo & { image?: Image })[]> => {
  const found: (GenerationInfo & { image?: Image })[] = [];
  for (const generation of await generationsOf(place.fs, place.root, spec.name)) {
    try {
      const image = decode(spec, await place.fs.readFile(generation.path));
      found.push({ path: generation.path, savedAt: image.savedAt, good: true, image });
    } catch {
      const { mtimeMs } = await place.fs.stat(generation.path);
      found.push({ path: generation.path, savedAt: new Date(mtimeMs).toISOString(), good: false });
    }
  }
  return found;
};

/** Puts a copy of a damaged file into `damaged/`, once for the same bytes; undefined where that cannot be done. */
const setAside = async (place: Place, name: string): Promise<string | undefined> => {
  const { fs, root } = place;
  const folder = path.join(root, "damaged");
  const base = name.replace(/\.json$/, "").replaceAll("/", "-");
  try {
    const bytes = await fs.readFile(path.join(root, name));
    await ensureFolder(fs, root, folder);
    for (const other of await fs.readdir(folder)) {
      const there = path.join(folder, other);
      if (other.startsWith(`${base}-`) && (await fs.readFile(there)).equals(bytes)) return there;
    }
    const copy = path.join(folder, `${base}-${fileStamp(place.now())}.json`);
    await replaceFile(fs, copy, [bytes]);
    return copy;
  } catch {
    return undefined;
  }
};

/** The error for a damaged file, with its generations looked through and a copy set aside (not when only looking). */
export const damaged = async (
  place: Place,
  spec: AnySpec,
  reason: DamageReason,
  cause?: unknown,
): Promise<LedgerError> => {
  const aside = place.readOnly || reason === "missing" ? undefined : await setAside(place, spec.name);
  const generations = (await examined(place, spec)).map(({ path, savedAt, good }) => ({ path, savedAt, good }));
  return damagedError(spec.name, reason, generations, aside, cause);
};

type OwnEntry = Omit<HistoryEntry, "seq" | "prev" | "hash">;

const ownEntry = (place: Place, act: string, summary: string): OwnEntry => ({
  at: new Date(place.now()).toISOString(),
  by: "system",
  byName: place.user,
  act,
  list: "",
  id: "",
  summary,
  changes: [],
});

/** Writes the next state of a file durably; when it throws (LedgerError), disk and `db.data` are as they were. */
export const writeImage = async (spec: AnySpec, db: FileDb, next: Image): Promise<void> => {
  const before = db.data;
  db.data = next;
  try {
    await db.write();
  } catch (error) {
    db.data = before;
    throw error instanceof LedgerError ? error : writeError(spec.name, error);
  }
};

const migrate = async (place: Place, spec: AnySpec, db: FileDb): Promise<void> => {
  const { data: image } = db;
  const copy = path.join(place.root, "backups", `migration-${fileStamp(place.now())}`, spec.name);
  try {
    await ensureFolder(place.fs, place.root, path.dirname(copy));
    await replaceFile(place.fs, copy, [await place.fs.readFile(path.join(place.root, spec.name))]);
  } catch (error) {
    throw writeError(copy, error);
  }
  const summary = `数据格式由第 ${image.readVersion} 版升级到第 ${spec.schemaVersion} 版`;
  await writeImage(spec, db, {
    ...image,
    save: image.save + 1,
    savedAt: new Date(place.now()).toISOString(),
    readVersion: spec.schemaVersion,
    trail: image.trail.append([ownEntry(place, "ledger.migrate", summary)]),
  });
};

/**
 * Reads and checks a file, migrating an older one. A file that never was is empty; one that was and is gone, and one
 * that fails any check, throws `file-damaged`; a newer one `file-newer`; one that cannot be read `no-access`.
 */
export const openDb = async (place: Place, spec: AnySpec): Promise<FileDb> => {
  const db = dbOf(place, spec);
  try {
    await db.read();
  } catch (error) {
    if (error instanceof Damage) throw await damaged(place, spec, error.reason, error);
    if (error instanceof NewerVersion) throw newerError(spec.name, error.found, spec.schemaVersion);
    throw readError(spec.name, error);
  }
  if (db.data.save === 0 && (await generationsOf(place.fs, place.root, spec.name)).length > 0) {
    throw await damaged(place, spec, "missing");
  }
  if (db.data.readVersion < spec.schemaVersion && !place.readOnly) await migrate(place, spec, db);
  return db;
};

/**
 * Puts the newest good generation of a file in place, with an entry in its history. Throws `file-damaged` where there is
 * none, and what a write throws.
 */
export const recoverFile = async (place: Place, spec: AnySpec, reason: DamageReason): Promise<void> => {
  const found = await examined(place, spec);
  const image = found.find((generation) => generation.good)?.image;
  if (!image) throw await damaged(place, spec, reason);
  const [newest] = await generationsOf(place.fs, place.root, spec.name);
  const saved = localTime(Date.parse(image.savedAt));
  await writeImage(spec, dbOf(place, spec), {
    ...image,
    save: Math.max(image.save, newest?.save ?? 0) + 1,
    savedAt: new Date(place.now()).toISOString(),
    readVersion: spec.schemaVersion,
    trail: image.trail.append([ownEntry(place, "ledger.recover", `文件损坏，经确认恢复为 ${saved} 保存的版本`)]),
  });
};
