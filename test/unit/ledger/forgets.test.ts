import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { openLedger } from "../../../electron/ledger/ledger";
import type { FileSpec } from "../../../electron/ledger/spec";

const note = z.object({ id: z.string(), rev: z.number(), text: z.string() });
const spec: FileSpec<{ notes: z.infer<typeof note> }> = {
  name: "notes.json",
  schemaVersion: 1,
  lists: { notes: note },
  forgets: true,
};
let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "ledger-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a file that forgets keeps its records and no history, however often it is written", async () => {
  const open = () => openLedger(folder, { who: { user: "test", host: "here" } });
  const ledger = await open();
  const file = await ledger.file(spec);
  for (let rev = 0; rev < 50; rev++) {
    const entry = { at: new Date(0).toISOString(), by: "me", byName: "我", act: "notes.keep", summary: "写" };
    await file.commit(entry, (tx) => tx.put("notes", { id: "a", text: `第 ${rev} 次` }, rev));
  }
  expect(file.history()).toEqual([]);
  await ledger.close();
  const again = await open();
  expect((await again.file(spec)).get("notes", "a")).toEqual({ id: "a", rev: 50, text: "第 49 次" });
  expect(fs.statSync(path.join(folder, "notes.json")).size).toBeLessThan(1_000);
  await again.close();
});
