import type { Migration } from "../../ledger/spec";
import shipped from "./profiles-2.json" with { type: "json" };

type Raw = Record<string, unknown>;
type Shipped = (typeof shipped)["custom"] & { readonly brings: Readonly<Record<string, readonly string[]>> };

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** What version 2 added to the profile that an office holds a copy of, as it was shipped then. */
const additionsFor = (id: unknown): Shipped =>
  (Object.entries(shipped) as [string, Shipped][]).find(([known]) => known === id)?.[1] ?? shipped.custom;

/** Reasons that were names alone get their meaning; a list without any gets what follows from guidance being voluntary. */
const endReasons = (before: unknown, additions: Shipped): unknown[] => {
  const names = Array.isArray(before) ? before.filter((name) => typeof name === "string") : [];
  if (names.length === 0) return additions.endReasons;
  const known = Object.values(shipped).flatMap((one) => one.endReasons);
  return names.map((name) => known.find((reason) => reason.name === name) ?? { name, kind: "other" });
};

const withProcedure = (profile: Raw): Raw => {
  const additions = additionsFor(profile.id);
  return {
    ...profile,
    methods: listOf(profile.methods).map((method) => ({
      ...method,
      brings: additions.brings[String(method.name)] ?? [],
    })),
    documents: listOf(profile.documents).map((document) => ({
      ...document,
      required: additions.required.some((type) => type === document.type),
    })),
    occasions: additions.occasions,
    guidanceTypes: additions.guidanceTypes,
    endReasons: endReasons(profile.endReasons, additions),
    procedure: additions.procedure,
  };
};

/** Version 2: the profile says which steps a matter takes; reminders, holidays and wording have lists of their own. */
export const addProcedures: Migration = (lists) => ({
  ...lists,
  profile: listOf(lists.profile).map((record) =>
    isRaw(record.profile) ? { ...record, profile: withProcedure(record.profile) } : record,
  ),
  reminders: [],
  holidays: [],
  wording: [],
});
