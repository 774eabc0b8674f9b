import type { Migration } from "../../ledger/spec";

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** What the regions call documents that version 3 added, as they were shipped then. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "neimenggu-justice": { admonition: "行政警示书" },
};

/**
 * Version 3: every document of the regulations has its rule; series may run on over the years; fixed sentences and
 * snippets have lists of their own. The series of the new documents are added when they are first needed.
 */
export const addDocuments: Migration = (lists) => ({
  ...lists,
  profile: listOf(lists.profile).map((record) =>
    isRaw(record.profile)
      ? { ...record, profile: { ...record.profile, documentNames: NAMES[String(record.profile.id)] ?? {} } }
      : record,
  ),
  series: listOf(lists.series).map((series) => ({ ...series, yearly: true })),
  sentences: [],
  snippets: [],
});
