import fs from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLedger } from "../../../electron/ledger/ledger";
import type { FileSpec } from "../../../electron/ledger/spec";
import { entry, newFolder, type Note, noteSchema, notesSpec, removeFolders, who } from "./office";

afterAll(removeFolders);

const reopened = async (folder: string, spec = notesSpec) => {
  const ledger = await openLedger(folder, { who });
  return { ledger, file: await ledger.file(spec) };
};

describe("a file of the ledger", () => {
  it("keeps what was committed, and its history, over a restart", async () => {
    const folder = newFolder();
    const first = await reopened(folder);
    expect(fs.existsSync(path.join(folder, "notes.json"))).toBe(false);
    const stored = await first.file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一" }, 0));
    expect(stored).toEqual({ id: "n1", rev: 1, title: "一" });
    await first.file.commit(entry("notes.change"), (tx) => {
      tx.put("notes", { id: "n1", title: "二" }, 1);
      tx.put("others", { id: "o1", title: "三" }, 0);
    });
    await first.ledger.close();

    const second = await reopened(folder);
    expect(second.file.all("notes")).toEqual([{ id: "n1", rev: 2, title: "二" }]);
    expect(second.file.get("others", "o1")?.title).toBe("三");
    const history = second.file.history("n1");
    expect(history.map((line) => line.act)).toEqual(["notes.write", "notes.change"]);
    expect(history[1]?.changes).toEqual([{ path: "title", from: "一", to: "二" }]);
    expect(second.file.history()).toHaveLength(3);
    expect(second.file.history()[2]?.prev).toBe(history[1]?.hash);
    await second.file.commit(entry(), (tx) => tx.remove("others", "o1", 1));
    expect(second.file.history("o1")[1]?.changes).toEqual([{ path: "", from: { id: "o1", rev: 1, title: "三" } }]);
    await second.ledger.close();
    const third = await reopened(folder);
    expect(third.file.all("others")).toEqual([]);
    expect(third.file.history()).toHaveLength(4);
    await third.ledger.close();
  });

  it("is plain JSON with one record a line", async () => {
    const folder = newFolder();
    const { ledger, file } = await reopened(folder);
    await file.commit(entry(), (tx) => {
      tx.put("notes", { id: "n1", title: "一\n二" }, 0);
      tx.put("notes", { id: "n2", title: "三" }, 0);
    });
    await ledger.close();
    const text = fs.readFileSync(path.join(folder, "notes.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      schemaVersion: 1,
      save: 1,
      lists: { notes: [{ id: "n1" }, { id: "n2" }], others: [], history: [{ seq: 1 }, { seq: 2 }] },
    });
    expect(text.split("\n")).toContain('{"id":"n2","rev":1,"title":"三"}');
  });

  it("refuses a save over an older state, and keeps nothing of that transaction", async () => {
    const { ledger, file } = await reopened(newFolder());
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一" }, 0));
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "二" }, 1));
    const late = file.commit(entry(), (tx) => {
      tx.put("notes", { id: "n2", title: "新" }, 0);
      tx.put("notes", { id: "n1", title: "三" }, 1);
    });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      detail: { list: "notes", id: "n1", expectedRev: 1, storedRev: 2 },
    });
    await expect(late).rejects.toThrow(/没有保存.*还在.*请重新载入/);
    await expect(file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "又" }, 0))).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(file.commit(entry(), (tx) => tx.remove("notes", "n9", 0))).rejects.toMatchObject({ code: "conflict" });
    expect(file.all("notes").map((note) => note.id)).toEqual(["n1"]);
    await ledger.close();
  });

  it("refuses a record that its schema refuses, naming the field", async () => {
    const { ledger, file } = await reopened(newFolder());
    await expect(file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "" }, 0))).rejects.toMatchObject({
      code: "invalid-record",
      detail: { fields: [{ path: "title" }] },
    });
    // JSON would turn it into null, which the schema then refuses to read.
    await expect(
      file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一", size: Number.NaN }, 0)),
    ).rejects.toMatchObject({ code: "invalid-record" });
    expect(file.all("notes")).toEqual([]);
    await ledger.close();
  });

  it("gives out frozen records, and the same array until the next commit", async () => {
    const { ledger, file } = await reopened(newFolder());
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一", parts: [{ id: "p", text: "甲" }] }, 0));
    const before = file.all("notes");
    expect(file.all("notes")).toBe(before);
    expect(() => {
      before[0]!.parts![0]!.text = "乙";
    }).toThrow(TypeError);
    await file.commit(entry(), () => "nothing");
    expect(file.all("notes")).toBe(before);
    expect(file.history()).toHaveLength(1);
    await file.commit(entry(), (tx) => tx.put("others", { id: "o", title: "二" }, 0));
    expect(file.all("notes")).toBe(before);
    await ledger.close();
  });

  it("runs commits one after the other, each over the state the one before it left", async () => {
    const { ledger, file } = await reopened(newFolder());
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "0", size: 0 }, 0));
    const revs = await Promise.all(
      Array.from({ length: 20 }, () =>
        file.commit(entry(), (tx) => {
          const note = tx.get("notes", "n")!;
          return tx.put("notes", { ...note, size: (note.size ?? 0) + 1 }, note.rev).rev;
        }),
      ),
    );
    expect(revs).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(file.get("notes", "n")?.size).toBe(20);
    await ledger.close();
  });

  it("shows a commit to readers only when it is on the disk", async () => {
    const { ledger, file } = await reopened(newFolder());
    const saving = file.commit(entry(), (tx) => {
      tx.put("notes", { id: "n", title: "一" }, 0);
      return tx.all("notes").length;
    });
    expect(file.all("notes")).toEqual([]);
    expect(await saving).toBe(1);
    expect(file.all("notes")).toHaveLength(1);
    await ledger.close();
  });

  it("keeps the last three versions", async () => {
    const folder = newFolder();
    const { ledger, file } = await reopened(folder);
    for (let rev = 0; rev < 6; rev += 1) {
      await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: `第 ${rev} 次` }, rev));
    }
    await ledger.close();
    const kept = fs.readdirSync(path.join(folder, "generations")).sort();
    expect(kept).toEqual(["notes.00000003.json", "notes.00000004.json", "notes.00000005.json"]);
    expect(fs.readFileSync(path.join(folder, "generations", kept[2]!), "utf8")).toContain("第 4 次");
  });

  it("takes an older version step by step to today's, after a copy", async () => {
    const folder = newFolder();
    const first = await reopened(folder);
    await first.file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一" }, 0));
    await first.ledger.close();
    const old = fs.readFileSync(path.join(folder, "notes.json"));

    const newer: FileSpec<{ notes: Note; others: Note; labels: Note }> = {
      ...notesSpec,
      schemaVersion: 3,
      lists: { notes: noteSchema, others: noteSchema, labels: noteSchema },
      migrations: {
        1: (lists) => ({ ...lists, notes: (lists["notes"] as Note[]).map((note) => ({ ...note, size: 1 })) }),
        2: (lists) => ({
          ...lists,
          notes: (lists["notes"] as Note[]).map((note) => ({ ...note, size: note.size! + 10 })),
          labels: [{ id: "l", rev: 1, title: "新表" }],
        }),
      },
    };
    const looking = await openLedger(folder, { who, readOnly: true });
    expect((await looking.file(newer)).get("notes", "n1")?.size).toBe(11);
    await looking.close();
    expect(fs.readFileSync(path.join(folder, "notes.json")).equals(old)).toBe(true);

    const ledger = await openLedger(folder, { who });
    const file = await ledger.file(newer);
    expect(file.get("notes", "n1")?.size).toBe(11);
    expect(file.get("labels", "l")?.title).toBe("新表");
    expect(file.history().at(-1)).toMatchObject({ act: "ledger.migrate", by: "system" });
    await ledger.close();
    const [copy] = fs.readdirSync(path.join(folder, "backups"));
    expect(fs.readFileSync(path.join(folder, "backups", copy!, "notes.json")).equals(old)).toBe(true);
    await expect(reopened(folder)).rejects.toMatchObject({ code: "file-newer" });
  });

  it("leaves an older file as it is when its migration fails", async () => {
    const folder = newFolder();
    const first = await reopened(folder);
    await first.file.commit(entry(), (tx) => tx.put("notes", { id: "n1", title: "一" }, 0));
    await first.ledger.close();
    const old = fs.readFileSync(path.join(folder, "notes.json"));
    const broken = () => {
      throw new TypeError("broken");
    };
    const empties = () => ({ notes: [{ id: "n1", rev: 1, title: "" }] });
    for (const migrations of [{ 1: broken }, { 1: empties }, {}]) {
      const ledger = await openLedger(folder, { who });
      await expect(ledger.file({ ...notesSpec, schemaVersion: 2, migrations })).rejects.toMatchObject({
        code: "file-damaged",
      });
      await ledger.close();
      expect(fs.readFileSync(path.join(folder, "notes.json")).equals(old)).toBe(true);
    }
  });

  it("says when the folder is not there, and makes none", async () => {
    const folder = path.join(newFolder(), "gone");
    await expect(openLedger(folder, { who })).rejects.toMatchObject({ code: "folder-missing" });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it("refuses a commit after closing", async () => {
    const { ledger, file } = await reopened(newFolder());
    await ledger.close();
    await ledger.close();
    await expect(file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "一" }, 0))).rejects.toMatchObject({
      code: "read-only",
    });
  });

  it("clears away what a died process left half written", async () => {
    const folder = newFolder();
    fs.mkdirSync(path.join(folder, "books"));
    fs.writeFileSync(path.join(folder, "books", "2026Q1.json.77-aabbcc.tmp"), "{");
    const { ledger } = await reopened(folder);
    expect(fs.readdirSync(path.join(folder, "books"))).toEqual([]);
    await ledger.close();
    expect(fs.existsSync(path.join(folder, ".lock"))).toBe(false);
  });
});
