import type { Migration } from "../../ledger/spec";

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** A document was always for all of the matter's counterparts. */
const withPapers = (matter: Raw): Raw => ({
  ...matter,
  papers: {},
  documents: listOf(matter.documents).map((document) => ({
    ...document,
    to: Array.isArray(matter.counterpartIds) ? matter.counterpartIds : [],
  })),
});

/** Version 3: a document says whom it is for, and a matter keeps what was typed for its documents. */
export const addPapers: Migration = (lists) => ({ ...lists, matters: listOf(lists.matters).map(withPapers) });
