import { randomBytes } from "node:crypto";
import path from "node:path";
import process from "node:process";
import { type FileSystem, systemCode, type WritableFile } from "./files";

// A virus scanner holds a file for moments, sometimes seconds: growing waits, 3.2 s in all.
const WAITS = [10, 20, 40, 80, 150, 300, 600, 1000, 1000];
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);
const PARTS_AT_ONCE = 1024;

/** Ending of files that are being written; a leftover one means a process died over it. */
export const TEMP_ENDING = ".tmp";

/** A name beside `target` that no other write uses. */
export const tempBeside = (target: string): string =>
  `${target}.${process.pid}-${randomBytes(6).toString("hex")}${TEMP_ENDING}`;

/** Makes a call again while another program holds the file, for about three seconds; then its error stands. */
export const patiently = async <T>(fs: FileSystem, call: () => Promise<T>): Promise<T> => {
  for (const wait of WAITS) {
    try {
      return await call();
    } catch (error) {
      if (!BUSY.has(systemCode(error))) throw error;
    }
    await fs.wait(wait);
  }
  return call();
};

/** Makes a call whose failure changes nothing, such as clearing away a temp file. */
export const quietly = async (call: () => Promise<unknown>): Promise<void> => {
  try {
    await call();
  } catch {
    // Nothing depends on it.
  }
};

const writeAll = async (file: WritableFile, parts: readonly Uint8Array[]): Promise<void> => {
  let rest = parts.filter((part) => part.length > 0);
  while (rest.length > 0) {
    const batch = rest.slice(0, PARTS_AT_ONCE);
    let taken = await file.writev(batch);
    if (taken <= 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    let whole = 0;
    while (whole < batch.length && taken >= (batch[whole]?.length ?? 0)) {
      taken -= batch[whole]?.length ?? 0;
      whole += 1;
    }
    const torn = rest[whole];
    rest = rest.slice(whole);
    if (torn && taken > 0) rest[0] = torn.subarray(taken);
  }
};

/** Writes a new file and returns when its bytes are on the disk. On failure no file is left. */
export const writeNew = async (fs: FileSystem, target: string, parts: readonly Uint8Array[]): Promise<void> => {
  const file = await fs.create(target);
  try {
    try {
      await writeAll(file, parts);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await quietly(() => fs.unlink(target));
    throw error;
  }
};

/** Moves a finished temp file into place, or removes it when that cannot be had. */
export const moveInto = async (fs: FileSystem, temp: string, target: string): Promise<void> => {
  try {
    await patiently(fs, () => fs.rename(temp, target));
  } catch (error) {
    await quietly(() => fs.unlink(temp));
    throw error;
  }
};

/** Replaces a file by new bytes: at any moment the old or the new is there, whole; when it returns, the new for good. */
export const replaceFile = async (fs: FileSystem, target: string, parts: readonly Uint8Array[]): Promise<void> => {
  const temp = tempBeside(target);
  await writeNew(fs, temp, parts);
  await moveInto(fs, temp, target);
  await fs.fsyncFolder(path.dirname(target));
};

/** Gives a file a second name, taking the place of what has that name; copies where the disk has no links. */
export const linkOrCopy = async (fs: FileSystem, from: string, to: string): Promise<void> => {
  try {
    await fs.link(from, to);
    return;
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOSPC") throw error;
  }
  await quietly(() => fs.unlink(to));
  try {
    await fs.link(from, to);
  } catch {
    await fs.copyFile(from, to);
  }
};

/** Makes a folder and those above it up to `root`, and has their names on the disk. */
export const ensureFolder = async (fs: FileSystem, root: string, folder: string): Promise<void> => {
  const missing: string[] = [];
  for (let at = folder; at !== root && at !== path.dirname(at); at = path.dirname(at)) missing.unshift(at);
  for (const at of missing) {
    try {
      await fs.mkdir(at);
      await fs.fsyncFolder(path.dirname(at));
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
};

/** Removes what died processes left half written in a folder. */
export const sweepTemps = async (fs: FileSystem, folder: string): Promise<void> => {
  for (const name of await fs.readdir(folder)) {
    if (name.endsWith(TEMP_ENDING)) await quietly(() => fs.unlink(path.join(folder, name)));
  }
};
