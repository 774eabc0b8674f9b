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
};
const who = { user: "test", host: "here" };
let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "ledger-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a file saved only once, then damaged where it lies, is recovered whole", async () => {
  const ledger = await openLedger(folder, { who });
  const file = await ledger.file(spec);
  const entry = { at: new Date(0).toISOString(), by: "me", byName: "我", act: "notes.put", summary: "写" };
  await file.commit(entry, (tx) => tx.put("notes", { id: "a", text: "一次" }, 0));
  await ledger.close();
  // In place, as a failing disk would: a second name of the same file would be damaged with it.
  fs.writeFileSync(path.join(folder, "notes.json"), Buffer.alloc(200));
  const again = await openLedger(folder, { who });
  await expect(again.file(spec)).rejects.toMatchObject({ code: "file-damaged" });
  await again.recover("notes.json");
  expect((await again.file(spec)).get("notes", "a")).toMatchObject({ text: "一次" });
  await again.close();
});
