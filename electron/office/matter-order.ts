import type { MatterFilter } from "../../shared/contract/matters";
import { phases } from "../../shared/model/matter";
import type { Store } from "./context";
import { type BookRow, matterLine } from "./matter-lookup";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// The shelf gives the same array until something changes, so that tens of thousands of rows are sorted once a change.
const sorted = new WeakMap<readonly BookRow[], readonly BookRow[]>();

/** All rows by date, then by time of registration, oldest first. */
export const rowsByDate = (rows: readonly BookRow[]): readonly BookRow[] => {
  let byDate = sorted.get(rows);
  if (!byDate) {
    byDate = rows.toSorted((a, b) => compare(a.date, b.date) || compare(a.createdAt, b.createdAt));
    sorted.set(rows, byDate);
  }
  return byDate;
};

/** A phase's place in a matter's life, as text that sorts so. */
const placeOf = (phase: BookRow["phase"]): string => String(phases.indexOf(phase)).padStart(2, "0");

const byText = (store: Store, rows: readonly BookRow[], { sort, descending }: MatterFilter): BookRow[] => {
  const collator = new Intl.Collator("zh-CN");
  const textOf = (row: BookRow): string =>
    sort === "title" ? row.title : sort === "status" ? placeOf(row.phase) : matterLine(store, row).counterparts;
  const keyed = rows.map((row) => ({ row, text: textOf(row) }));
  const sign = descending ? -1 : 1;
  // Among equals the newest comes first, whichever way the texts run.
  return keyed
    .toReversed()
    .sort((a, b) => sign * collator.compare(a.text, b.text))
    .map(({ row }) => row);
};

/** One page of rows that come oldest first, in the order that was asked for. */
export const pageOf = (store: Store, rows: readonly BookRow[], filter: MatterFilter): readonly BookRow[] => {
  const { offset, limit, sort, descending } = filter;
  if (sort !== "date") return byText(store, rows, filter).slice(offset, offset + limit);
  if (!descending) return rows.slice(offset, offset + limit);
  const end = Math.max(0, rows.length - offset);
  return rows.slice(Math.max(0, end - limit), end).toReversed();
};
