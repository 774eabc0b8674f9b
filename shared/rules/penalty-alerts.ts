import type { MatterRow } from "../model/row";

/** A penalty case that followed a refusal of guidance about the same counterpart and item (R012, XX §5(3)). */
export interface PenaltyAlert {
  /** The matter whose counterpart refused. */
  readonly refusedId: string;
  readonly refusedTitle: string;
  readonly refusedOn: string;
  /** The matter to which the case was linked; may be the same. */
  readonly linkedId: string;
  readonly caseNumber: string;
  readonly linkedOn: string;
  readonly counterpartIds: readonly string[];
}

type Facts = Pick<MatterRow, "id" | "title" | "counterpartIds" | "itemId" | "methods" | "refusedOn" | "penalties">;

/** The same item of the catalogue; matters without one are compared by their title. */
const sameItem = (one: Facts, other: Facts): boolean =>
  one.id === other.id ||
  (one.itemId === null ? other.itemId === null && one.title === other.title : one.itemId === other.itemId);

/** The matters with a linked penalty case, by each of their counterparts. */
const byCounterpart = (rows: readonly Facts[]): Map<string, Facts[]> => {
  const found = new Map<string, Facts[]>();
  for (const row of rows) {
    if (row.penalties.length === 0) continue;
    for (const id of row.counterpartIds) {
      const before = found.get(id);
      if (before) before.push(row);
      else found.set(id, [row]);
    }
  }
  return found;
};

/** Every penalty case that was linked on or after the day of a refusal, to the same counterpart and item. */
export const penaltyAlerts = (rows: readonly Facts[]): PenaltyAlert[] => {
  const linked = byCounterpart(rows);
  return rows
    .filter((row) => row.refusedOn !== null)
    .flatMap((before) => {
      const refusedOn = before.refusedOn ?? "";
      const about = new Set(before.counterpartIds.flatMap((id) => linked.get(id) ?? []));
      return [...about]
        .filter((row) => sameItem(before, row))
        .flatMap((row) =>
          row.penalties
            .filter(({ date }) => date >= refusedOn)
            .map(({ date, caseNumber }) => ({
              refusedId: before.id,
              refusedTitle: before.title,
              refusedOn,
              linkedId: row.id,
              caseNumber,
              linkedOn: date,
              counterpartIds: row.counterpartIds.filter((id) => before.counterpartIds.includes(id)),
            })),
        );
    });
};

/** The alert as a sentence: what happened, and what must not be. */
export const penaltySentence = ({ refusedTitle, refusedOn, caseNumber, linkedOn }: PenaltyAlert): string =>
  `${refusedOn} 相对人拒绝“${refusedTitle}”，${linkedOn} 关联了执法案件 ${caseNumber}。请核对：不得因拒绝接受行政指导而加重处罚。`;
