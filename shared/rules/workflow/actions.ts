import type { Matter, Phase } from "../../model/matter";
import type { Profile } from "../../model/profile";
import { actNames, actRules, type Doer, type MatterAct, matterActs } from "./acts";
import { type Actor, hasDone, hasJudged, isOwn, mayWork } from "./actor";
import { type Case, first, type Refusal } from "./guard";
import { guards } from "./guards";
import { needsOf } from "./needs";
import { isOpen } from "./phases";
import { phaseOf } from "./phase";
import { notMandatory, prepared } from "./preconditions";
import { progressOf } from "./progress";

/** What may be done with a matter, and why not where it may not. */
export interface MatterAction {
  readonly name: MatterAct;
  readonly allowed: boolean;
  readonly why: string;
  readonly rule: string;
}

/** How a phase is told in a sentence: 事项… */
export const phaseWords: Readonly<Record<Phase, string>> = {
  planned: "还在拟办",
  applied: "申请还没有受理",
  reviewing: "正在法制审核",
  returned: "正在处理审核意见",
  approving: "正在等负责人审批",
  choosing: "还在等相对人选择",
  underway: "正在实施",
  closed: "已经办结",
  terminated: "已经终止",
  merged: "已经并入执法案卷",
  transferred: "已经移送线索",
  declined: "已决定不予受理",
  dropped: "已决定不予实施",
};

// While a matter is prepared, what comes next is what stands in the way of carrying it out.
const nextToDo = first(notMandatory, prepared);

/** That this is not done in the phase of the matter, and what to do first where that leads to one of those it is done from. */
export const notNow = (about: Case, phase: Phase, what: string, from: readonly Phase[]): string => {
  const next = phase === "planned" && from.some(isOpen) ? nextToDo(about)?.[0] : undefined;
  return `事项${phaseWords[phase]}，不能${what}。${next ?? ""}`;
};

// The same article stands behind an end whatever one would still like to do.
const wrongPhase = (act: MatterAct, about: Case, phase: Phase): Refusal => [
  notNow(about, phase, actNames[act], actRules[act].from),
  isOpen(phase) ? actRules[act].rule : "R081",
];

const OWN: Readonly<Partial<Record<MatterAct, Refusal>>> = {
  review: ["承办过这件事项的人不能审核它，请由其他法制审核员审核。", "R073"],
  approve: ["承办过这件事项的人不能审批它，请由其他负责人审批。", "R073"],
  file: ["承办过这件事项的人不能为它备案，请由其他法制审核员办理。", "R073"],
};

const sectionOf = (matter: Matter): string | null => (matter.kind === "written" ? matter.sectionId : null);

/** Whether somebody may visit: under R061 only the law section or a detached unit, and never who handled the matter. */
const visitRefusal = (act: MatterAct | null, matter: Matter, actor: Actor, profile: Profile): Refusal | undefined => {
  const reviews = actor.roles.includes("reviewer");
  if (!reviews && !actor.roles.includes("handler")) return ["需要法制审核员或经办人角色。", "R061"];
  if (act === "evaluate" || !profile.procedure.detachedVisits) {
    return reviews || mayWork(matter, actor)
      ? undefined
      : ["只有法制审核员、本事项的指导人员或本科室的经办人可以办理。", "R053"];
  }
  if (isOwn(matter, actor.id)) return ["承办过这件事项的人不能回访，请由法制机构或其他科室组织。", "R061"];
  return !reviews && actor.sectionId !== null && actor.sectionId === sectionOf(matter)
    ? ["回访应当由法制机构或比较超脱的机构组织，本科室不能回访自己的事项。", "R061"]
    : undefined;
};

/** Whether somebody is, or was, to visit in this matter: what they bring back belongs to its file (R061). */
const isVisitor = (matter: Matter, actor: Actor): boolean =>
  actor.roles.includes("handler") &&
  matter.steps.some((step) => (step.act === "planVisit" || step.act === "visit") && step.visitorIds.includes(actor.id));

/** What speaks against somebody doing an act at all, whatever the matter has come to. */
export const doerRefusal = (
  by: Doer,
  act: MatterAct | null,
  matter: Matter,
  actor: Actor,
  profile: Profile,
): Refusal | undefined => {
  switch (by) {
    case "handler":
      return actor.roles.includes("handler") ? undefined : ["登记事项需要经办人角色。", "R053"];
    case "worker":
      if (!mayWork(matter, actor)) {
        return ["只有本事项的指导人员、登记人或本科室的经办人可以办理。", "R053"];
      }
      return hasJudged(matter, actor.id)
        ? ["审核或审批过这件事项的人不再承办它，请由其他经办人办理。", "R073"]
        : undefined;
    case "contributor":
      if (actor.roles.includes("reviewer") || isVisitor(matter, actor)) return undefined;
      return mayWork(matter, actor)
        ? undefined
        : ["只有本事项的指导人员、登记人、本科室的经办人、法制审核员和回访人员可以办理。", "R053"];
    case "visitor":
      return visitRefusal(act, matter, actor, profile);
    case "reviewer":
      if (!actor.roles.includes("reviewer")) return ["需要法制审核员角色。", "R097"];
      if (isOwn(matter, actor.id)) return act === null ? undefined : OWN[act];
      return act === "review" && hasDone(matter, actor.id, "approve")
        ? ["审批过这件事项的人不能再审核它，请由其他法制审核员审核。", "R073"]
        : undefined;
    default:
      if (!actor.roles.includes("leader")) return ["需要负责人角色。", "R096"];
      if (isOwn(matter, actor.id)) return act === null ? undefined : OWN[act];
      // Review and approval are two organs' work, also where one person holds both roles.
      return hasDone(matter, actor.id, "review")
        ? ["审核过这件事项的人不能再审批它，请由其他负责人审批。", "R074"]
        : undefined;
  }
};

// A simple matter is registered with its result and is done with it; a slip of the pen can still be mended.
const MENDABLE: readonly MatterAct[] = ["edit", "recordResult", "drop"];

const refusalOf = (act: MatterAct, about: Case, phase: Phase, actor: Actor): Refusal | undefined => {
  const { matter, profile } = about;
  const { by, from } = actRules[act];
  const simple = matter.kind === "simple" && phase === "closed" && MENDABLE.includes(act);
  const refusal = doerRefusal(by, act, matter, actor, profile);
  if (refusal) return refusal;
  if (!from.includes(phase) && !simple) return wrongPhase(act, about, phase);
  return guards[act]?.(about);
};

/** What is known of a matter under a profile, from its steps. */
export const caseOf = (matter: Matter, profile: Profile): Case => {
  const progress = progressOf(matter.steps);
  return { matter, progress, needs: needsOf(matter, progress, profile), profile };
};

/**
 * Every act on a matter with whether it is allowed to this person, and why not. The window only draws it; the office
 * refuses by the same list.
 */
export const matterActions = (matter: Matter, actor: Actor, profile: Profile): MatterAction[] => {
  const about = caseOf(matter, profile);
  const phase = phaseOf(matter, profile);
  return matterActs.map((name) => {
    const refusal = refusalOf(name, about, phase, actor);
    return { name, allowed: refusal === undefined, why: refusal?.[0] ?? "", rule: refusal?.[1] ?? "" };
  });
};
