import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

// A virus scanner looks at a new file for a moment before anyone may move it.
const WAITS = [20, 60, 150, 400];
const BUSY: ReadonlySet<unknown> = new Set(["EPERM", "EACCES", "EBUSY"]);

/** The system's code of an error (`EBUSY`, `ENOSPC` …), or an empty text. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const moveInto = async (from: string, to: string): Promise<void> => {
  for (const pause of WAITS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!BUSY.has(systemCode(error))) throw error;
    }
    await wait(pause);
  }
  return rename(from, to);
};

/** Replaces a file as a whole: where it fails, with the system's error, the file of before is still there. */
export const replaceFile = async (file: string, content: Uint8Array | string): Promise<void> => {
  const beside = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveInto(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // its folder may be what has gone
    throw error;
  }
};
