import fs from "node:fs/promises";
import process from "node:process";

/** A file being written. */
export interface WritableFile {
  /** Appends; answers how many bytes were taken, which may be fewer than given. */
  writev(parts: readonly Uint8Array[]): Promise<number>;
  /** Returns when the content is on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Size in bytes and time of last change of a file, as an index compares them. */
export interface FileStamp {
  size: number;
  mtimeMs: number;
}

/** The stamp of no file. */
export const UNKNOWN_STAMP: FileStamp = { size: -1, mtimeMs: -1 };

/** The calls the ledger makes of a file system, and no others; errors are Node's, with `code`. */
export interface FileSystem {
  /** Makes a new file; EEXIST where the name is taken. */
  create(path: string): Promise<WritableFile>;
  readFile(path: string): Promise<Buffer>;
  stat(path: string): Promise<FileStamp & { folder: boolean }>;
  /** Names in a folder, in no order. */
  readdir(path: string): Promise<string[]>;
  /** Makes one folder; EEXIST where it is there. */
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name (hard link). */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  /** Returns when the folder's names are on the disk itself; does nothing where the platform has no such call. */
  fsyncFolder(path: string): Promise<void>;
  /** Waits before another try. */
  wait(ms: number): Promise<void>;
}

// File systems that cannot sync a folder say so in these ways; there the rename itself is all there is.
const NO_FOLDER_SYNC = new Set(["EINVAL", "ENOTSUP", "EISDIR"]);

/** The system's error code, or '' for anything else. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** The real disk. */
export const realFiles: FileSystem = {
  create: async (path) => {
    const handle = await fs.open(path, "wx", 0o644);
    return {
      writev: async (parts) => (await handle.writev([...parts])).bytesWritten,
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  // Node's own readFile reads by half megabytes, each a turn through its pool: slow for a large file.
  readFile: async (path) => {
    const handle = await fs.open(path, "r");
    try {
      const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, null);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await handle.close();
    }
  },
  stat: async (path) => {
    const stat = await fs.stat(path);
    return { size: stat.size, mtimeMs: stat.mtimeMs, folder: stat.isDirectory() };
  },
  readdir: (path) => fs.readdir(path),
  mkdir: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
  copyFile: (from, to) => fs.copyFile(from, to),
  fsyncFolder: async (path) => {
    if (process.platform === "win32") return;
    const handle = await fs.open(path, "r");
    try {
      await handle.sync();
    } catch (error) {
      if (!NO_FOLDER_SYNC.has(systemCode(error))) throw error;
    } finally {
      await handle.close();
    }
  },
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
