import fs from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type FileSystem, realFiles } from "../../../electron/ledger/files";
import { openLedger } from "../../../electron/ledger/ledger";
import type { Shelf, Tx } from "../../../electron/ledger/spec";
import { booksSpec, entry, newFolder, type Note, removeFolders, who } from "./office";

afterAll(removeFolders);

type Notes = Shelf<Note, { id: string; title: string }>;

/** The real disk, noting which files are read. */
const noting = (reads: string[]): FileSystem => ({
  ...realFiles,
  readFile: (file) => {
    reads.push(path.basename(file));
    return realFiles.readFile(file);
  },
});

const open = async (folder: string, reads: string[] = [], spec = booksSpec) => {
  const ledger = await openLedger(folder, { who, fs: noting(reads) });
  return { ledger, shelf: await ledger.shelf(spec), reads };
};

const add = (id: string, title: string) => (tx: Tx<Record<string, Note>>) => tx.put("notes", { id, title }, 0);
const bookReads = (reads: readonly string[]) => reads.filter((name) => /^20\d\dQ\d\.json$/.test(name));

/** A folder of `count` books of two notes each. */
const filled = async (count: number): Promise<string> => {
  const folder = newFolder();
  const { ledger, shelf } = await open(folder);
  for (let index = 0; index < count; index += 1) {
    const book = `20${10 + (index >> 2)}Q${(index % 4) + 1}`;
    await shelf.commit(book, entry(), (tx) => [add(`${book}-a`, "甲")(tx), add(`${book}-b`, "乙")(tx)]);
  }
  await ledger.close();
  return folder;
};

const titles = (shelf: Notes) => shelf.rows().map((row) => `${row.book} ${row.id} ${row.title}`);

describe("a shelf", () => {
  it("keeps rows of all books and gives the records of each", async () => {
    const folder = newFolder();
    const { ledger, shelf } = await open(folder);
    expect(shelf.rows()).toEqual([]);
    await shelf.commit("2026Q2", entry(), add("b", "乙"));
    await shelf.commit("2026Q1", entry(), add("a", "甲"));
    expect(titles(shelf)).toEqual(["2026Q1 a 甲", "2026Q2 b 乙"]);
    const rows = shelf.rows();
    expect(shelf.rows()).toBe(rows);
    await shelf.commit("2026Q2", entry("notes.change"), (tx) => tx.put("notes", { id: "b", title: "丙" }, 1));
    expect(shelf.rows()).not.toBe(rows);
    expect(shelf.rows()[0]).toBe(rows[0]);
    expect(shelf.row("b")).toEqual({ id: "b", title: "丙", book: "2026Q2" });
    expect(await shelf.get("b")).toEqual({ id: "b", title: "丙", rev: 2 });
    expect((await shelf.history("b")).map((line) => line.act)).toEqual(["notes.write", "notes.change"]);
    expect(await shelf.get("nobody")).toBeUndefined();
    expect(await shelf.history("nobody")).toEqual([]);
    await shelf.commit("2026Q2", entry(), (tx) => tx.remove("notes", "b", 2));
    expect(shelf.row("b")).toBeUndefined();
    expect(titles(shelf)).toEqual(["2026Q1 a 甲"]);
    await ledger.close();
  });

  it("opens by its index without reading a book, and reads one when it is asked for", async () => {
    const folder = await filled(12);
    const { ledger, shelf, reads } = await open(folder);
    expect(shelf.rows()).toHaveLength(24);
    expect(bookReads(reads)).toEqual([]);
    expect((await shelf.get("2011Q2-b"))?.title).toBe("乙");
    await shelf.get("2011Q2-a");
    expect(bookReads(reads)).toEqual(["2011Q2.json"]);
    await ledger.close();
  });

  it("reads anew only the book that the index does not fit", async () => {
    const folder = await filled(5);
    const index = fs.readFileSync(path.join(folder, "books", "index.json"));
    const changed = await open(folder);
    await changed.shelf.commit("2010Q3", entry(), add("new", "新"));
    await changed.ledger.close();
    // As after a crash before the index was written.
    fs.writeFileSync(path.join(folder, "books", "index.json"), index);
    const { ledger, shelf, reads } = await open(folder);
    expect(shelf.row("new")?.book).toBe("2010Q3");
    expect(bookReads(reads)).toEqual(["2010Q3.json"]);
    await ledger.close();
    expect(bookReads((await reopen(folder)).reads)).toEqual([]);
  });

  it("writes the index when no commit has come for five seconds", async () => {
    const folder = newFolder();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { ledger, shelf } = await open(folder);
    const index = path.join(folder, "books", "index.json");
    await shelf.commit("2026Q1", entry(), add("a", "甲"));
    vi.advanceTimersByTime(4_000);
    // A second commit puts it off; an empty one behind it waits until the first two are wholly done.
    await shelf.commit("2026Q1", entry(), add("b", "乙"));
    await shelf.commit("2026Q1", entry(), () => undefined);
    vi.advanceTimersByTime(4_000);
    expect(fs.existsSync(index)).toBe(false);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(fs.readFileSync(index, "utf8")).toContain('"id":"b"'));
    // As after a crash: what the index says is enough.
    const looking = await openLedger(folder, { who, readOnly: true, fs: noting([]) });
    expect((await looking.shelf(booksSpec)).rows()).toHaveLength(2);
    await looking.close();
    await ledger.close();
  });

  it("makes the index anew when rows or records take another form, or it is gone", async () => {
    const folder = await filled(3);
    const row = ({ id, title }: Note) => ({ id, title: `〔${title}〕` });
    const other = { ...booksSpec, rowVersion: 2, row };
    const first = await reopen(folder, other);
    expect(first.titles[0]).toBe("2010Q1 2010Q1-a 〔甲〕");
    expect(bookReads(first.reads)).toHaveLength(3);
    expect(bookReads((await reopen(folder, other)).reads)).toEqual([]);
    fs.rmSync(path.join(folder, "books", "index.json"));
    expect(bookReads((await reopen(folder, other)).reads)).toHaveLength(3);

    const migrations = {
      1: (lists: Record<string, unknown[]>) => ({
        notes: (lists["notes"] as Note[]).map((note) => ({ ...note, title: `${note.title}二` })),
      }),
    };
    const newer = await reopen(folder, { ...other, schemaVersion: 2, migrations });
    expect(newer.titles[0]).toBe("2010Q1 2010Q1-a 〔甲二〕");
    expect(fs.readdirSync(path.join(folder, "backups")).length).toBeGreaterThan(0);
  });

  it("keeps few books loaded", async () => {
    const { ledger, shelf, reads } = await open(await filled(20));
    const ids = shelf.rows().map((row) => row.id);
    for (const id of ids) await shelf.get(id);
    expect(bookReads(reads)).toHaveLength(20);
    await shelf.get(ids.at(-1)!);
    expect(bookReads(reads)).toHaveLength(20);
    await shelf.get(ids[0]!);
    expect(bookReads(reads)).toHaveLength(21);
    await ledger.close();
  });

  it("does not put away a book while it is being saved", async () => {
    const folder = await filled(20);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const files: FileSystem = {
      ...realFiles,
      rename: async (from, to) => {
        if (to.endsWith("2010Q1.json")) await held;
        await realFiles.rename(from, to);
      },
    };
    const ledger = await openLedger(folder, { who, fs: files });
    const shelf = await ledger.shelf(booksSpec);
    const id = "2010Q1-a";
    const saving = shelf.commit("2010Q1", entry(), (tx) => tx.put("notes", { id, title: "新" }, 1));
    for (const row of shelf.rows()) await shelf.get(row.id);
    expect((await shelf.get(id))?.title).toBe("甲");
    goOn();
    await saving;
    expect((await shelf.get(id))?.title).toBe("新");
    await ledger.close();
  });

  it("changes no row when a save fails", async () => {
    const folder = await filled(2);
    let full = false;
    const fs: FileSystem = {
      ...realFiles,
      create: (file) =>
        full ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) : realFiles.create(file),
    };
    const ledger = await openLedger(folder, { who, fs });
    const shelf = await ledger.shelf(booksSpec);
    const before = shelf.rows();
    full = true;
    await expect(shelf.commit("2010Q1", entry(), add("new", "新"))).rejects.toMatchObject({ code: "disk-full" });
    await expect(shelf.commit("2027Q1", entry(), add("new", "新"))).rejects.toMatchObject({ code: "disk-full" });
    expect(shelf.rows()).toBe(before);
    expect(shelf.row("new")).toBeUndefined();
    full = false;
    await shelf.commit("2027Q1", entry(), add("new", "新"));
    expect(shelf.row("new")?.book).toBe("2027Q1");
    await ledger.close();
  });

  it("saves nothing where no row can be made of a record", async () => {
    const folder = newFolder();
    const row = ({ id, title }: Note) => {
      if (title === "坏") throw new RangeError("no row");
      return { id, title };
    };
    const { ledger, shelf } = await open(folder, [], { ...booksSpec, row });
    await expect(shelf.commit("2026Q1", entry(), add("n", "坏"))).rejects.toThrow(RangeError);
    expect(shelf.rows()).toEqual([]);
    expect(await shelf.get("n")).toBeUndefined();
    await ledger.close();
    expect(fs.existsSync(path.join(folder, "books", "2026Q1.json"))).toBe(false);
  });

  it("takes no book whose name would lead elsewhere", async () => {
    const { ledger, shelf } = await open(newFolder());
    for (const name of ["../office", "a/b", "index", ""]) {
      await expect(shelf.commit(name, entry(), add("n", "一"))).rejects.toThrow("no name for a book");
    }
    await ledger.close();
  });
});

const reopen = async (folder: string, spec = booksSpec) => {
  const { ledger, shelf, reads } = await open(folder, [], spec);
  const found = { titles: titles(shelf), reads: [...reads] };
  await ledger.close();
  return found;
};
