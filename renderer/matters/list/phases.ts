import type { MatterFilter } from "../../../shared/contract/matters";
import { type Phase, phaseNames } from "../../../shared/model/matter";
import type { Profile } from "../../../shared/model/profile";
import { isAppliedFor } from "../../../shared/rules/start-mode";
import { endPhases, openPhases } from "../../../shared/rules/workflow/phases";

/** Whether matters can come to a phase under the region's profile. */
const isReached = (phase: Phase, { startModes, major }: Profile): boolean => {
  switch (phase) {
    case "applied":
    case "declined":
      return startModes.some(isAppliedFor);
    case "reviewing":
    case "returned":
      return major.scope !== "none";
    case "approving":
      return major.scope === "defined";
    default:
      return true;
  }
};

type Standing = Pick<MatterFilter, "status" | "phase">;

/** What the choice of 状态 stands for: all that are open or ended, one phase, or everything. */
export const standingOf = (choice: string | undefined): Standing => {
  if (choice === "open" || choice === "closed") return { status: choice, phase: null };
  // “closed” as a phase is one of the ends: it goes by a name of its own.
  const phase = [...openPhases, ...endPhases].find((one) => `phase:${one}` === choice) ?? null;
  return { status: null, phase };
};

/** The choice that stands for a filter; undefined where it leaves the status open. */
export const choiceOf = ({ status, phase }: Standing): string | undefined =>
  phase === null ? (status ?? undefined) : `phase:${phase}`;

/** What 状态 can be narrowed to: each group as a whole, and its phases that the region knows. `held` is offered in any case. */
export const standingChoices = (profile: Profile, held: Phase | null) => {
  const group = (label: string, all: "open" | "closed", phases: readonly Phase[]) => ({
    label,
    options: [
      { value: all as string, label: `${label}（全部）` },
      ...phases
        .filter((phase) => phase === held || isReached(phase, profile))
        .map((phase) => ({ value: `phase:${phase}`, label: phaseNames[phase] })),
    ],
  });
  return [group("办理中", "open", openPhases), group("已了结", "closed", endPhases)];
};
