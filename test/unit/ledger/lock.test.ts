import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { openLedger } from "../../../electron/ledger/ledger";
import { entry, newFolder, notesSpec, removeFolders, who } from "./office";

beforeEach(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => vi.useRealTimers());
afterAll(removeFolders);

const heartbeat = (folder: string): string =>
  (JSON.parse(fs.readFileSync(path.join(folder, ".lock"), "utf8")) as { heartbeat: string }).heartbeat;

it("the holder shows life every five seconds, and commits go on beside it", async () => {
  const folder = newFolder();
  let now = Date.UTC(2026, 10, 21);
  const ledger = await openLedger(folder, { who, now: () => now });
  const file = await ledger.file(notesSpec);
  const first = heartbeat(folder);
  for (let rev = 0; rev < 3; rev += 1) {
    now += 5_000;
    vi.advanceTimersByTime(5_000);
    await file.commit(entry(), (tx) => tx.put("notes", { id: "n", title: "一" }, rev));
  }
  await vi.waitFor(() => expect(Date.parse(heartbeat(folder)) - Date.parse(first)).toBe(15_000));
  await ledger.close();
  vi.advanceTimersByTime(5_000);
  expect(fs.readdirSync(folder).sort()).toEqual(["generations", "notes.json"]);
});
