import { describe, expect, it } from "vitest";
import { LedgerError } from "../../electron/ledger/errors";
import { openLedger } from "../../electron/ledger/ledger";
import type { Ledger, LedgerFile } from "../../electron/ledger/spec";
import { entry, type Note, notesSpec } from "../unit/ledger/office";
import { randomOf, seedOf } from "./random";
import { SimDisk } from "./sim-disk";

const seed = seedOf("step-errors");
const who = { user: "王经办", host: "office-pc" };
type Notes = LedgerFile<{ notes: Note; others: Note }>;

const save = (file: Notes, title: string): Promise<Note> =>
  file.commit(entry(), (tx) => tx.put("notes", { id: "n", title }, tx.get("notes", "n")?.rev ?? 0));

/** An office with `saves` saves done; a clearing away after the last one is over. */
const officeOn = async (disk: SimDisk, saves: number): Promise<{ ledger: Ledger; file: Notes }> => {
  const ledger = await openLedger("/data", { who, fs: disk.files, now: disk.now });
  const file = await ledger.file(notesSpec);
  for (let count = 1; count <= saves; count += 1) await save(file, `第 ${count} 次`);
  await file.commit(entry(), () => undefined);
  return { ledger, file };
};

const bytesOf = async (disk: SimDisk): Promise<string> => {
  try {
    return (await disk.files.readFile("/data/notes.json")).toString("utf8");
  } catch {
    return "";
  }
};

const codes: Readonly<Record<string, string>> = {
  ENOSPC: "disk-full",
  EPERM: "no-access",
  EACCES: "no-access",
  EIO: "write-failed",
};

/** Fails step `at` of the next save, and as many calls of the same kind after it as asked; answers which call it was. */
const failAt = (disk: SimDisk, at: number, code: string, times: number): { call: string } => {
  const from = disk.steps;
  const failed = { call: "" };
  let left = times;
  disk.onStep = (call) => {
    const hit = disk.steps === from + at || failed.call === call;
    if (!hit || left === 0) return;
    failed.call = call;
    left -= 1;
    throw Object.assign(new Error(code), { code });
  };
  return failed;
};

const trial = async (saves: number, at: number, code: string, times: number) => {
  // The same short writes each time, so that step n is the same call in every trial.
  const disk = new SimDisk(randomOf(seed));
  const { ledger, file } = await officeOn(disk, saves);
  const before = { bytes: await bytesOf(disk), notes: file.all("notes"), history: file.history() };
  const failed = failAt(disk, at, code, times);
  let refusal: unknown;
  try {
    await save(file, "新的一次");
  } catch (error) {
    refusal = error;
  }
  await file.commit(entry(), () => undefined);
  disk.onStep = () => undefined;
  return { disk, ledger, file, before, failed: failed.call, refusal };
};

const titleAfterRestart = async (disk: SimDisk): Promise<string | undefined> => {
  const ledger = await openLedger("/data", { who, fs: disk.files, now: disk.now });
  const title = (await ledger.file(notesSpec)).get("notes", "n")?.title;
  await ledger.close();
  return title;
};

describe.each(["ENOSPC", "EPERM", "EACCES", "EIO"])("%s at each step of a save", (code) => {
  it.each([
    ["the first save of a file", 0, 1],
    ["a later save", 5, 1],
    ["a later save, and for good", 5, Number.POSITIVE_INFINITY],
  ])("%s: saved, or refused with memory and disk as they were", async (_name, saves, times) => {
    const refused = new Set<string>();
    for (let at = 1; ; at += 1) {
      const { disk, ledger, file, before, failed, refusal } = await trial(saves, at, code, times);
      if (failed === "") break;
      const step = `${failed} (step ${at})`;
      if (refusal !== undefined) {
        refused.add(failed);
        expect(refusal, step).toBeInstanceOf(LedgerError);
        expect((refusal as LedgerError).code, step).toBe(codes[code]);
        expect((refusal as LedgerError).path, step).toBe("notes.json");
        expect((refusal as LedgerError).message, step).toMatch(/没有保存，原有内容没有改动/);
        expect(file.all("notes"), step).toBe(before.notes);
        expect(file.history(), step).toBe(before.history);
        expect(await bytesOf(disk), step).toBe(before.bytes);
        if (failed !== "unlink") {
          expect(
            (await disk.files.readdir("/data")).filter((name) => name.endsWith(".tmp")),
            step,
          ).toEqual([]);
        }
        await save(file, "又一次");
      }
      const expected = refusal === undefined ? "新的一次" : "又一次";
      expect(file.get("notes", "n")?.title, step).toBe(expected);
      await ledger.close();
      expect(await titleAfterRestart(disk), step).toBe(expected);
    }
    for (const call of ["create", "writev", "sync", "fsyncFolder"]) expect([...refused]).toContain(call);
    expect(refused.has("rename")).toBe(code === "ENOSPC" || code === "EIO" || times > 1);
  });
});

describe("a virus scanner on the file", () => {
  it("is waited for, in growing steps, about three seconds at most", async () => {
    const disk = new SimDisk(randomOf(seed));
    const { ledger, file } = await officeOn(disk, 2);
    let refusals = 4;
    disk.onStep = (call) => {
      if (call === "rename" && (refusals -= 1) >= 0) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
    };
    const before = disk.waited;
    expect((await save(file, "等到了")).title).toBe("等到了");
    expect(disk.waited - before).toBe(10 + 20 + 40 + 80);
    refusals = 1_000;
    const start = disk.waited;
    await expect(save(file, "等不到")).rejects.toMatchObject({ code: "no-access" });
    expect(disk.waited - start).toBeGreaterThan(2_500);
    expect(disk.waited - start).toBeLessThan(4_000);
    expect(file.get("notes", "n")?.title).toBe("等到了");
    disk.onStep = () => undefined;
    await ledger.close();
  });
});

describe("a disk that refuses both the save and the way back", () => {
  it("takes no further save until the folder is opened again", async () => {
    const disk = new SimDisk(randomOf(seed));
    const { ledger, file } = await officeOn(disk, 2);
    let renamed = false;
    disk.onStep = (call) => {
      if (renamed) throw Object.assign(new Error("EIO"), { code: "EIO" });
      renamed = call === "rename";
    };
    await expect(save(file, "三")).rejects.toMatchObject({ code: "write-failed" });
    disk.onStep = () => undefined;
    await expect(save(file, "四")).rejects.toMatchObject({ code: "write-failed" });
    await ledger.close();
    // Nothing was acknowledged since the second save; either state may stand, but one of them does, whole.
    expect(["第 2 次", "三"]).toContain(await titleAfterRestart(disk));
  });
});
