import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import rules from "../../../../resources/help/rules.json";
import type { Matter, Phase } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import type { Step, StepAct } from "../../../../shared/model/steps";
import { type MatterAction, matterActions } from "../../../../shared/rules/workflow/actions";
import { actRules, matterActs, type MatterAct } from "../../../../shared/rules/workflow/acts";
import type { Actor } from "../../../../shared/rules/workflow/actor";
import { phaseOf } from "../../../../shared/rules/workflow/phase";
import { endPhases, isOpen, openPhases } from "../../../../shared/rules/workflow/phases";
import { effective } from "../../../../shared/rules/workflow/progress";
import { actors, handler, profiles } from "./actors";
import { beginning, type Move, registered, simple, taken, turns, walk } from "./walk";

const RUNS = { numRuns: 25 };
const SENTENCE = /[\u4e00-\u9fff]{4,}.*。$/;
const named = profiles.map((profile) => [profile.id, profile] as const);
const allowedTo = (matter: Matter, profile: Profile, by: readonly (typeof actors)[number][] = actors): Set<MatterAct> =>
  new Set(
    by.flatMap((one) => matterActions(matter, one, profile).filter((act) => act.allowed)).map(({ name }) => name),
  );

/** Every matter of a random life, its beginning too. */
const states = (start: Matter, moves: readonly Move[]): Matter[] => [start, ...moves.map(({ after }) => after)];
const lives = (profile: Profile) =>
  fc.tuple(beginning, turns).map(([told, chosen]) => {
    const start = registered(profile, told);
    return { start, moves: walk(start, profile, chosen) };
  });
/** Holds every matter of many lives against a rule, which answers what is wrong with one. */
const everyMatter = (profile: Profile, faultsOf: (matter: Matter) => unknown[]): void =>
  fc.assert(
    fc.property(lives(profile), ({ start, moves }) => {
      for (const matter of states(start, moves)) expect(faultsOf(matter)).toEqual([]);
    }),
    RUNS,
  );

// What the regulations ask, read from the steps alone and not by the code under test.
const last = (steps: readonly Step[], act: StepAct): number => steps.findLastIndex((step) => step.act === act);
const afterwards = (steps: readonly Step[], at: number): readonly Step[] => (at < 0 ? [] : steps.slice(at + 1));

/** The last submission was passed, its suggestions dealt with, and it was not opened again. */
const reviewed = (steps: readonly Step[]): boolean => {
  const since = afterwards(steps, last(steps, "submit"));
  const pass = since.findLastIndex((step) => step.act === "review" && step.conclusion === "pass");
  const review = since[pass];
  if (review?.act !== "review" || since.some((step) => step.act === "revise")) return false;
  return review.suggestions.length === 0 || afterwards(since, pass).some((step) => step.act === "respond");
};
const approvedByLeader = (steps: readonly Step[]): boolean => {
  const decisions = afterwards(steps, last(steps, "submit")).filter((step) => step.act === "approve");
  const decision = decisions.at(-1);
  return reviewed(steps) && decision?.act === "approve" && decision.conclusion === "approve";
};
const majorOf = (steps: readonly Step[]): boolean | null => {
  const step = steps[last(steps, "assess")];
  return step?.act === "assess" ? step.publicInterest || step.industry : null;
};
const answerOf = (steps: readonly Step[]): string | null => {
  const step = steps[Math.max(last(steps, "notify"), last(steps, "answer"))];
  return step?.act === "notify" || step?.act === "answer" ? step.answer : null;
};

/** Whom the last notice was given to. */
const told = (steps: readonly Step[]): readonly string[] => {
  const step = steps[last(steps, "notify")];
  return step?.act === "notify" ? (step.to ?? []) : [];
};

/** Why a document of this matter must not go out; empty where it may. */
const against = (matter: Matter, profile: Profile): string[] => {
  const steps = effective(matter.steps);
  const { major, procedure } = profile;
  if (matter.kind === "simple") return ["simple"];
  const survey = steps[last(steps, "survey")];
  return [
    matter.mandatoryAct ? "mandatory" : "",
    matter.application !== null && last(steps, "accept") < 0 ? "not accepted" : "",
    major.scope === "all" && !reviewed(steps) ? "not reviewed" : "",
    major.scope === "defined" && majorOf(steps) === null ? "not assessed" : "",
    major.scope === "defined" && majorOf(steps) === true && !approvedByLeader(steps) ? "not approved" : "",
    procedure.necessity && !(survey?.act === "survey" && survey.necessary) ? "not necessary" : "",
    procedure.consultation && matter.technical && last(steps, "consult") < 0 ? "no consultation" : "",
    procedure.notice === "required" && answerOf(steps) !== "accepted" ? "not accepted by the counterpart" : "",
    procedure.notice === "required" && !matter.counterpartIds.every((id) => told(steps).includes(id)) ? "not told" : "",
    answerOf(steps) === "refused" ? "refused" : "",
  ].filter(Boolean);
};

describe.each(named)("the machine under %s", (_, profile) => {
  it("allows from any phase only what its table lists, and only to those it names", () => {
    const roleOf = { reviewer: "reviewer", leader: "leader", handler: "handler", worker: "handler" } as const;
    const listed = (matter: Matter, actor: Actor, { name }: MatterAction): boolean => {
      const { by, from } = actRules[name];
      return (
        from.includes(matter.phase) && (!(by in roleOf) || actor.roles.includes(roleOf[by as keyof typeof roleOf]))
      );
    };
    everyMatter(profile, (matter) => [
      ...(matter.phase === phaseOf(matter, profile) ? [] : [matter.phase]),
      ...actors.flatMap((actor) =>
        matterActions(matter, actor, profile).filter((act) => act.allowed && !listed(matter, actor, act)),
      ),
    ]);
  });

  it("issues no document before review, approval, survey, consultation and notice that the region asks for", () => {
    const carrying: readonly MatterAct[] = ["issue:opinionLetter", "issue:guidanceRecord", "talk", "close"];
    everyMatter(profile, (matter) => {
      const may = allowedTo(matter, profile);
      return carrying.some((act) => may.has(act)) ? against(matter, profile) : [];
    });
  });

  it("leads from no end back to an open phase, nor to another end, and only adds to the file there", () => {
    const adding: readonly MatterAct[] = [
      "attach",
      "copy",
      "transfer",
      "link",
      "dispute",
      "planVisit",
      "visit",
      "evaluate",
      "file",
    ];
    everyMatter(profile, (matter) =>
      isOpen(matter.phase) ? [] : [...allowedTo(matter, profile)].filter((act) => !adding.includes(act)),
    );
    fc.assert(
      fc.property(lives(profile), ({ moves }) => {
        const wrong = moves.filter(({ before, after }) => !isOpen(before.phase) && after.phase !== before.phase);
        expect(wrong.map(({ act, after }) => [act, after.phase])).toEqual([]);
      }),
      RUNS,
    );
  });

  it("never lets its own hands review, approve, file or, where visits are detached, visit", () => {
    const visits: readonly MatterAct[] = profile.procedure.detachedVisits ? ["planVisit", "visit"] : [];
    const apart: readonly MatterAct[] = ["review", "approve", "file", ...visits];
    fc.assert(
      fc.property(lives(profile), ({ start, moves }) => {
        const hands = new Set([handler.id]);
        for (const [index, matter] of states(start, moves).entries()) {
          const move = moves[index - 1];
          if (move && actRules[move.act].by === "worker") hands.add(move.actor.id);
          for (const actor of actors.filter(({ id }) => hands.has(id))) {
            const may = allowedTo(matter, profile, [actor]);
            expect(apart.filter((act) => may.has(act))).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it("after a refused answer allows nothing but ending, taking back and adding to the file", () => {
    const left: readonly MatterAct[] = ["terminate", "transfer", "undo", "void", "attach", "copy", "link", "dispute"];
    everyMatter(profile, (matter) => {
      if (!isOpen(matter.phase) || answerOf(effective(matter.steps)) !== "refused") return [];
      const may = allowedTo(matter, profile);
      return [...may].filter((act) => !left.includes(act)).concat(may.has("terminate") ? [] : ["terminate"]);
    });
  });

  it("leads a mandatory act to nothing but handing the clue over, ending, or mending the registration (R013)", () => {
    const barred: readonly MatterAct[] = [
      "survey",
      "consult",
      "assess",
      "submit",
      "notify",
      "talk",
      "issue:opinionLetter",
      "issue:guidanceRecord",
      "recordResult",
      "close",
      "merge",
    ];
    everyMatter(profile, (matter) => {
      if (matter.kind !== "written" || !matter.mandatoryAct) return [];
      const may = allowedTo(matter, profile);
      return barred
        .filter((act) => may.has(act))
        .concat(isOpen(matter.phase) && !may.has("transfer") ? ["transfer"] : []);
    });
  });

  it("says of every refusal why, in Chinese, with a rule that the help explains", () => {
    const known = new Set(rules.map(({ id }) => id));
    const speechless = (matter: Matter): unknown[] =>
      actors.flatMap((actor) => {
        const actions = matterActions(matter, actor, profile);
        expect(actions).toHaveLength(matterActs.length);
        return actions.filter(({ allowed, why, rule }) =>
          allowed ? why !== "" || rule !== "" : !SENTENCE.test(why) || !known.has(rule),
        );
      });
    everyMatter(profile, speechless);
    expect(speechless(simple(profile))).toEqual([]);
  });
});

/** What somebody who wants it done would do next, the most pressing first. */
const WAY: readonly (readonly [act: MatterAct, way: number])[] = [
  ["accept", 0],
  ["transfer", 0],
  ["survey", 0],
  ["consult", 0],
  ["assess", 0],
  ["respond", 0],
  ["plan", 1],
  ["submit", 0],
  ["review", 0],
  ["approve", 0],
  ["answer", 0],
  ["notify", 0],
  ["issue:opinionLetter", 0],
  ["issue:guidanceRecord", 0],
  ["serve", 0],
  ["recordResult", 0],
  ["merge", 0],
  ["close", 0],
];

/** The end that a matter comes to when everybody does their part; where they are stuck, how it got there. */
const carried = (start: Matter, profile: Profile): string => {
  let matter = start;
  const done = new Set<string>();
  for (let turn = 0; turn < 60 && isOpen(matter.phase); turn += 1) {
    const mandatory = matter.kind === "written" && matter.mandatoryAct;
    const refused = answerOf(effective(matter.steps)) === "refused";
    const way = refused
      ? ([["terminate", 0]] as const)
      : WAY.filter(([act]) => (act === "transfer") === mandatory || mandatory);
    const next = [...way, ["edit", 0] as const, ["revise", 0] as const].find(([act]) => {
      // Doing the same again in the same place gets nobody further.
      const key = `${act} ${matter.phase} ${matter.steps.length > 0 && act !== "edit" ? matter.steps.filter((step) => step.act === "submit").length : 0}`;
      return allowedTo(matter, profile).has(act) && !done.has(key) && done.add(key);
    });
    const actor = next && actors.find((one) => allowedTo(matter, profile, [one]).has(next[0]));
    if (!next || !actor) break;
    matter = taken(matter, next[0], actor, profile, next[1]);
  }
  return isOpen(matter.phase) ? `${matter.phase}: ${matter.steps.map(({ act }) => act).join(" ")}` : matter.phase;
};

describe("no life is stuck", () => {
  it.each(named)("under %s any open matter can be carried to its end", (_, profile) => {
    fc.assert(
      fc.property(lives(profile), ({ start, moves }) => {
        const matter = moves.at(-1)?.after ?? start;
        expect(endPhases).toContain(carried(matter, profile));
      }),
      RUNS,
    );
  });

  it("also where the office fits its profile in the middle of it", () => {
    const pair = fc
      .constantFrom(...profiles)
      .chain((profile) => fc.tuple(fc.constant(profile), lives(profile), fc.constantFrom(...profiles)));
    fc.assert(
      fc.property(pair, ([, { start, moves }, later]) => {
        const matter = moves.at(-1)?.after ?? start;
        expect(endPhases).toContain(carried({ ...matter, phase: phaseOf(matter, later) }, later));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the lives that these tests lead", () => {
  it("come to every phase, and to documents of matters that were approved", () => {
    const phases = new Set<Phase>();
    const acts = new Set<MatterAct>();
    let approved = 0;
    for (const profile of profiles) {
      for (const { start, moves } of fc.sample(lives(profile), {
        // The longest way is that of major guidance.
        numRuns: profile.major.scope === "defined" ? 150 : 40,
        seed: 7,
      })) {
        for (const matter of states(start, moves)) phases.add(matter.phase);
        for (const { act, before } of moves) {
          acts.add(act);
          if (act === "issue:opinionLetter" && before.steps.some((step) => step.act === "approve")) approved += 1;
        }
      }
    }
    expect([...openPhases, ...endPhases].filter((phase) => !phases.has(phase))).toEqual([]);
    // Two lead nowhere; evaluation stands at the end of the longest way, and an office test goes it.
    const never: readonly MatterAct[] = ["attach", "copy", "evaluate"];
    expect(matterActs.filter((act) => !acts.has(act) && !never.includes(act))).toEqual([]);
    expect(approved).toBeGreaterThan(5);
  });
});
