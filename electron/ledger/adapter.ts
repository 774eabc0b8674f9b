import path from "node:path";
import type { Adapter } from "lowdb";
import { ensureFolder, linkOrCopy, moveInto, patiently, quietly, tempBeside, writeNew } from "./durable";
import { type FileSystem, systemCode } from "./files";
import { generationFolder, generationPath, keep } from "./generations";

/** Turns a file's data into bytes and back; `decode` throws where the bytes are not sound. */
export interface Codec<T> {
  encode(data: T): Buffer[];
  decode(bytes: Buffer): T;
  /** Number of the save that made this data. */
  save(data: T): number;
}

/**
 * lowdb's way to one file of a data folder. A write returns when the new version is on the disk for good, with the one
 * before it kept as a generation; when it throws, the old version is in place.
 */
export class DurableAdapter<T> implements Adapter<T> {
  readonly #target: string;
  /** Save number of the sound version in place; 0 where there is none. */
  #inPlace = 0;
  #torn = false;
  #foldersMade = false;

  constructor(
    private readonly fs: FileSystem,
    private readonly root: string,
    private readonly name: string,
    private readonly codec: Codec<T>,
  ) {
    this.#target = path.join(root, name);
  }

  /** The file's data, null where there is no file. Throws what the codec or the system throws. */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await patiently(this.fs, () => this.fs.readFile(this.#target));
    } catch (error) {
      if (systemCode(error) === "ENOENT") return null;
      throw error;
    }
    const data = this.codec.decode(bytes);
    this.#inPlace = this.codec.save(data);
    return data;
  }

  /** Puts a new version in place. Throws the system's error. */
  async write(data: T): Promise<void> {
    if (this.#torn) throw Object.assign(new Error("the file is in doubt since a failed write"), { code: "EIO" });
    const folder = path.dirname(this.#target);
    if (!this.#foldersMade) {
      await ensureFolder(this.fs, this.root, folder);
      await ensureFolder(this.fs, this.root, generationFolder(this.root, this.name));
      this.#foldersMade = true;
    }
    const temp = tempBeside(this.#target);
    const [wrote, kept] = await Promise.allSettled([
      writeNew(this.fs, temp, this.codec.encode(data)),
      this.#inPlace > 0 ? keep(this.fs, this.root, this.name, this.#inPlace) : undefined,
    ]);
    if (wrote.status === "rejected") throw wrote.reason;
    if (kept.status === "rejected") {
      await quietly(() => this.fs.unlink(temp));
      throw kept.reason;
    }
    await moveInto(this.fs, temp, this.#target);
    try {
      await this.fs.fsyncFolder(folder);
    } catch (error) {
      await this.#putBack();
      throw error;
    }
    const first = this.#inPlace === 0;
    this.#inPlace = this.codec.save(data);
    // A first version is copied at once: a file that is never saved again can still be recovered, and missed.
    if (first) await quietly(() => this.fs.copyFile(this.#target, generationPath(this.root, this.name, this.#inPlace)));
  }

  /** After a rename that the disk would not confirm: the version before it comes back, for the save was not made. */
  async #putBack(): Promise<void> {
    try {
      if (this.#inPlace === 0) {
        await this.fs.unlink(this.#target);
        return;
      }
      const temp = tempBeside(this.#target);
      await linkOrCopy(this.fs, generationPath(this.root, this.name, this.#inPlace), temp);
      await moveInto(this.fs, temp, this.#target);
    } catch {
      this.#torn = true;
    }
  }
}
