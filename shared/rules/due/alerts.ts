import type { MatterRow } from "../../model/row";
import { penaltyAlerts, penaltySentence } from "../penalty-alerts";
import type { Actor } from "../workflow/actor";

/** What nobody asked for but somebody should see; `date` is the day it came about. */
export interface Alert {
  readonly rule: string;
  readonly text: string;
  readonly date: string;
  readonly matterId: string;
}

const penalties = (rows: readonly MatterRow[], sees: (id: string) => boolean): Alert[] =>
  penaltyAlerts(rows)
    .filter(({ refusedId, linkedId }) => sees(refusedId) || sees(linkedId))
    .map((alert) => ({
      rule: "R012",
      text: penaltySentence(alert),
      date: alert.linkedOn,
      matterId: alert.linkedId,
    }));

const disputes = (rows: readonly MatterRow[], sees: (id: string) => boolean): Alert[] =>
  rows
    .filter((row) => row.disputes.length > 0 && sees(row.id))
    .flatMap((row) =>
      row.disputes.map(({ date, kind }) => ({
        rule: "R102",
        text: `${date} “${row.title}”引起${kind}。请核对这次指导是否合法、适当，妥善化解。`,
        date,
        matterId: row.id,
      })),
    );

/**
 * Penalty cases that followed a refusal (R012) and disputes that guidance gave rise to (R102), the newest first: all of
 * them for a reviewer, those of their own matters for a handler, none for others.
 */
export const alertsFor = ({ id, roles }: Actor, rows: readonly MatterRow[]): Alert[] => {
  const reviews = roles.includes("reviewer");
  if (!reviews && !roles.includes("handler")) return [];
  const telling = rows.filter((row) => row.refusedOn !== null || row.penalties.length > 0 || row.disputes.length > 0);
  const own = new Set(
    telling.filter((row) => row.handlerIds.includes(id) || row.createdBy === id).map((row) => row.id),
  );
  const sees = (matterId: string): boolean => reviews || own.has(matterId);
  return [...penalties(telling, sees), ...disputes(telling, sees)].toSorted((a, b) => b.date.localeCompare(a.date));
};
