import type { MatterRow } from "../model/row";

/** A penalty case that followed a refusal of guidance about the same counterpart and item (R012, XX §5(3)). */
export interface PenaltyAlert {
  /** The matter that was ended by the refusal. */
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

/** Every penalty case that was linked on or after the day of a refusal, to the same counterpart and item. */
export const penaltyAlerts = (rows: readonly Facts[]): PenaltyAlert[] => {
  const refused = rows.filter((row) => row.refusedOn !== null);
  const linked = rows.filter((row) => row.penalties.length > 0);
  return refused.flatMap((before) =>
    linked
      .filter((row) => sameItem(before, row))
      .flatMap((row) => {
        const shared = row.counterpartIds.filter((id) => before.counterpartIds.includes(id));
        if (shared.length === 0) return [];
        return row.penalties
          .filter(({ date }) => date >= (before.refusedOn ?? ""))
          .map(({ date, caseNumber }) => ({
            refusedId: before.id,
            refusedTitle: before.title,
            refusedOn: before.refusedOn ?? "",
            linkedId: row.id,
            caseNumber,
            linkedOn: date,
            counterpartIds: shared,
          }));
      }),
  );
};

/** The alert as a sentence: what happened, and what must not be. */
export const penaltySentence = ({ refusedTitle, refusedOn, caseNumber, linkedOn }: PenaltyAlert): string =>
  `${refusedOn} 相对人拒绝“${refusedTitle}”，${linkedOn} 关联了处罚案件 ${caseNumber}。请核对：不得因拒绝接受行政指导而加重处罚。`;
