import type { QueueRow } from "../../shared/contract/approvals";

/** Which part of the queue is shown: what the person may act on, or everything that waits. */
export type QueueFilter = "mine" | "all";

/** What a matter waits for, in the order in which the queue shows it. */
export const waitNames: Readonly<Record<QueueRow["waitsFor"], string>> = {
  review: "待审核",
  approval: "待审批",
  handling: "待承办人处理",
  filing: "待备案",
};
const order = Object.keys(waitNames) as readonly QueueRow["waitsFor"][];

export interface QueueGroup {
  readonly waitsFor: QueueRow["waitsFor"];
  readonly rows: readonly QueueRow[];
}

/** The queue by what is waited for; within a group the office's order stays, the oldest first. Empty groups are left out. */
export const grouped = (rows: readonly QueueRow[], filter: QueueFilter): QueueGroup[] =>
  order
    .map((waitsFor) => ({
      waitsFor,
      rows: rows.filter((row) => row.waitsFor === waitsFor && (filter === "all" || row.mine.allowed)),
    }))
    .filter((group) => group.rows.length > 0);

/** The matter to go on with after a decision on one: the next of mine as the queue shows it, else the first; null: none. */
export const nextOf = (rows: readonly QueueRow[], decided: string): string | null => {
  const shown = grouped(rows, "all").flatMap((group) => group.rows);
  const at = shown.findIndex(({ id }) => id === decided);
  const mine = (some: readonly QueueRow[]) => some.find(({ id, mine: { allowed } }) => allowed && id !== decided);
  return (mine(shown.slice(at + 1)) ?? mine(shown.slice(0, Math.max(at, 0))))?.id ?? null;
};
