import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { DurableAdapter } from "../../electron/ledger/adapter";
import { LedgerError } from "../../electron/ledger/errors";
import { realFiles } from "../../electron/ledger/files";
import { openLedger } from "../../electron/ledger/ledger";
import type { FileSpec } from "../../electron/ledger/spec";
import { booksSpec, entry, newFolder, type Note, notesSpec, removeFolders, who } from "../unit/ledger/office";
import { randomOf, seedOf } from "./random";

const seed = seedOf("damage");
const SAVES = 5;
let folder: string;
let file: string;
let sound: Buffer;

const fill = async (): Promise<void> => {
  const ledger = await openLedger(folder, { who });
  const notes = await ledger.file(notesSpec);
  for (let save = 1; save <= SAVES; save += 1) {
    await notes.commit(entry(), (tx) => {
      tx.put("notes", { id: "n", title: `第 ${save} 次` }, save - 1);
      tx.put("others", { id: `o${save}`, title: "旁的" }, 0);
    });
  }
  await ledger.close();
};

beforeEach(async () => {
  folder = newFolder();
  file = path.join(folder, "notes.json");
  await fill();
  sound = fs.readFileSync(file);
});
afterAll(removeFolders);

/** Opens the file and answers the refusal; fails when it opens. */
const refusalOf = async (spec: FileSpec<{ notes: Note; others: Note }> = notesSpec): Promise<LedgerError> => {
  const ledger = await openLedger(folder, { who });
  try {
    await ledger.file(spec);
  } catch (error) {
    if (error instanceof LedgerError) return error;
    throw error;
  } finally {
    await ledger.close();
  }
  throw new Error("the damaged file was opened");
};

const replaced = (bytes: Buffer, from: string, to: string): Buffer => {
  const text = bytes.toString("utf8");
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to));
};

/** The bytes with a checksum and history made to fit by someone who knows how; `touch` may change any line. */
const forged = (bytes: Buffer, touch: (text: string) => string): Buffer => {
  const [header = "", ...rest] = touch(bytes.toString("utf8")).split("\n");
  const sealed = header.slice(0, header.indexOf(',"checksum"'));
  const sha = (text: string): Buffer => createHash("sha256").update(text).digest();
  const sum = createHash("sha256").update(sha(sealed));
  let list = "";
  let head = "";
  for (const line of rest) {
    const title = /^"(\w+)":\[$/.exec(line)?.[1];
    const record = line.replace(/,$/, "");
    if (title) {
      list = title;
      sum.update(sha(title));
    } else if (record.startsWith("{") && list !== "history") sum.update(sha(record));
    else if (record.startsWith("{")) head = (JSON.parse(record) as { hash: string }).hash;
  }
  const checksum = sum.update(Buffer.from(head, "hex")).digest("hex");
  return Buffer.from([`${sealed},"checksum":"${checksum}","lists":{`, ...rest].join("\n"));
};

const kinds: readonly [name: string, reason: string, damage: () => Buffer | undefined][] = [
  ["null", "not-ledger", () => Buffer.from("null")],
  ["[]", "not-ledger", () => Buffer.from("[]")],
  ["{}", "not-ledger", () => Buffer.from("{}")],
  ["empty", "empty", () => Buffer.alloc(0)],
  ["NUL-filled", "nul-filled", () => Buffer.alloc(sound.length)],
  ["NUL-filled at the end", "nul-filled", () => Buffer.concat([sound.subarray(0, 300), Buffer.alloc(700)])],
  ["truncated", "truncated", () => sound.subarray(0, sound.length >> 1)],
  ["truncated by its last bytes", "truncated", () => sound.subarray(0, -2)],
  ["without its last newline", "checksum", () => sound.subarray(0, -1)],
  ["doubled", "not-json", () => Buffer.concat([sound, sound])],
  ["no JSON", "not-json", () => Buffer.from("这不是数据文件")],
  ["JSON of another make", "not-ledger", () => Buffer.from('{"notes":[{"id":"n"}]}')],
  ["laid out anew", "checksum", () => Buffer.from(JSON.stringify(JSON.parse(sound.toString("utf8")), null, 2))],
  ["changed by hand", "checksum", () => replaced(sound, "第 5 次", "第 9 次")],
  ["another file", "wrong-file", () => forged(sound, (text) => text.replace('"notes.json"', '"books/2026Q1.json"'))],
  ["changed history", "history", () => forged(sound, (text) => text.replace('"byName":"王经办"', '"byName":"李经办"'))],
  [
    "a record its schema refuses",
    "schema",
    () => forged(sound, (text) => text.replace('"title":"旁的"', '"title":""')),
  ],
  ["a record twice", "schema", () => forged(sound, (text) => text.replace('"id":"o2"', '"id":"o1"'))],
  ["gone", "missing", () => undefined],
];

const put = (bytes: Buffer | undefined): void => {
  if (bytes) fs.writeFileSync(file, bytes);
  else fs.rmSync(file);
};

describe("the forger of these tests", () => {
  it("forges nothing away from a sound file", () => {
    expect(forged(sound, (text) => text).equals(sound)).toBe(true);
  });
});

describe.each(kinds)("a file that is %s", (name, reason, damage) => {
  it("is refused, left as it is, set aside once, and recovered when the person agrees", async () => {
    const bytes = damage();
    put(bytes);
    const refusal = await refusalOf();
    await refusalOf();
    expect(refusal).toMatchObject({ code: "file-damaged", path: "notes.json", detail: { reason } });
    expect(refusal.message).toMatch(/打不开.*请确认后恢复/);
    expect(refusal.detail.generations?.map((generation) => generation.good)).toEqual([true, true, true]);
    if (bytes) {
      expect(fs.readFileSync(file).equals(bytes)).toBe(true);
      const aside = fs.readdirSync(path.join(folder, "damaged"));
      expect(aside).toHaveLength(1);
      expect(fs.readFileSync(path.join(folder, "damaged", aside[0]!)).equals(bytes)).toBe(true);
      expect(refusal.detail.setAside).toBe(path.join(folder, "damaged", aside[0]!));
    } else expect(fs.existsSync(file), name).toBe(false);

    const ledger = await openLedger(folder, { who });
    await expect(ledger.file(notesSpec)).rejects.toThrow(LedgerError);
    await ledger.recover("notes.json");
    const notes = await ledger.file(notesSpec);
    expect(notes.get("notes", "n")?.title).toBe(`第 ${SAVES - 1} 次`);
    expect(notes.history().at(-1)).toMatchObject({ act: "ledger.recover", by: "system" });
    await notes.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "接着" }, SAVES - 1));
    await ledger.close();
    const again = await openLedger(folder, { who });
    expect((await again.file(notesSpec)).get("notes", "n")?.title).toBe("接着");
    await again.close();
  });
});

describe("a damaged file", () => {
  it("is found out wherever one bit of it turned", async () => {
    const random = randomOf(seed);
    const ledger = await openLedger(folder, { who, readOnly: true });
    for (let count = 0; count < 200; count += 1) {
      const bytes = Buffer.from(sound);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      fs.writeFileSync(file, bytes);
      await expect(ledger.file(notesSpec), `byte ${at}`).rejects.toThrow(LedgerError);
    }
    await ledger.close();
  });

  it("is found out wherever it was cut off", async () => {
    const ledger = await openLedger(folder, { who, readOnly: true });
    for (let length = 0; length < sound.length; length += 13) {
      fs.writeFileSync(file, sound.subarray(0, length));
      await expect(ledger.file(notesSpec), `at ${length}`).rejects.toMatchObject({ code: "file-damaged" });
    }
    await ledger.close();
  });

  it("is recovered from the newest generation that is good itself", async () => {
    const generations = path.join(folder, "generations");
    fs.writeFileSync(path.join(generations, "notes.00000004.json"), "null");
    put(Buffer.from("null"));
    const ledger = await openLedger(folder, { who });
    await expect(ledger.file(notesSpec)).rejects.toMatchObject({
      detail: { generations: [{ good: false }, { good: true }, { good: true }] },
    });
    await ledger.recover("notes.json");
    expect((await ledger.file(notesSpec)).get("notes", "n")?.title).toBe("第 3 次");
    await ledger.close();
  });

  it("stays as it is where no generation is good, and says to take a backup", async () => {
    fs.rmSync(path.join(folder, "generations"), { recursive: true });
    put(Buffer.from("null"));
    const ledger = await openLedger(folder, { who });
    await expect(ledger.file(notesSpec)).rejects.toThrow(/请从备份恢复/);
    await expect(ledger.recover("notes.json")).rejects.toMatchObject({ code: "file-damaged" });
    expect(fs.readFileSync(file, "utf8")).toBe("null");
    await ledger.close();
  });

  it("is not touched by one who only looks", async () => {
    put(Buffer.from("[]"));
    const before = fs.readdirSync(folder).sort();
    const ledger = await openLedger(folder, { who, readOnly: true });
    await expect(ledger.file(notesSpec)).rejects.toMatchObject({ code: "file-damaged" });
    await expect(ledger.recover("notes.json")).rejects.toMatchObject({ code: "read-only" });
    await ledger.close();
    expect(fs.readdirSync(folder).sort()).toEqual(before);
  });

  it("is known to be missing after its very first save", async () => {
    const fresh = await openLedger(folder, { who });
    const spec = { ...notesSpec, name: "other.json" };
    await (await fresh.file(spec)).commit(entry(), (tx) => tx.put("notes", { id: "n", title: "只此一次" }, 0));
    await fresh.close();
    fs.rmSync(path.join(folder, "other.json"));
    await expect(refusalOf(spec)).resolves.toMatchObject({ detail: { reason: "missing" } });
  });
});

describe("a file of a newer program", () => {
  it("is refused and left alone, whatever else is in it", async () => {
    const bytes = replaced(sound, '"schemaVersion":1', '"schemaVersion":2');
    put(bytes);
    const refusal = await refusalOf();
    expect(refusal).toMatchObject({ code: "file-newer", detail: { foundVersion: 2, knownVersion: 1 } });
    expect(fs.readFileSync(file).equals(bytes)).toBe(true);
    expect(fs.existsSync(path.join(folder, "damaged"))).toBe(false);
  });
});

describe("books of a shelf", () => {
  const fillShelf = async (): Promise<void> => {
    const ledger = await openLedger(folder, { who });
    const shelf = await ledger.shelf(booksSpec);
    for (const book of ["2026Q1", "2026Q2"]) {
      for (const rev of [0, 1]) {
        await shelf.commit(book, entry(), (tx) => tx.put("notes", { id: book, title: `第 ${rev} 版` }, rev));
      }
    }
    await ledger.close();
  };
  const book = (): string => path.join(folder, "books", "2026Q1.json");

  it.each([
    ["damaged", () => fs.writeFileSync(book(), "null"), "not-ledger"],
    [
      "gone, by the index",
      () => {
        fs.rmSync(book());
        fs.rmSync(path.join(folder, "generations"), { recursive: true });
      },
      "missing",
    ],
    [
      "gone, by its generations",
      () => {
        fs.rmSync(book());
        fs.rmSync(path.join(folder, "books", "index.json"));
      },
      "missing",
    ],
  ])("are not opened while one is %s", async (_name, damage, reason) => {
    await fillShelf();
    damage();
    const ledger = await openLedger(folder, { who });
    await expect(ledger.shelf(booksSpec)).rejects.toMatchObject({
      code: "file-damaged",
      path: "books/2026Q1.json",
      detail: { reason },
    });
    if (fs.existsSync(path.join(folder, "generations"))) {
      await ledger.recover("books/2026Q1.json");
      const shelf = await ledger.shelf(booksSpec);
      expect(shelf.rows()).toHaveLength(2);
      expect((await shelf.get("2026Q1"))?.title).toMatch(/第 [01] 版/);
    }
    await ledger.close();
  });

  it("are read anew where the index is damaged", async () => {
    await fillShelf();
    const index = path.join(folder, "books", "index.json");
    fs.writeFileSync(index, replaced(fs.readFileSync(index), " 1 ", " 7 "));
    const ledger = await openLedger(folder, { who });
    expect((await ledger.shelf(booksSpec)).row("2026Q1")?.title).toBe("第 1 版");
    await ledger.close();
  });
});

describe("without the validation", () => {
  it("damaged files would be taken for data", async () => {
    const taken: string[] = [];
    for (const [name, , damage] of kinds) {
      put(damage());
      const codec = {
        encode: () => [],
        decode: (bytes: Buffer) => z.unknown().parse(JSON.parse(bytes.toString("utf8"))),
        save: () => 1,
      };
      try {
        await new DurableAdapter<unknown>(realFiles, folder, "notes.json", codec).read();
        taken.push(name);
      } catch {
        // This kind is stopped by JSON itself.
      }
      put(sound);
    }
    expect(taken).toEqual(expect.arrayContaining(["null", "[]", "{}", "changed by hand", "changed history", "gone"]));
  });
});
