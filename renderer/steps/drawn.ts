import type { MatterView } from "../../shared/contract/matters";
import type { Profile } from "../../shared/model/profile";
import type { MatterAct } from "../../shared/rules/workflow/acts";
import { methodsBring, toServe } from "../../shared/rules/workflow/needs";
import { isOpen } from "../../shared/rules/workflow/phases";

/** Acts that stand together on the page. */
export interface ActGroup {
  readonly title: string;
  readonly acts: readonly MatterAct[];
}

const groups: readonly ActGroup[] = [
  { title: "办理", acts: ["accept", "survey", "consult", "assess", "notify", "answer", "talk", "serve"] },
  { title: "审批", acts: ["plan", "submit", "review", "respond", "approve", "revise", "file"] },
  { title: "回访", acts: ["planVisit", "visit", "evaluate"] },
  { title: "结束", acts: ["close", "merge", "terminate", "drop", "decline", "transfer"] },
  { title: "其他", acts: ["link", "dispute", "undo"] },
];

type About = Pick<MatterView, "matter" | "progress" | "needs">;

/** Whether an act is drawn at all for this matter under this profile; the rules say whether it may be done (R053). */
const isDrawn = (act: MatterAct, { matter, progress, needs }: About, profile: Profile): boolean => {
  const { phase } = matter;
  const written = matter.kind === "written";
  const open = isOpen(phase);
  const carried = phase === "underway" || phase === "closed" || phase === "merged" || phase === "terminated";
  const preparing = open && !matter.documents.some((document) => document.state === "issued");
  switch (act) {
    case "accept":
    case "decline":
      return phase === "applied";
    case "survey":
      return preparing && needs.survey;
    case "consult":
      return preparing && needs.consultation;
    case "assess":
      return preparing && needs.assessment;
    case "plan":
      return needs.chain === "reviewAndApproval" && (open || progress.rounds > 0);
    case "submit":
      return preparing && needs.chain !== null && progress.approval !== "approved";
    case "review":
      return phase === "reviewing";
    case "respond":
      return progress.approval === "responding" && open;
    case "approve":
      return phase === "approving";
    case "revise":
      return preparing && progress.approval === "approved";
    case "file":
      return profile.major.scope === "all" && (phase === "closed" || phase === "merged" || phase === "terminated");
    case "notify":
      return written && open;
    case "answer":
      return open && progress.answer !== null;
    case "talk":
      return open && written && methodsBring(matter.methods, "talk", profile);
    case "serve":
      // The notice of the end goes out after it (R042).
      return written && (open || (phase === "terminated" && toServe(matter, progress).length > 0));
    case "planVisit":
    case "visit": {
      const known =
        profile.procedure.visitScopes.length > 0 || (written && methodsBring(matter.methods, "visit", profile));
      return written && carried && known;
    }
    case "evaluate":
      return (
        profile.procedure.evaluationWays.length > 0 && progress.major === true && carried && phase !== "terminated"
      );
    case "close":
    case "terminate":
    case "merge":
      return written && open;
    case "transfer":
      return written && phase !== "transferred" && phase !== "declined" && phase !== "dropped";
    case "drop":
      return (open && phase !== "applied") || (matter.kind === "simple" && phase === "closed");
    case "undo":
      return open && matter.steps.length > 0;
    case "link":
    case "dispute":
      return phase !== "dropped" && phase !== "declined";
    default:
      return false;
  }
};

/** The further acts that a matter's page offers, in groups; those that can never apply under the profile are left out. */
export const drawnActs = (about: About, profile: Profile): ActGroup[] =>
  groups
    .map(({ title, acts }) => ({ title, acts: acts.filter((act) => isDrawn(act, about, profile)) }))
    .filter(({ acts }) => acts.length > 0);

/** What stands on the page also when it is refused, for its reason tells what is lacking still. */
const TELLING: readonly MatterAct[] = ["serve", "close", "terminate"];

/** The acts in their groups, parted into those that stand plainly and those that are folded away. `now`: whether an act can be gone on with. */
export const partedActs = (
  all: readonly ActGroup[],
  now: (act: MatterAct) => boolean,
): { readonly plain: readonly ActGroup[]; readonly folded: readonly ActGroup[] } => {
  const isPlain = (act: MatterAct) => TELLING.includes(act) || now(act);
  const those = (wanted: (act: MatterAct) => boolean) =>
    all.map(({ title, acts }) => ({ title, acts: acts.filter(wanted) })).filter(({ acts }) => acts.length > 0);
  return { plain: those(isPlain), folded: those((act) => !isPlain(act)) };
};
