import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realFiles } from "../../electron/ledger/files";
import { openLedger } from "../../electron/ledger/ledger";
import { entry, newFolder, notesSpec, removeFolders, who } from "../unit/ledger/office";
import { buildChild, type Child, startChild } from "./children";

const ROUNDS = 8;
const RACERS = 4;
let program: string;

beforeAll(async () => {
  program = await buildChild(newFolder());
});
afterAll(removeFolders);

const lockOf = (folder: string): Record<string, unknown> =>
  JSON.parse(fs.readFileSync(path.join(folder, ".lock"), "utf8")) as Record<string, unknown>;

const writeLock = (folder: string, lock: Record<string, unknown>): void => {
  const start = "2026-11-21T00:00:00.000Z";
  const whole = { pid: 1, host: who.host, user: "李经办", start, heartbeat: start, token: "other", ...lock };
  fs.writeFileSync(path.join(folder, ".lock"), JSON.stringify(whole));
};

/** The number of a process that is dead for sure. */
const deadPid = async (): Promise<number> => {
  const child = startChild(program, "hold", path.join(os.tmpdir(), "guidance-nowhere"));
  await child.ended;
  return child.pid;
};

const letGo = async (child: Child): Promise<void> => {
  child.process.stdin?.end();
  await child.ended;
};

/** Opens a folder at a time of ours; waiting takes none, and is heard of. */
const openAt = (folder: string, now: number, onWait: () => void, waits: number[]) =>
  openLedger(folder, {
    who,
    now: () => now,
    fs: {
      ...realFiles,
      wait: async (ms) => {
        waits.push(ms);
        onWait();
      },
    },
  });

describe("two processes on one folder", () => {
  it("the second is told who has it, may look, and cannot write", async () => {
    const folder = newFolder();
    const mine = await openLedger(folder, { who });
    const file = await mine.file(notesSpec);
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "一" }, 0));
    const other = startChild(program, "hold", folder);
    expect(await other.first).toBe("folder-in-use");
    await other.ended;
    await expect(openLedger(folder, { who })).rejects.toMatchObject({
      code: "folder-in-use",
      detail: { holder: { ...who, pid: process.pid, since: expect.stringMatching(/^\d{4}-/) as string } },
    });
    await expect(openLedger(folder, { who })).rejects.toThrow(/王经办（电脑 office-pc.*只读/);

    const looking = await openLedger(folder, { who, readOnly: true });
    const seen = await looking.file(notesSpec);
    expect(seen.get("notes", "n")?.title).toBe("一");
    await expect(seen.commit(entry(), (tx) => tx.remove("notes", "n", 1))).rejects.toMatchObject({ code: "read-only" });
    await looking.close();
    await mine.close();
    const after = startChild(program, "hold", folder);
    expect(await after.first).toBe("open");
    await letGo(after);
    expect(fs.existsSync(path.join(folder, ".lock"))).toBe(false);
  });

  it("a killed holder's folder is taken over at once", async () => {
    const folder = newFolder();
    const holder = startChild(program, "hold", folder);
    expect(await holder.first).toBe("open");
    await expect(openLedger(folder, { who })).rejects.toMatchObject({ code: "folder-in-use" });
    holder.process.kill("SIGKILL");
    await holder.ended;
    const ledger = await openLedger(folder, { who });
    expect(lockOf(folder)["pid"]).toBe(process.pid);
    await ledger.close();
  });

  it("of several that take over a dead holder's folder at once, one wins", { timeout: 30_000 }, async () => {
    const dead = await deadPid();
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = newFolder();
      writeLock(folder, { pid: dead });
      const racers = Array.from({ length: RACERS }, () => startChild(program, "hold", folder));
      const said = await Promise.all(racers.map((racer) => racer.first));
      expect(said.toSorted()).toEqual([...Array.from({ length: RACERS - 1 }, () => "folder-in-use"), "open"]);
      expect(lockOf(folder)["pid"]).toBe(racers[said.indexOf("open")]?.pid);
      await Promise.all(racers.map(letGo));
    }
  });
});

describe("a lock of another computer", () => {
  const minute = 60_000;

  it("holds while its heartbeat is young, and falls when it is old and none comes", async () => {
    const folder = newFolder();
    const beat = Date.UTC(2026, 10, 21);
    writeLock(folder, { host: "another-pc", heartbeat: new Date(beat).toISOString() });
    const waits: number[] = [];
    const at = (now: number) => openAt(folder, now, () => undefined, waits);
    await expect(at(beat + minute - 1)).rejects.toMatchObject({ detail: { holder: { host: "another-pc" } } });
    expect(waits).toEqual([]);
    const ledger = await at(beat + minute + 1);
    expect(waits).toEqual([7_000]);
    expect(lockOf(folder)["host"]).toBe(who.host);
    await ledger.close();
  });

  it("holds when its clock is wrong, but it beats", async () => {
    for (const hours of [-2, 2]) {
      const folder = newFolder();
      const beat = Date.UTC(2026, 10, 21);
      const beats = (ms: number) => writeLock(folder, { host: "another-pc", heartbeat: new Date(ms).toISOString() });
      beats(beat);
      const opening = openAt(folder, beat + hours * 60 * minute, () => beats(beat + 5_000), []);
      await expect(opening).rejects.toMatchObject({ code: "folder-in-use" });
    }
  });

  it("that took this one over is noticed by the next commit, which writes nothing", async () => {
    const folder = newFolder();
    const ledger = await openLedger(folder, { who });
    const file = await ledger.file(notesSpec);
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "一" }, 0));
    const before = fs.readFileSync(path.join(folder, "notes.json"), "utf8");
    writeLock(folder, { host: "another-pc" });
    const late = file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "二" }, 1));
    await expect(late).rejects.toMatchObject({ code: "folder-in-use", detail: { holder: { host: "another-pc" } } });
    expect(fs.readFileSync(path.join(folder, "notes.json"), "utf8")).toBe(before);
    await ledger.close();
    expect(lockOf(folder)["host"]).toBe("another-pc");
  });
});

describe("a lock of this computer", () => {
  const later = Date.UTC(2026, 10, 21, 1);

  it("whose number another program has now falls when no heartbeat comes", async () => {
    const folder = newFolder();
    const waits: number[] = [];
    writeLock(folder, { pid: process.pid });
    const ledger = await openAt(folder, later, () => undefined, waits);
    expect(waits).toEqual([7_000]);
    await ledger.close();
  });

  it("stands when its owner wakes and beats", async () => {
    const folder = newFolder();
    writeLock(folder, { pid: process.pid });
    const wakes = () => writeLock(folder, { pid: process.pid, heartbeat: "2026-11-21T01:00:00.000Z" });
    await expect(openAt(folder, later, wakes, [])).rejects.toMatchObject({ code: "folder-in-use" });
  });

  it("that is empty, its writer having died over it, falls when it is old", async () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, ".lock"), "");
    await expect(openLedger(folder, { who })).rejects.toMatchObject({ code: "folder-in-use" });
    const old = new Date(Date.now() - 120_000);
    fs.utimesSync(path.join(folder, ".lock"), old, old);
    await (await openLedger(folder, { who })).close();
  });

  it("that someone deleted is taken again by the next commit", async () => {
    const folder = newFolder();
    const ledger = await openLedger(folder, { who });
    const file = await ledger.file(notesSpec);
    fs.rmSync(path.join(folder, ".lock"));
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "一" }, 0));
    expect(lockOf(folder)["pid"]).toBe(process.pid);
    await ledger.close();
  });
});
