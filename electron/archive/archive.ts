import { createHash, hash as digest, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import nodeFs from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { pipeline } from "node:stream/promises";

/** The calls the archive makes of a file system; errors are Node's, with `code`. */
export interface ArchiveFiles {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  /** A text that is another whenever the file was written to: its size, its place on the disk and its times. */
  mark(path: string): Promise<string>;
  /** The SHA-256 of a file's content, read in pieces. */
  digest(path: string): Promise<string>;
  /** Makes a folder and those above it; returns when their names are on the disk. */
  makeFolder(path: string): Promise<void>;
  /** Writes a new read-only file; returns when its bytes are on the disk. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Returns when the folder's names are on the disk; does nothing where the platform has no such call. */
  fsyncFolder(path: string): Promise<void>;
  wait(ms: number): Promise<void>;
}

/** What can be wrong with the archive or a file in it. */
export type ArchiveCode = "missing" | "altered" | "no-access" | "disk-full" | "write-failed";

/** An error of the archive; `message` is a Chinese sentence for the person, `hash` names the file. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  constructor(
    readonly code: ArchiveCode,
    readonly hash: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** How a file stands: as it was filed; gone; changed since; not to be read just now. */
export type ArchiveState = "sound" | "missing" | "altered" | "unreadable";

/** Files by the SHA-256 of their content (hex): what is filed (立卷归档) cannot be altered without being noticed. */
export interface Archive {
  /** Files the bytes and returns their hash once they are on the disk for good; filing them again does nothing more. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their hash. Throws ArchiveError `missing`, `altered`, `no-access`. */
  get(hash: string): Promise<Uint8Array>;
  /** How the file stands, without its bytes: one that was not written to since it was last looked at is not read again. */
  state(hash: string): Promise<ArchiveState>;
}

// Small enough that the window is answered between two, large enough to be quick.
const PIECE = 256 * 1024;
const HASH = /^[0-9a-f]{64}$/;
// A virus scanner holds a file for moments, sometimes seconds: growing waits, 3.2 s in all.
const WAITS = [10, 20, 40, 80, 150, 300, 600, 1000, 1000];
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);
const NO_FOLDER_SYNC = new Set(["EINVAL", "ENOTSUP", "EISDIR"]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const handle = await nodeFs.open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
};

/** The real disk. */
export const realArchiveFiles: ArchiveFiles = {
  readFile: (file) => nodeFs.readFile(file),
  readdir: (folder) => nodeFs.readdir(folder),
  mark: async (file) => {
    const { size, ino, mtimeMs, ctimeMs } = await nodeFs.stat(file);
    return [size, ino, mtimeMs, ctimeMs].join(" ");
  },
  digest: async (file) => {
    const sum = createHash("sha256");
    await pipeline(createReadStream(file, { highWaterMark: PIECE }), sum);
    return sum.digest("hex");
  },
  makeFolder: async (folder) => {
    const first = await nodeFs.mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let at = folder; at.length >= first.length; at = path.dirname(at)) await syncFolder(path.dirname(at));
  },
  writeNew: async (file, bytes) => {
    const handle = await nodeFs.open(file, "wx", 0o444);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => nodeFs.rename(from, to),
  unlink: (file) => nodeFs.unlink(file),
  fsyncFolder: syncFolder,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const writeFailure = (hash: string, cause: unknown): ArchiveError => {
  const system = codeOf(cause);
  if (system === "ENOSPC" || system === "EDQUOT") {
    return new ArchiveError("disk-full", hash, "磁盘已满，文件没有归档，原有档案没有改动。请腾出空间后再试。", cause);
  }
  if (BUSY.has(system) || system === "EROFS") {
    const message = "没有写入档案文件夹的权限，文件没有归档，原有档案没有改动。请检查文件夹权限后再试。";
    return new ArchiveError("no-access", hash, message, cause);
  }
  const message = `写入档案失败（${system || "未知原因"}），文件没有归档，原有档案没有改动。请检查磁盘后再试。`;
  return new ArchiveError("write-failed", hash, message, cause);
};

/** The name under which the archive files these bytes: their SHA-256 in hex. */
export const hashOf = (bytes: Uint8Array): string => digest("sha256", bytes, "hex");

class FileArchive implements Archive {
  readonly #filing = new Map<string, Promise<string>>();
  /** What was seen last of each file: as it was marked then, and whether its content was its own. */
  readonly #seen = new Map<string, { readonly mark: string; readonly sound: boolean }>();
  #swept: Promise<void> | undefined;

  constructor(
    private readonly root: string,
    private readonly fs: ArchiveFiles,
  ) {}

  #place(hash: string): string {
    if (!HASH.test(hash))
      throw new ArchiveError("missing", hash, "档案编号不对，找不到这份文件。请从指导事项重新打开。");
    return path.join(this.root, hash.slice(0, 2), hash);
  }

  async get(hash: string): Promise<Uint8Array> {
    const file = this.#place(hash);
    let bytes: Uint8Array;
    try {
      bytes = await this.fs.readFile(file);
    } catch (error) {
      if (codeOf(error) === "ENOENT") {
        throw new ArchiveError("missing", hash, "档案文件不见了，其他内容没有改动。请从备份恢复这份文件。", error);
      }
      throw new ArchiveError("no-access", hash, "读不了这份档案文件，文件没有改动。请检查文件夹权限后再试。", error);
    }
    if (hashOf(bytes) !== hash) {
      this.#seen.delete(hash);
      const message = "档案文件在程序之外被改动过，与归档时不一致，没有打开。文件留在原处，请从备份恢复这份文件。";
      throw new ArchiveError("altered", hash, message);
    }
    return bytes;
  }

  async state(hash: string): Promise<ArchiveState> {
    if (!HASH.test(hash)) return "missing";
    const file = this.#place(hash);
    try {
      const mark = await this.fs.mark(file);
      const known = this.#seen.get(hash);
      const sound = known?.mark === mark ? known.sound : (await this.fs.digest(file)) === hash;
      this.#seen.set(hash, { mark, sound });
      return sound ? "sound" : "altered";
    } catch (error) {
      return codeOf(error) === "ENOENT" ? "missing" : "unreadable";
    }
  }

  put(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes);
    const filing = this.#filing.get(hash) ?? this.#file(hash, bytes).finally(() => this.#filing.delete(hash));
    this.#filing.set(hash, filing);
    return filing;
  }

  async #file(hash: string, bytes: Uint8Array): Promise<string> {
    try {
      const there = await this.#filed(hash);
      // Windows does not rename over a read-only file.
      if (there === "altered") await this.fs.unlink(this.#place(hash));
      if (there !== "sound") await this.#write(hash, bytes);
      return hash;
    } catch (error) {
      throw writeFailure(hash, error);
    }
  }

  async #filed(hash: string): Promise<"sound" | "altered" | "missing"> {
    try {
      return hashOf(await this.fs.readFile(this.#place(hash))) === hash ? "sound" : "altered";
    } catch (error) {
      if (codeOf(error) === "ENOENT") return "missing";
      throw error;
    }
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const target = this.#place(hash);
    const folder = path.dirname(target);
    await this.fs.makeFolder(folder);
    await (this.#swept ??= this.#sweep());
    const temp = path.join(this.root, `${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
    try {
      await this.fs.writeNew(temp, bytes);
      await this.#moveInto(temp, target);
    } catch (error) {
      await this.fs.unlink(temp).catch(() => undefined);
      throw error;
    }
    await this.fs.fsyncFolder(folder);
  }

  /** Removes what a died process left half written; the folder's lock has it that nobody else writes here. */
  async #sweep(): Promise<void> {
    for (const name of await this.fs.readdir(this.root)) {
      if (name.endsWith(".tmp")) await this.fs.unlink(path.join(this.root, name)).catch(() => undefined);
    }
  }

  async #moveInto(temp: string, target: string): Promise<void> {
    for (const wait of WAITS) {
      try {
        await this.fs.rename(temp, target);
        return;
      } catch (error) {
        if (!BUSY.has(codeOf(error))) throw error;
      }
      await this.fs.wait(wait);
    }
    await this.fs.rename(temp, target);
  }
}

/** The archive in a folder (`archive` of a data folder), which is made at the first `put`: `ab/abcdef…` by hash. */
export const openArchive = (folder: string, fs: ArchiveFiles = realArchiveFiles): Archive =>
  new FileArchive(path.resolve(folder), fs);
