import type { Step, StepOf } from "../../model/steps";
import type { Chain } from "../../model/steps/approval";

/** How far the review and approval of a matter have come. */
export type Approval =
  | "none"
  /** With the reviewer. */
  | "reviewing"
  /** Back at the handler: to be reworked and submitted anew. */
  | "returned"
  /** Passed with suggestions that the handler must deal with first. */
  | "responding"
  /** With the leader. */
  | "approving"
  | "approved"
  | "refused";

/** The end a matter came to. */
export type End = "closed" | "terminated" | "merged" | "transferred" | "declined" | "dropped";

/** What the steps of a matter add up to. Nothing but `progressOf` makes one. */
export interface Progress {
  readonly accepted: boolean;
  /** The last survey's conclusion; null before one. */
  readonly necessary: boolean | null;
  readonly consulted: boolean;
  /** Whether it is major; null before the self-check. */
  readonly major: boolean | null;
  readonly approval: Approval;
  /** How often it was submitted. */
  readonly rounds: number;
  /** Suggestions of the last review that nobody has dealt with yet. */
  readonly suggestions: readonly { readonly id: string; readonly text: string }[];
  /** The counterpart's answer; null before the notice. */
  readonly answer: "accepted" | "refused" | "pending" | null;
  /** Whom the last notice was given to; null before one, and of notices that name nobody. */
  readonly told: readonly string[] | null;
  /** Document → the counterparts it was served on. */
  readonly served: Readonly<Record<string, readonly string[]>>;
  readonly end: { readonly as: End; readonly on: string } | null;
  readonly filed: boolean;
}

/** Where every matter begins. */
export const atStart: Progress = {
  accepted: false,
  necessary: null,
  consulted: false,
  major: null,
  approval: "none",
  rounds: 0,
  suggestions: [],
  answer: null,
  told: null,
  served: {},
  end: null,
  filed: false,
};

const ended = (progress: Progress, as: End, on: string): Progress => ({ ...progress, end: progress.end ?? { as, on } });

const reviewed = (progress: Progress, step: StepOf<"review">): Progress => {
  const { conclusion, suggestions } = step;
  if (conclusion !== "pass") return { ...progress, approval: "returned", suggestions };
  if (suggestions.length > 0) return { ...progress, approval: "responding", suggestions };
  return { ...progress, approval: "approving", suggestions: [] };
};

const approved = (progress: Progress, step: StepOf<"approve">): Progress => {
  if (step.conclusion === "approve") return { ...progress, approval: "approved" };
  if (step.conclusion === "return") return { ...progress, approval: "returned" };
  return ended({ ...progress, approval: "refused" }, "dropped", step.date);
};

const servedWith = (progress: Progress, step: StepOf<"serve">): Progress => {
  const served = { ...progress.served };
  for (const id of step.documentIds) served[id] = [...new Set([...(served[id] ?? []), ...step.counterpartIds])];
  return { ...progress, served };
};

/** The progress after one more step. `chain` says whether a pass still goes to the leader. */
const after = (progress: Progress, step: Step, chain: Chain): Progress => {
  switch (step.act) {
    case "accept":
      return { ...progress, accepted: true };
    case "decline":
      return ended(progress, "declined", step.date);
    case "survey":
      return { ...progress, necessary: step.necessary };
    case "consult":
      return { ...progress, consulted: true };
    case "assess":
      return { ...progress, major: step.publicInterest || step.industry };
    case "submit":
      return { ...progress, approval: "reviewing", rounds: progress.rounds + 1, suggestions: [] };
    case "review": {
      const next = reviewed(progress, step);
      return next.approval === "approving" && chain === "reviewOnly" ? { ...next, approval: "approved" } : next;
    }
    case "respond":
      return { ...progress, approval: chain === "reviewOnly" ? "approved" : "approving", suggestions: [] };
    case "approve":
      return approved(progress, step);
    case "revise":
      return { ...progress, approval: "returned" };
    case "notify":
      return { ...progress, answer: step.answer, told: step.to };
    case "answer":
      return { ...progress, answer: step.answer };
    case "serve":
      return servedWith(progress, step);
    case "close":
      return ended(progress, "closed", step.date);
    case "terminate":
      return ended(progress, "terminated", step.date);
    case "merge":
      return ended(progress, "merged", step.date);
    case "transfer":
      return ended(progress, "transferred", step.date);
    case "drop":
      // Also of a simple matter, which was done with as it was registered.
      return { ...progress, end: { as: "dropped", on: step.date } };
    case "file":
      return { ...progress, filed: true };
    default:
      // A talk, a link, a dispute, a visit and an evaluation add to the file and lead nowhere.
      return progress;
  }
};

/** The steps that count: without those taken back, and without the taking back itself. */
export const effective = (steps: readonly Step[]): readonly Step[] => {
  const back = new Set(steps.flatMap((step) => (step.act === "undo" ? [step.target] : [])));
  return back.size === 0 ? steps : steps.filter((step) => step.act !== "undo" && !back.has(step.id));
};

/** What the steps add up to, in the order in which they were recorded. The same steps always give the same progress. */
export const progressOf = (steps: readonly Step[]): Progress => {
  let progress = atStart;
  let chain: Chain = "reviewAndApproval";
  for (const step of effective(steps)) {
    if (step.act === "submit") chain = step.chain;
    progress = after(progress, step, chain);
  }
  return progress;
};

/** The last step of a kind, which is the one that counts. */
export const lastStep = <A extends Step["act"]>(steps: readonly Step[], act: A): StepOf<A> | undefined =>
  effective(steps).findLast((step): step is StepOf<A> => step.act === act);
