import type { Phase } from "../../model/matter";

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

/** Whether guidance was given, or begun and broken off: such a matter stands in the register (R051). */
export const isGuidance = (phase: Phase): boolean => !["declined", "dropped", "transferred"].includes(phase);
