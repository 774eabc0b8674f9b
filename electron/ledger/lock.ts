import { randomBytes } from "node:crypto";
import path from "node:path";
import process from "node:process";
import { z } from "zod";
import type { LockHolder } from "./errors";
import { patiently, quietly, replaceFile, writeNew } from "./durable";
import { type FileStamp, type FileSystem, systemCode } from "./files";
import { inUseError } from "./sentences";
import type { Who } from "./spec";

const BEAT_MS = 5_000;
const STALE_MS = 60_000;
// Longer than a beat: an owner that lives shows it in this time.
const WATCH_MS = 7_000;
const TRIES = 10;

const lockSchema = z.object({
  pid: z.int(),
  host: z.string(),
  user: z.string(),
  start: z.iso.datetime(),
  heartbeat: z.iso.datetime(),
  token: z.string(),
});

type LockText = z.infer<typeof lockSchema>;

/** What a lock file says; where it says nothing (its writer is at it, or died over it) its age stands in. */
interface FoundLock {
  readonly lock: LockText | undefined;
  readonly beatMs: number;
}

const missing = (error: unknown): boolean => systemCode(error) === "ENOENT";

const readLock = async (fs: FileSystem, file: string): Promise<FoundLock | undefined> => {
  try {
    const bytes = await fs.readFile(file);
    const beatMs = (await fs.stat(file)).mtimeMs;
    try {
      const lock = lockSchema.parse(JSON.parse(bytes.toString("utf8")));
      return { lock, beatMs: Date.parse(lock.heartbeat) };
    } catch {
      return { lock: undefined, beatMs };
    }
  } catch (error) {
    if (missing(error)) return undefined;
    throw error;
  }
};

const holderOf = ({ lock, beatMs }: FoundLock): LockHolder => ({
  user: lock?.user ?? "",
  host: lock?.host ?? "",
  pid: lock?.pid ?? 0,
  since: lock?.start ?? new Date(beatMs).toISOString(),
});

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
};

/** The right to write in a data folder, held by a lock file that says who has it and shows that they live. */
export class FolderLock {
  readonly #token = randomBytes(12).toString("hex");
  readonly #file: string;
  readonly #start: string;
  /** The lock file as this holder last wrote it: while it looks so, nobody else has been at it. */
  #stamp: FileStamp | undefined;
  #beat: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();

  private constructor(
    private readonly fs: FileSystem,
    folder: string,
    private readonly who: Who,
    private readonly now: () => number,
  ) {
    this.#file = path.join(folder, ".lock");
    this.#start = new Date(now()).toISOString();
  }

  /** Takes the lock, also over from a holder that is dead. Throws LedgerError `folder-in-use`, or the system's error. */
  static async take(fs: FileSystem, folder: string, who: Who, now: () => number): Promise<FolderLock> {
    const lock = new FolderLock(fs, folder, who, now);
    await lock.#take();
    lock.#beat = setInterval(() => {
      lock.#beating = lock.#beating.then(() => quietly(() => lock.#showLife()));
    }, BEAT_MS);
    lock.#beat.unref();
    return lock;
  }

  #text(): Buffer {
    const { user, host } = this.who;
    const heartbeat = new Date(this.now()).toISOString();
    const text: LockText = { pid: process.pid, host, user, start: this.#start, heartbeat, token: this.#token };
    return Buffer.from(`${JSON.stringify(text)}\n`);
  }

  async #take(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        await writeNew(this.fs, this.#file, [this.#text()]);
        this.#stamp = await this.fs.stat(this.#file);
        return;
      } catch (error) {
        if (systemCode(error) !== "EEXIST") throw error;
      }
      const found = await readLock(this.fs, this.#file);
      if (found && (await this.#stale(found))) await this.#clearStale(found);
      else if (found?.lock) throw inUseError(this.#file, holderOf(found), false);
      else await this.fs.wait(50);
    }
    const found = await readLock(this.fs, this.#file);
    throw inUseError(this.#file, holderOf(found ?? { lock: undefined, beatMs: this.now() }), false);
  }

  /** Whether a beat is over a minute off; a clock that runs ahead makes it seem to come. */
  #silent(beatMs: number): boolean {
    return Math.abs(this.now() - beatMs) > STALE_MS;
  }

  async #stale({ lock, beatMs }: FoundLock): Promise<boolean> {
    const silent = this.#silent(beatMs);
    if (!lock) return silent;
    if (lock.host === this.who.host && !alive(lock.pid)) return true;
    if (!silent) return false;
    // Its number may have gone to another program since, or the other computer's clock may be wrong: a living owner
    // beats while it is watched.
    await this.fs.wait(WATCH_MS);
    const later = await readLock(this.fs, this.#file);
    return later?.lock?.token === lock.token && later.beatMs === beatMs;
  }

  /**
   * Removes a dead holder's lock. Of several that would, one at a time may, and each looks again first: otherwise the
   * second would remove the lock that the first has just taken.
   */
  async #clearStale(dead: FoundLock): Promise<void> {
    const guard = `${this.#file}.takeover`;
    try {
      await writeNew(this.fs, guard, [this.#text()]);
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
      const other = await readLock(this.fs, guard);
      if (other && this.#silent(other.beatMs)) await quietly(() => this.fs.unlink(guard));
      await this.fs.wait(50);
      return;
    }
    try {
      const still = await readLock(this.fs, this.#file);
      if (still && still.lock?.token === dead.lock?.token && still.beatMs === dead.beatMs) {
        await patiently(this.fs, () => this.fs.unlink(this.#file));
      }
    } finally {
      await quietly(() => this.fs.unlink(guard));
    }
  }

  async #showLife(): Promise<void> {
    if ((await readLock(this.fs, this.#file))?.lock?.token === this.#token) {
      this.#stamp = undefined;
      await replaceFile(this.fs, this.#file, [this.#text()]);
    }
  }

  /**
   * Throws LedgerError `folder-in-use` when another has taken the folder over, as after this computer slept for long.
   * Each commit asks first.
   */
  async verify(): Promise<void> {
    if (await this.#unchanged()) return;
    const stamp = await this.#stampNow();
    const found = await readLock(this.fs, this.#file);
    if (found?.lock?.token === this.#token) {
      this.#stamp = stamp;
      return;
    }
    if (found) throw inUseError(this.#file, holderOf(found), true);
    // Deleted by hand: nobody has it, so it is taken again.
    await this.#take();
  }

  async #stampNow(): Promise<FileStamp | undefined> {
    try {
      return await this.fs.stat(this.#file);
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  }

  async #unchanged(): Promise<boolean> {
    const before = this.#stamp;
    const now = before && (await this.#stampNow());
    return now !== undefined && now.size === before?.size && now.mtimeMs === before.mtimeMs;
  }

  /** Gives the folder back; a lock file that cannot be removed falls by its silence. */
  async release(): Promise<void> {
    clearInterval(this.#beat);
    await this.#beating;
    await quietly(async () => {
      const found = await readLock(this.fs, this.#file);
      if (found?.lock?.token === this.#token) await patiently(this.fs, () => this.fs.unlink(this.#file));
    });
  }
}
