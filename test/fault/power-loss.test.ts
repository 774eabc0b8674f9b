import { describe, expect, it } from "vitest";
import type { FileSystem } from "../../electron/ledger/files";
import { openLedger } from "../../electron/ledger/ledger";
import type { Ledger } from "../../electron/ledger/spec";
import { booksSpec, entry, type Note, noteSchema, notesSpec } from "../unit/ledger/office";
import { randomOf, seedOf } from "./random";
import { SimDisk } from "./sim-disk";

const CUTS_EACH = 24;
const SAVES = 4;
const seed = seedOf("power-loss");

type Variant = (files: FileSystem) => FileSystem;

const whole: Variant = (files) => files;
const withoutSync: Variant = (files) => ({
  ...files,
  create: async (path) => ({ ...(await files.create(path)), sync: () => Promise.resolve() }),
});
const withoutFolderSync: Variant = (files) => ({ ...files, fsyncFolder: () => Promise.resolve() });

const openOn = (disk: SimDisk, variant: Variant, host: string): Promise<Ledger> =>
  openLedger("/data", { who: { user: "王经办", host }, fs: variant(disk.files), now: disk.now });

/** Saves to a file and to a book in turn; answers what was acknowledged before the power went. */
const work = async (disk: SimDisk, variant: Variant): Promise<number> => {
  let acknowledged = 0;
  try {
    const ledger = await openOn(disk, variant, "first");
    const file = await ledger.file(notesSpec);
    const shelf = await ledger.shelf(booksSpec);
    for (let save = 1; save <= SAVES; save += 1) {
      const note = { id: "n", title: `第 ${save} 次`.repeat(40), size: save };
      if (save % 2) await file.commit(entry(), (tx) => tx.put("notes", note, tx.get("notes", "n")?.rev ?? 0));
      else await shelf.commit("2026Q4", entry(), (tx) => tx.put("notes", note, tx.get("notes", "n")?.rev ?? 0));
      acknowledged = save;
    }
    await ledger.close();
  } catch {
    disk.kill();
  }
  return acknowledged;
};

/** What is wrong with what is found after the cut, or undefined where every acknowledged save is there. */
const loss = async (disk: SimDisk, acknowledged: number): Promise<string | undefined> => {
  try {
    const ledger = await openOn(disk, whole, "second");
    const inFile = (await ledger.file(notesSpec)).get("notes", "n")?.size ?? 0;
    const shelf = await ledger.shelf(booksSpec);
    const inBook = (await shelf.get("n"))?.size ?? 0;
    await ledger.close();
    const lastOdd = acknowledged % 2 ? acknowledged : acknowledged - 1;
    const lastEven = acknowledged - (acknowledged % 2);
    return inFile >= lastOdd && inBook >= lastEven ? undefined : `${inFile}, ${inBook} of ${acknowledged}`;
  } catch (error) {
    return String(error);
  }
};

/** Cuts the power at every step of the work, several times with other luck; lists what was lost. */
const losses = async (variant: Variant): Promise<{ cuts: number; lost: string[] }> => {
  const lost: string[] = [];
  let cuts = 0;
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = new SimDisk(randomOf(seed));
    let last = "";
    disk.onStep = (call, target) => {
      if (disk.steps === cutAt) disk.kill();
      last = `${call} ${target}`;
    };
    const acknowledged = await work(disk, variant);
    if (disk.steps < cutAt) return { cuts, lost };
    for (let luck = 0; luck < CUTS_EACH; luck += 1) {
      const found = await loss(disk.afterPowerCut(randomOf(seed + cutAt * 1000 + luck)), acknowledged);
      cuts += 1;
      if (found !== undefined) lost.push(`step ${cutAt} (${last}), luck ${luck}: ${found}`);
    }
  }
};

describe("a power cut at every step of a save", () => {
  it("loses no acknowledged save and damages no file", async () => {
    const { cuts, lost } = await losses(whole);
    expect(lost).toEqual([]);
    expect(cuts).toBeGreaterThan(300);
  });

  it("would lose saves without the sync of the file", async () => {
    expect((await losses(withoutSync)).lost.length).toBeGreaterThan(10);
  });

  it("would lose saves without the sync of the folder", async () => {
    expect((await losses(withoutFolderSync)).lost.length).toBeGreaterThan(10);
  });
});

const migrations = {
  1: (lists: Record<string, unknown[]>) => ({
    ...lists,
    notes: (lists["notes"] as Note[]).map((note) => ({ ...note, size: (note.size ?? 0) + 100 })),
  }),
};

describe("a power cut at every step of a migration", () => {
  it("leaves the older version or the newer, whole", async () => {
    const newer = { ...notesSpec, schemaVersion: 2, lists: { notes: noteSchema, others: noteSchema }, migrations };
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = new SimDisk(randomOf(seed));
      await work(disk, whole);
      const before = disk.steps;
      disk.onStep = () => {
        if (disk.steps === before + cutAt) disk.kill();
      };
      try {
        const ledger = await openOn(disk, whole, "first");
        await ledger.file(newer);
        await ledger.close();
      } catch {
        disk.kill();
      }
      if (disk.steps < before + cutAt) break;
      for (let luck = 0; luck < CUTS_EACH; luck += 1) {
        const found = disk.afterPowerCut(randomOf(seed + cutAt * 1000 + luck));
        const ledger = await openOn(found, whole, "second");
        expect((await ledger.file(newer)).get("notes", "n")?.size).toBe(103);
        await ledger.close();
      }
    }
  });
});
