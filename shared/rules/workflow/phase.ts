import type { Matter, Phase } from "../../model/matter";
import type { Profile } from "../../model/profile";
import { issued } from "./guard";
import { type Needs, needsOf, untold } from "./needs";
import { type Progress, progressOf } from "./progress";

/** Whether everything that comes before review and notice is there. */
const isPrepared = (needs: Needs, progress: Progress): boolean =>
  !(
    (needs.survey && progress.necessary !== true) ||
    (needs.consultation && !progress.consulted) ||
    (needs.assessment && progress.major === null)
  );

const ofApproval = (needs: Needs, progress: Progress): Phase | undefined => {
  switch (progress.approval) {
    case "reviewing":
      return "reviewing";
    case "returned":
    case "responding":
      // An office that no longer asks for review has nothing to be submitted anew.
      return needs.chain === null ? undefined : "returned";
    case "approving":
      return "approving";
    default:
      return needs.chain !== null && progress.approval !== "approved" ? "planned" : undefined;
  }
};

/** Where a matter stands, by its steps, by the profile and by what it is itself. */
export const phaseOf = (matter: Matter, profile: Profile): Phase => {
  const progress = progressOf(matter.steps);
  if (progress.end) return progress.end.as;
  const needs = needsOf(matter, progress, profile);
  if (needs.acceptance && !progress.accepted) return "applied";
  const inApproval = ofApproval(needs, progress);
  if (inApproval && inApproval !== "planned") return inApproval;
  const out = issued(matter).length > 0;
  // A document that went out before the office asked for more is seen through.
  if (!out && (!isPrepared(needs, progress) || inApproval)) return "planned";
  if (progress.answer === "refused") return "choosing";
  const lacking = progress.answer !== "accepted" || untold(matter, progress).length > 0;
  const asked = needs.notice ? lacking : progress.answer === "pending";
  return asked && !out ? "choosing" : "underway";
};

/** The matter with its phase as its steps now make it: every change of a matter ends here. */
export const settled = <M extends Matter>(matter: M, profile: Profile): M => ({
  ...matter,
  phase: phaseOf(matter, profile),
});
