import type { Migration } from "../../ledger/spec";
import { addLifeOfMatters } from "./books-2";
import { addPapers } from "./books-3";
import { addProcedures } from "./office-2";
import { addDocuments } from "./office-3";

/** The kinds of files of a data folder that hold records. */
export type FileKind =
  | "office"
  | "accounts"
  | "counterparts"
  | "catalogue"
  | "drafts"
  | "demands"
  | "mediations"
  | "books";

/**
 * How the records of each kind of file came to be what they are today: the first step takes version 1 to 2, the next 2 to
 * 3. A field that becomes required, a list that is added or a value that is renamed needs its step here, and stays.
 */
const steps: Readonly<Record<FileKind, readonly Migration[]>> = {
  office: [addProcedures, addDocuments],
  accounts: [],
  counterparts: [],
  catalogue: [],
  drafts: [],
  demands: [],
  mediations: [],
  books: [addLifeOfMatters, addPapers],
};

/** The version of a kind of file today, and the way to it from every earlier one. */
export const versionOf = (kind: FileKind): { schemaVersion: number; migrations: Record<number, Migration> } => ({
  schemaVersion: steps[kind].length + 1,
  migrations: Object.fromEntries(steps[kind].map((step, index) => [index + 1, step])),
});
