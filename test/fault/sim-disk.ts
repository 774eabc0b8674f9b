import path from "node:path";
import type { FileSystem, WritableFile } from "../../electron/ledger/files";

/** A file of the simulated disk: what programs see, and what would be there after a power cut. */
interface Inode {
  content: Buffer;
  /** Content at the last sync; undefined before the first. */
  durable: Buffer | undefined;
  mtimeMs: number;
}

type Entry = Inode | "folder";

/** A change of a folder's names that is not on the disk yet; a rename is one change. */
interface PendingChange {
  readonly remove?: string;
  readonly set?: readonly [name: string, entry: Entry];
}

interface Folder {
  readonly live: Map<string, Entry>;
  readonly durable: Map<string, Entry>;
  pending: PendingChange[];
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const apply = (names: Map<string, Entry>, change: PendingChange): void => {
  if (change.remove !== undefined) names.delete(change.remove);
  if (change.set) names.set(change.set[0], change.set[1]);
};

/**
 * A disk in memory that tells what programs see from what survives a power cut: content that was not synced may be lost,
 * cut off, filled with NUL or garbled, and names whose folder was not synced may be there or not, each by itself. Writes
 * may be short. Every call that changes the disk is a step; `onStep` may throw there.
 */
export class SimDisk {
  readonly #folders = new Map<string, Folder>();
  #clock: number;
  #dead = false;
  steps = 0;
  /** Waited so far, in simulated ms. */
  waited = 0;
  onStep: (call: string, target: string) => void = () => undefined;

  constructor(
    private readonly random: () => number,
    start = Date.UTC(2026, 10, 21),
  ) {
    this.#clock = start;
    this.#folders.set("/data", { live: new Map(), durable: new Map(), pending: [] });
  }

  /** The simulated time, which moves with each step and wait. */
  readonly now = (): number => this.#clock;

  /** From now on every call fails, as for a program on a computer without power. */
  kill(): void {
    this.#dead = true;
  }

  #step(call: string, target: string): void {
    if (this.#dead) throw failure("EIO");
    this.steps += 1;
    this.#clock += 1;
    this.onStep(call, target);
    if (this.#dead) throw failure("EIO");
  }

  #folder(folder: string): Folder {
    if (this.#dead) throw failure("EIO");
    const found = this.#folders.get(folder);
    if (!found) throw failure("ENOENT");
    return found;
  }

  #inode(file: string): Inode {
    const entry = this.#folder(path.dirname(file)).live.get(path.basename(file));
    if (!entry) throw failure("ENOENT");
    if (entry === "folder") throw failure("EISDIR");
    return entry;
  }

  #change(folder: string, change: PendingChange): void {
    const found = this.#folder(folder);
    apply(found.live, change);
    found.pending.push(change);
  }

  #add(file: string, entry: Entry): void {
    if (this.#folder(path.dirname(file)).live.has(path.basename(file))) throw failure("EEXIST");
    this.#change(path.dirname(file), { set: [path.basename(file), entry] });
  }

  #writable(file: string, inode: Inode): WritableFile {
    return {
      writev: async (parts) => {
        this.#step("writev", file);
        const all = Buffer.concat(parts);
        const taken = Math.max(1, Math.ceil(all.length * Math.min(1, this.random() * 1.5)));
        inode.content = Buffer.concat([inode.content, all.subarray(0, taken)]);
        inode.mtimeMs = this.#clock;
        return taken;
      },
      sync: async () => {
        this.#step("sync", file);
        inode.durable = inode.content;
      },
      close: async () => this.#step("close", file),
    };
  }

  /** The disk as the ledger sees it. */
  readonly files: FileSystem = {
    create: async (file) => {
      this.#step("create", file);
      const inode: Inode = { content: Buffer.alloc(0), durable: undefined, mtimeMs: this.#clock };
      this.#add(file, inode);
      return this.#writable(file, inode);
    },
    readFile: async (file) => Buffer.from(this.#inode(file).content),
    stat: async (file) => {
      if (this.#folders.has(file) && !this.#dead) return { size: 0, mtimeMs: 0, folder: true };
      const { content, mtimeMs } = this.#inode(file);
      return { size: content.length, mtimeMs, folder: false };
    },
    readdir: async (folder) => [...this.#folder(folder).live.keys()],
    mkdir: async (folder) => {
      this.#step("mkdir", folder);
      this.#add(folder, "folder");
      this.#folders.set(folder, { live: new Map(), durable: new Map(), pending: [] });
    },
    rename: async (from, to) => {
      this.#step("rename", to);
      if (path.dirname(from) !== path.dirname(to)) throw failure("EXDEV");
      this.#change(path.dirname(to), { remove: path.basename(from), set: [path.basename(to), this.#inode(from)] });
    },
    link: async (from, to) => {
      this.#step("link", to);
      this.#add(to, this.#inode(from));
    },
    unlink: async (file) => {
      this.#step("unlink", file);
      this.#inode(file);
      this.#change(path.dirname(file), { remove: path.basename(file) });
    },
    copyFile: async (from, to) => {
      this.#step("copyFile", to);
      this.#add(to, { content: Buffer.from(this.#inode(from).content), durable: undefined, mtimeMs: this.#clock });
    },
    fsyncFolder: async (folder) => {
      this.#step("fsyncFolder", folder);
      const found = this.#folder(folder);
      found.pending = [];
      found.durable.clear();
      for (const [name, entry] of found.live) found.durable.set(name, entry);
    },
    wait: async (ms) => {
      this.#clock += ms;
      this.waited += ms;
    },
  };

  #survivor({ content, durable }: Inode, random: () => number): Buffer {
    if (durable === content) return content;
    const cut = Math.floor(random() * content.length);
    const garbled = Buffer.from(content);
    for (let at = cut; at < garbled.length; at += 1) garbled[at] = Math.floor(random() * 256);
    const fates = [
      durable ?? Buffer.alloc(0),
      content,
      content.subarray(0, cut),
      Buffer.alloc(content.length),
      Buffer.concat([content.subarray(0, cut), Buffer.alloc(content.length - cut)]),
      garbled,
    ];
    return fates[Math.floor(random() * fates.length)] ?? content;
  }

  /** The disk as it is found after a power cut now; the cut's chances are drawn from `random`. */
  afterPowerCut(random: () => number): SimDisk {
    const found = new SimDisk(random, this.#clock + 120_000);
    const inodes = new Map<Inode, Inode>();
    const restore = (at: string): void => {
      const before = this.#folders.get(at);
      if (!before) return;
      const names = new Map(before.durable);
      for (const change of before.pending) if (random() < 0.5) apply(names, change);
      for (const [name, entry] of names) {
        const where = path.join(at, name);
        if (entry === "folder") {
          found.#folders.set(where, { live: new Map(), durable: new Map(), pending: [] });
          restore(where);
        }
        let copy: Entry = "folder";
        if (entry !== "folder") {
          const content = this.#survivor(entry, random);
          copy = inodes.get(entry) ?? { content, durable: content, mtimeMs: entry.mtimeMs };
          inodes.set(entry, copy);
        }
        found.#folders.get(at)?.live.set(name, copy);
        found.#folders.get(at)?.durable.set(name, copy);
      }
    };
    restore("/data");
    return found;
  }
}
