import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import type { FileSpec, HistoryInput, ShelfSpec } from "../../../electron/ledger/spec";

/** A record such as the ledger's tests keep. */
export const noteSchema = z.object({
  id: z.string().min(1),
  rev: z.int().min(1),
  title: z.string().min(1),
  size: z.number().optional(),
  parts: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
});

export type Note = z.infer<typeof noteSchema>;

/** A file of two lists. */
export const notesSpec: FileSpec<{ notes: Note; others: Note }> = {
  name: "notes.json",
  schemaVersion: 1,
  lists: { notes: noteSchema, others: noteSchema },
};

/** A shelf of the same records. */
export const booksSpec: ShelfSpec<Note, { id: string; title: string }> = {
  folder: "books",
  list: "notes",
  schemaVersion: 1,
  schema: noteSchema,
  row: ({ id, title }) => ({ id, title }),
  rowVersion: 1,
};

/** Who changes what, in tests. */
export const entry = (act = "notes.write"): HistoryInput => ({
  by: "a1",
  byName: "王经办",
  act,
  summary: "登记一条记录",
  at: "2026-11-21T06:00:00.000Z",
});

export const who = { user: "王经办", host: "office-pc" };

const made: string[] = [];

/** A new empty folder, removed by `removeFolders`. */
export const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guidance-ledger-"));
  made.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
};
