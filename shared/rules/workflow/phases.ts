import type { IssuedDocument, Phase } from "../../model/matter";

/** The phases in which a matter is still worked on. */
export const openPhases = [
  "planned",
  "applied",
  "reviewing",
  "returned",
  "approving",
  "choosing",
  "underway",
] as const satisfies readonly Phase[];

/** The ends; none of them leads back. */
export const endPhases = [
  "closed",
  "terminated",
  "merged",
  "transferred",
  "declined",
  "dropped",
] as const satisfies readonly Phase[];

/** Whether a matter is still worked on. */
export const isOpen = (phase: Phase): boolean => openPhases.some((open) => open === phase);

/** What tells of a matter, or of its summary, whether it became guidance. */
interface Told {
  readonly phase: Phase;
  readonly documents: readonly Pick<IssuedDocument, "state">[];
}

/**
 * Whether guidance is being given, was given, or was broken off: such a matter stands in the register and in the figures
 * (R051). One that is still prepared, reviewed or offered is none yet; one that never became guidance is none at all. A
 * clue that was handed over (线索移送) is one where a document had gone out before.
 */
export const isGuidance = ({ phase, documents }: Told): boolean =>
  ["underway", "closed", "merged", "terminated"].includes(phase) ||
  (phase === "transferred" && documents.some(({ state }) => state === "issued"));
