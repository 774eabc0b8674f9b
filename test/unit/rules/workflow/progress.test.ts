import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Step, stepSchema } from "../../../../shared/model/steps";
import { effective, type Progress, progressOf } from "../../../../shared/rules/workflow/progress";
import { phaseOf } from "../../../../shared/rules/workflow/phase";
import { profiles } from "./actors";
import { beginning, registered, turns, walk } from "./walk";

const life = fc
  .constantFrom(...profiles)
  .chain((profile) => fc.tuple(fc.constant(profile), beginning, turns))
  .map(([profile, told, chosen]) => ({ profile, moves: walk(registered(profile, told), profile, chosen) }));

const lastOf = <A extends Step["act"]>(steps: readonly Step[], ...acts: readonly A[]) =>
  steps.findLast((step): step is Extract<Step, { act: A }> => acts.some((act) => act === step.act));

/** How far review has come, told by the last step that speaks of it. */
const approvalOf = (steps: readonly Step[]): Progress["approval"] => {
  const step = lastOf(steps, "submit", "review", "respond", "approve", "revise");
  const reviewOnly = lastOf(steps, "submit")?.chain === "reviewOnly";
  const passed = reviewOnly ? "approved" : "approving";
  if (!step) return "none";
  switch (step.act) {
    case "submit":
      return "reviewing";
    case "revise":
      return "returned";
    case "respond":
      return passed;
    case "review":
      if (step.conclusion !== "pass") return "returned";
      return step.suggestions.length > 0 ? "responding" : passed;
    default:
      return ({ approve: "approved", return: "returned", refuse: "refused" } as const)[step.conclusion];
  }
};

const ENDS = {
  close: "closed",
  terminate: "terminated",
  merge: "merged",
  transfer: "transferred",
  decline: "declined",
  drop: "dropped",
} as const;
const endOf = (steps: readonly Step[]): Progress["end"] => {
  const step = steps.find(({ act, ...more }) => act in ENDS || ("conclusion" in more && more.conclusion === "refuse"));
  if (!step) return null;
  return { as: step.act in ENDS ? ENDS[step.act as keyof typeof ENDS] : "dropped", on: step.date };
};

/** The same reckoned anew, by looking each thing up in the list instead of going through it. */
const lookedUp = (all: readonly Step[]): Omit<Progress, "suggestions"> => {
  const back = all.flatMap((step) => (step.act === "undo" ? [step.target] : []));
  const steps = all.filter((step) => step.act !== "undo" && !back.includes(step.id));
  const assess = lastOf(steps, "assess");
  const served: Record<string, string[]> = {};
  for (const step of steps.filter((one) => one.act === "serve")) {
    for (const id of step.documentIds) served[id] = [...new Set([...(served[id] ?? []), ...step.counterpartIds])];
  }
  return {
    accepted: lastOf(steps, "accept") !== undefined,
    necessary: lastOf(steps, "survey")?.necessary ?? null,
    consulted: lastOf(steps, "consult") !== undefined,
    major: assess ? assess.publicInterest || assess.industry : null,
    approval: approvalOf(steps),
    rounds: steps.filter(({ act }) => act === "submit").length,
    answer: lastOf(steps, "notify", "answer")?.answer ?? null,
    told: lastOf(steps, "notify")?.to ?? null,
    served,
    end: endOf(steps),
    filed: lastOf(steps, "file") !== undefined,
  };
};

it("is what the steps say, at every moment of a life", () => {
  fc.assert(
    fc.property(life, ({ moves }) => {
      for (const { after } of moves) {
        const { suggestions, ...progress } = progressOf(after.steps);
        expect(progress).toEqual(lookedUp(after.steps));
        // Something is to be dealt with only where a review said so, and nobody did yet.
        if (suggestions.length > 0) expect(["returned", "responding"]).toContain(progress.approval);
      }
    }),
    { numRuns: 60 },
  );
});

it("comes out the same when the steps are read back from a file, a part at a time", () => {
  fc.assert(
    fc.property(life, fc.nat(40), ({ profile, moves }, cut) => {
      const matter = moves.at(-1)?.after;
      if (!matter) return;
      const stored = JSON.stringify(matter.steps);
      const read = (JSON.parse(stored) as unknown[]).map((step) => stepSchema.parse(step));
      const rejoined = [...read.slice(0, cut), ...read.slice(cut)];
      expect(progressOf(rejoined)).toEqual(progressOf(matter.steps));
      expect(phaseOf({ ...matter, steps: rejoined }, profile)).toBe(matter.phase);
      expect(progressOf(effective(rejoined))).toEqual(progressOf(matter.steps));
      // Reckoning changes nothing in the steps themselves.
      expect(JSON.stringify(matter.steps)).toBe(stored);
    }),
    { numRuns: 60 },
  );
});

it("takes back the last step as if it had never been, and the one before it after that", () => {
  fc.assert(
    fc.property(life, ({ moves }) => {
      for (const { act, before, after } of moves) {
        if (act !== "undo") continue;
        expect(progressOf(after.steps)).toEqual(progressOf(effective(before.steps).slice(0, -1)));
        expect(after.steps).toHaveLength(before.steps.length + 1);
        expect(after.steps.slice(0, -1)).toEqual(before.steps);
      }
    }),
    { numRuns: 60 },
  );
});
