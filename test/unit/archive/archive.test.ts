import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ArchiveError, openArchive, realArchiveFiles } from "../../../electron/archive/archive";

const home = fs.mkdtempSync(path.join(os.tmpdir(), "guidance-archive-"));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const letter = Buffer.from("行政指导意见书");
const letterHash = createHash("sha256").update(letter).digest("hex");
let folders = 0;
const newFolder = () => path.join(home, String((folders += 1)), "archive");
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe("the archive", () => {
  it("files bytes under their SHA-256, read-only, and gives them back", async () => {
    const folder = newFolder();
    const archive = openArchive(folder);
    expect(await archive.put(letter)).toBe(letterHash);
    const file = path.join(folder, letterHash.slice(0, 2), letterHash);
    expect(fs.statSync(file).mode & 0o777).toBe(0o444);
    expect(fs.readdirSync(path.dirname(file))).toEqual([letterHash]);
    expect(Buffer.from(await archive.get(letterHash)).equals(letter)).toBe(true);
  });

  it("files the same bytes once", async () => {
    const folder = newFolder();
    const archive = openArchive(folder);
    await archive.put(letter);
    const file = path.join(folder, letterHash.slice(0, 2), letterHash);
    const before = fs.statSync(file).ino;
    expect(await Promise.all([archive.put(letter), archive.put(letter)])).toEqual([letterHash, letterHash]);
    expect(fs.statSync(file).ino).toBe(before);
  });

  it("notices an altered file, and puts it right when it is filed again", async () => {
    const folder = newFolder();
    const archive = openArchive(folder);
    await archive.put(letter);
    const file = path.join(folder, letterHash.slice(0, 2), letterHash);
    fs.chmodSync(file, 0o644);
    fs.writeFileSync(file, "行政指导意见书。");
    await expect(archive.get(letterHash)).rejects.toMatchObject({ code: "altered", hash: letterHash });
    await expect(archive.get(letterHash)).rejects.toThrow(/被改动过.*备份/);
    await archive.put(letter);
    expect(Buffer.from(await archive.get(letterHash)).equals(letter)).toBe(true);
  });

  it("clears away what a died process left half written", async () => {
    const folder = newFolder();
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "77-aabbcc.tmp"), "半");
    await openArchive(folder).put(letter);
    expect(fs.readdirSync(folder)).toEqual([letterHash.slice(0, 2)]);
  });

  it("says when a file is missing, and knows no name that is not a hash", async () => {
    const archive = openArchive(newFolder());
    await expect(archive.get(letterHash)).rejects.toMatchObject({ code: "missing" });
    await expect(archive.get("../../etc/passwd")).rejects.toBeInstanceOf(ArchiveError);
  });

  it("files nothing, and leaves no rest, when the disk is full at any step", async () => {
    for (const step of ["makeFolder", "writeNew", "rename", "fsyncFolder"] as const) {
      const folder = newFolder();
      const archive = openArchive(folder, { ...realArchiveFiles, [step]: failing("ENOSPC") });
      await expect(archive.put(letter), step).rejects.toMatchObject({ code: "disk-full" });
      const left = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
      expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });

  it("waits for a virus scanner to let go, but not for ever", async () => {
    let refusals = 3;
    const rename = async (from: string, to: string) => {
      refusals -= 1;
      if (refusals >= 0) throw Object.assign(new Error("busy"), { code: "EBUSY" });
      await realArchiveFiles.rename(from, to);
    };
    const fs = { ...realArchiveFiles, rename, wait: () => Promise.resolve() };
    const archive = openArchive(newFolder(), fs);
    expect(Buffer.from(await archive.get(await archive.put(letter))).equals(letter)).toBe(true);
    refusals = 1000;
    await expect(archive.put(Buffer.from("二"))).rejects.toMatchObject({ code: "no-access" });
  });

  it("syncs the file before the rename and the folder after it", async () => {
    const steps: string[] = [];
    const noted = Object.fromEntries(
      Object.entries(realArchiveFiles).map(([name, call]) => [
        name,
        (...args: never[]) => {
          steps.push(name);
          return (call as (...args: never[]) => Promise<unknown>)(...args);
        },
      ]),
    ) as unknown as typeof realArchiveFiles;
    await openArchive(newFolder(), noted).put(letter);
    expect(steps).toEqual(["readFile", "makeFolder", "readdir", "writeNew", "rename", "fsyncFolder"]);
  });
});

describe("how a filed file stands", () => {
  const filed = async () => {
    const folder = newFolder();
    let read = 0;
    const digest = (file: string) => {
      read += 1;
      return realArchiveFiles.digest(file);
    };
    const archive = openArchive(folder, { ...realArchiveFiles, digest });
    await archive.put(letter);
    return { archive, file: path.join(folder, letterHash.slice(0, 2), letterHash), reads: () => read };
  };

  it("is told without reading again what nobody wrote to", async () => {
    const { archive, reads } = await filed();
    expect(await archive.state(letterHash)).toBe("sound");
    expect(await archive.state(letterHash)).toBe("sound");
    expect(reads()).toBe(1);
  });

  it("is altered once somebody wrote to it, even one who set its size and time right again", async () => {
    const { archive, file, reads } = await filed();
    expect(await archive.state(letterHash)).toBe("sound");
    const { atime, mtime } = fs.statSync(file);
    // Longer than a tick of the disk's clock.
    await realArchiveFiles.wait(20);
    fs.chmodSync(file, 0o644);
    const forged = Buffer.from(letter);
    forged[0] = 0;
    fs.writeFileSync(file, forged);
    fs.utimesSync(file, atime, mtime);
    expect(await archive.state(letterHash)).toBe("altered");
    expect(reads()).toBe(2);
    await archive.put(letter);
    expect(await archive.state(letterHash)).toBe("sound");
  });

  it("is looked at again where opening it found that it is not its own", async () => {
    const { archive, file, reads } = await filed();
    const frozen = await realArchiveFiles.mark(file);
    const same = openArchive(path.dirname(path.dirname(file)), { ...realArchiveFiles, mark: async () => frozen });
    expect(await same.state(letterHash)).toBe("sound");
    fs.chmodSync(file, 0o644);
    fs.writeFileSync(file, "坏扇区");
    expect(await same.state(letterHash)).toBe("sound");
    await expect(same.get(letterHash)).rejects.toMatchObject({ code: "altered" });
    expect(await same.state(letterHash)).toBe("altered");
    expect(await archive.state(letterHash)).toBe("altered");
    expect(reads()).toBe(1);
  });

  it("is missing where it has gone, and unreadable where the disk does not let it be read", async () => {
    const { archive, file } = await filed();
    fs.rmSync(file);
    expect(await archive.state(letterHash)).toBe("missing");
    expect(await archive.state("../../etc/passwd")).toBe("missing");
    const refusing = openArchive(newFolder(), { ...realArchiveFiles, mark: failing("EACCES") });
    expect(await refusing.state(letterHash)).toBe("unreadable");
  });
});
