/** A matter's life as a chain of allowed acts, without an office: what each act does to the matter, and random lives. */
import * as fc from "fast-check";
import type { IssuedDocument, Matter, WrittenMatter } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import { blankPlan, type Plan } from "../../../../shared/model/plan";
import { type Step, type StepAct, stepActs, stepSchema } from "../../../../shared/model/steps";
import { matterActions } from "../../../../shared/rules/workflow/actions";
import type { MatterAct } from "../../../../shared/rules/workflow/acts";
import { type Actor, withHands } from "../../../../shared/rules/workflow/actor";
import { settled } from "../../../../shared/rules/workflow/phase";
import { effective } from "../../../../shared/rules/workflow/progress";
import { blankMatter } from "../../../fixtures/matters";
import { actors, handler } from "./actors";
import { COUNTERPARTS, DAY, typedFor } from "./typed";

const AT = "2026-11-21T01:00:00.000Z";

/** One act that was taken: by whom, on what, and what it made of it. */
export interface Move {
  readonly act: MatterAct;
  readonly actor: Actor;
  readonly before: Matter;
  readonly after: Matter;
}

/** A written matter as it is registered, complete unless told otherwise. */
export const registered = (profile: Profile, told: Partial<WrittenMatter> = {}): WrittenMatter =>
  settled(
    blankMatter({
      date: DAY,
      handlerIds: [handler.id],
      counterpartIds: COUNTERPARTS,
      place: "现场",
      sectionId: "s1",
      title: "规范工资支付台账",
      basis: "《工资支付暂行规定》第六条",
      methods: [profile.methods.find(({ compulsory }) => !compulsory)?.name ?? ""],
      subject: "台账不规范",
      purpose: "帮助规范",
      problem: "没有台账",
      opinion: "建立台账",
      contact: "叶知微",
      phone: "0530-0000107",
      createdAt: AT,
      ...told,
    }),
    profile,
  );

/** A simple matter as it is registered: done with. */
export const simple = (profile: Profile): Matter =>
  settled<Matter>(
    {
      kind: "simple",
      id: "s",
      rev: 1,
      date: DAY,
      handlerIds: [handler.id],
      counterpartIds: [],
      form: "电话",
      result: "已告知",
      note: "",
      situation: "",
      audience: "来电企业",
      content: "解答保存年限",
      phase: "planned",
      steps: [{ act: "close", id: "x0", by: handler.id, at: AT, date: DAY, late: "", note: "" }],
      documents: [],
      papers: {},
      attachments: [],
      hands: [handler.id],
      createdBy: handler.id,
      createdAt: AT,
    },
    profile,
  );

export const APPLICATION = { date: DAY, applicant: "云帆公司", phone: "", request: "辅导", needs: "", wish: "" };
const PLAN: Plan = { ...blankPlan, goal: "目标", target: "对象", content: "内容", way: "方式", steps: "步骤" };

const isStep = (act: MatterAct): act is StepAct => stepActs.some((one) => one === act);
/** As in the office: who reviews, approves, visits, evaluates or files does not become one of the matter's hands. */
const APART: readonly MatterAct[] = ["review", "approve", "file", "planVisit", "visit", "evaluate"];

const paper = (type: IssuedDocument["type"], seq: number, to: string[]): IssuedDocument => ({
  id: `d${seq}`,
  type,
  name: type,
  series: type,
  year: 2026,
  to,
  seq,
  number: `${type}${seq}号`,
  date: DAY,
  state: "issued",
  voided: null,
  file: "0",
  issuedBy: handler.id,
  issuedAt: AT,
});

/** What may be typed anew: complete, lacking its opinion, technical, applied for, with one counterpart more, a mandatory act, compulsory. */
const edits = (profile: Profile): readonly Partial<WrittenMatter>[] => {
  const compulsory = profile.methods.find((method) => method.compulsory);
  const usual = registered(profile);
  return [
    { opinion: usual.opinion, technical: false, mandatoryAct: false, application: null, methods: usual.methods },
    { opinion: "" },
    { technical: true },
    { application: APPLICATION },
    { counterpartIds: [...COUNTERPARTS, "c9"] },
    { mandatoryAct: true },
    compulsory ? { methods: [compulsory.name] } : { title: "改过的题目" },
    compulsory ? { methods: [...usual.methods, compulsory.name] } : { title: "又改过" },
  ];
};

/** The matter after an act; `n` chooses among the ways to take it. */
export const taken = (matter: Matter, act: MatterAct, actor: Actor, profile: Profile, n: number): Matter => {
  const own = APART.includes(act) ? matter : withHands(matter, actor.id);
  const done = (next: Matter): Matter => settled(next, profile);
  if (isStep(act)) {
    const typed = { ...typedFor(act, matter, profile, n), act, date: DAY, late: "", id: `x${matter.steps.length}` };
    const step: Step = stepSchema.parse({ ...typed, by: actor.id, at: AT });
    return done({ ...own, steps: [...own.steps, step] });
  }
  switch (act) {
    case "edit": {
      if (own.kind === "simple") return done({ ...own, content: "改过" });
      const all = edits(profile);
      return done({ ...own, ...all[n % all.length] });
    }
    case "plan":
      return own.kind === "written" ? done({ ...own, plan: n % 4 === 0 ? blankPlan : PLAN }) : own;
    case "issue:opinionLetter":
    case "issue:guidanceRecord":
      return done({
        ...own,
        documents: [
          ...own.documents,
          paper(
            act === "issue:opinionLetter" ? "opinionLetter" : "guidanceRecord",
            own.documents.length + 1,
            own.counterpartIds,
          ),
        ],
      });
    case "void": {
      const last = own.documents.findLast(({ state }) => state === "issued");
      const voided = { reason: "错", by: actor.id, at: AT };
      const documents = own.documents.map((one) => (one === last ? { ...one, state: "void" as const, voided } : one));
      return done({ ...own, documents });
    }
    case "recordResult":
      return done({ ...own, result: "已整改" });
    default:
      // Attaching adds a file, copying makes another matter: neither changes where this one stands.
      return matter;
  }
};

/** What brings a matter on; most turns are spent on it, or the lives would be dull. */
const ONWARDS: readonly MatterAct[] = [
  "accept",
  "survey",
  "consult",
  "assess",
  "plan",
  "submit",
  "review",
  "respond",
  "approve",
  "notify",
  "answer",
  "issue:opinionLetter",
  "issue:guidanceRecord",
  "serve",
  "recordResult",
  "evaluate",
  "file",
];
/** What only adds to the file. */
const ASIDE: readonly MatterAct[] = ["link", "dispute", "planVisit", "visit"];
/** What ends it; kept for one turn of many, or the lives would be short. */
const ENDS: readonly MatterAct[] = ["decline", "terminate", "transfer", "drop", "close", "merge"];

const hasPlan = (matter: Matter): boolean => matter.kind === "written" && (matter.plan?.goal ?? "") !== "";

/** A random life under a profile: at every turn somebody takes one of the acts allowed to them. */
export const walk = (start: Matter, profile: Profile, turns: readonly (readonly [number, number])[]): Move[] => {
  const moves: Move[] = [];
  let matter = start;
  for (const [choice, way] of turns) {
    const open = actors.flatMap((actor) =>
      matterActions(matter, actor, profile)
        .filter(({ allowed, name }) => allowed && name !== "copy" && name !== "attach")
        .map(({ name }) => ({ name, actor })),
    );
    const dice = choice % 29;
    const taking = effective(matter.steps).map(({ act }) => act as MatterAct);
    const ends = open.filter(({ name }) => ENDS.includes(name));
    const onwards = open.filter(({ name }) => ONWARDS.includes(name) && !(name === "plan" && hasPlan(matter)));
    const fresh = onwards.filter(({ name }) => !taking.includes(name));
    const wanted = dice === 0 ? ends : dice < 18 ? fresh : dice < 22 ? onwards : [];
    const rest = open.filter(({ name }) => !ENDS.includes(name) && (dice > 26 || !ASIDE.includes(name)));
    const among = wanted.length > 0 ? wanted : rest;
    const next = among[Math.floor(choice / 29) % Math.max(1, among.length)];
    if (!next) continue;
    const after = taken(matter, next.name, next.actor, profile, way);
    moves.push({ act: next.name, actor: next.actor, before: matter, after });
    matter = after;
  }
  return moves;
};

/** Turns of a life: which of the allowed acts, and which way it is taken. */
export const turns = fc.array(fc.tuple(fc.nat(100_000), fc.nat(100)), { minLength: 12, maxLength: 32 });
/** How a matter may begin. */
export const beginning = fc.record({
  application: fc.constantFrom(null, APPLICATION),
  technical: fc.boolean(),
  mandatoryAct: fc.constantFrom(false, false, false, false, true),
});
