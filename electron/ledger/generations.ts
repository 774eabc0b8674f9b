import path from "node:path";
import { linkOrCopy, quietly } from "./durable";
import { type FileSystem, systemCode } from "./files";

/** Earlier versions kept of each file. */
const KEPT = 3;

/** A kept version: its path and the number of the save that made it. */
export interface Generation {
  readonly path: string;
  readonly save: number;
}

const FOLDER = "generations";

/** Folder of the kept versions of a file: `generations/books` for `books/2026Q3.json`. */
export const generationFolder = (root: string, name: string): string =>
  path.join(root, FOLDER, path.posix.dirname(name));

/** Path of a kept version: `generations/books/2026Q3.00000012.json`. */
export const generationPath = (root: string, name: string, save: number): string =>
  path.join(
    generationFolder(root, name),
    `${path.posix.basename(name, ".json")}.${String(save).padStart(8, "0")}.json`,
  );

const namesIn = async (fs: FileSystem, folder: string): Promise<string[]> => {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
};

const GENERATION = /^(.+)\.(\d{8,})\.json$/;

/** The kept versions of a file, newest first. */
export const generationsOf = async (fs: FileSystem, root: string, name: string): Promise<Generation[]> => {
  const base = path.posix.basename(name, ".json");
  const folder = generationFolder(root, name);
  const found: Generation[] = [];
  for (const entry of await namesIn(fs, folder)) {
    const match = GENERATION.exec(entry);
    if (match?.[1] === base) found.push({ path: path.join(folder, entry), save: Number(match[2]) });
  }
  return found.sort((a, b) => b.save - a.save);
};

/** Names (`2026Q3`) of the files of a folder of which versions are kept. */
export const keptNames = async (fs: FileSystem, root: string, folder: string): Promise<Set<string>> =>
  new Set((await namesIn(fs, path.join(root, FOLDER, folder))).flatMap((entry) => GENERATION.exec(entry)?.[1] ?? []));

/** Keeps the version of a file that stands in place under the number of its save. */
export const keep = async (fs: FileSystem, root: string, name: string, save: number): Promise<void> => {
  try {
    await linkOrCopy(fs, path.join(root, name), generationPath(root, name, save));
  } catch (error) {
    // The file was taken away from outside: there is nothing to keep, and memory still holds everything.
    if (systemCode(error) !== "ENOENT") throw error;
  }
};

/** Removes the oldest kept versions beyond three; what cannot be removed now is removed after a later save. */
export const prune = async (fs: FileSystem, root: string, name: string): Promise<void> => {
  await quietly(async () => {
    for (const old of (await generationsOf(fs, root, name)).slice(KEPT)) await fs.unlink(old.path);
  });
};
