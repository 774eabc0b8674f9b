/** The way of a matter under its profile (办理进程): which steps it has, and how far each has come. */
import { ruleOf } from "../../documents";
import type { Matter } from "../../model/matter";
import { phaseNames } from "../../model/matter";
import { requiredPlanParts } from "../../model/plan";
import type { Profile } from "../../model/profile";
import { type StepAct, stepNames } from "../../model/steps";
import { answerNames } from "../../model/steps/before";
import { caseOf } from "./actions";
import type { MatterAct } from "./acts";
import { letterIsOut, providing, validDocument } from "./elements";
import { type Case, issued } from "./guard";
import { anyCompulsory, methodsBring, requiredDocuments, unserved, untold } from "./needs";
import { type End, lastStep } from "./progress";
import { changedSince } from "./submitted";

/** One step on the way of a matter. */
export interface Stage {
  readonly key: string;
  /** What does it; null where there is nothing to do (登记). */
  readonly act: MatterAct | null;
  readonly name: string;
  /** `now`: the next to be done, one at most. `skipped`: the matter ended without it. */
  readonly state: "done" | "now" | "todo" | "skipped";
  /** The day it was done; empty before, and where no day is held (登记, 结果). */
  readonly on: string;
  /** Who recorded it, by key; empty likewise. */
  readonly by: string;
  /** What came of it, in a word: 接受, 不属于重大. */
  readonly note: string;
}

/** A stage before it is known which of them comes next. */
interface Part extends Omit<Stage, "state"> {
  readonly done: boolean;
  /** Done where it fits; nothing waits for it. */
  readonly free?: boolean;
}

/** A part that one kind of step does; its day and hand are those of the last such step. */
const ofStep = (about: Case, act: StepAct, done: boolean, more: Partial<Part> = {}): Part => {
  const step = lastStep(about.matter.steps, act);
  return {
    key: act,
    act,
    name: stepNames[act],
    done,
    on: step?.date ?? "",
    by: step?.by ?? "",
    note: "",
    ...more,
  };
};

const registered = ({ matter }: Case): Part => ({
  key: "register",
  act: null,
  name: "登记",
  done: true,
  // An instant is no day without the place's clock.
  on: "",
  by: matter.createdBy,
  note: "",
});

const preparation = (about: Case): Part[] => {
  const { needs, progress } = about;
  const { necessary, major } = progress;
  const found = necessary === false ? "没有必要" : "";
  const judged = major === null ? "" : major ? "属于重大" : "不属于重大";
  return [
    ...(needs.acceptance ? [ofStep(about, "accept", progress.accepted)] : []),
    ...(needs.survey ? [ofStep(about, "survey", necessary !== null, { note: found })] : []),
    ...(needs.consultation ? [ofStep(about, "consult", progress.consulted)] : []),
    ...(needs.assessment ? [ofStep(about, "assess", major !== null, { note: judged })] : []),
  ];
};

const review = (about: Case): Part[] => {
  const { needs, progress } = about;
  const { approval, rounds } = progress;
  if (needs.chain === null) return [];
  const whole = needs.chain === "reviewAndApproval";
  const anew = approval === "responding" && !whole && changedSince(about.matter);
  const submitted = approval !== "none" && approval !== "returned" && !anew;
  const again = approval === "returned" || anew ? "需重新送审" : rounds > 1 ? `第 ${rounds} 次` : "";
  const plan = about.matter.kind === "written" ? about.matter.plan : null;
  const planned = requiredPlanParts.every((part) => (plan?.[part] ?? "") !== "");
  const responding = approval === "responding" && !anew;
  const reviewed = ["approving", "approved", "refused"].includes(approval);
  const decided = approval === "approved" || approval === "refused";
  const refused = approval === "refused" ? "不同意" : "";
  return [
    ofStep(about, "submit", submitted, {
      act: whole && !planned ? "plan" : "submit",
      name: whole ? "方案送审" : "送审",
      note: again,
    }),
    ofStep(about, "review", reviewed, {
      act: responding ? "respond" : "review",
      name: whole ? "法制审核" : "合法性审查",
      note: responding ? "待处理意见" : "",
    }),
    ...(whole ? [ofStep(about, "approve", decided, { note: approval === "approved" ? "同意" : refused })] : []),
  ];
};

const notice = (about: Case): Part[] => {
  const { answer } = about.progress;
  if (!about.needs.notice && answer === null) return [];
  const pending = answer === "pending";
  const lacking = about.needs.notice && untold(about.matter, about.progress).length > 0;
  const last = lastStep(about.matter.steps, "answer") ?? lastStep(about.matter.steps, "notify");
  return [
    ofStep(about, "notify", answer !== null && !pending && !lacking, {
      act: pending ? "answer" : "notify",
      on: last?.date ?? "",
      by: last?.by ?? "",
      note: answer === null ? "" : lacking ? "有相对人未告知" : answerNames[answer],
    }),
  ];
};

type PrincipalRule = Profile["documents"][number];

/** A paper's part goes by the name of the letter that stands in its place, where there is one (R043). */
const paper = ({ matter, profile }: Case, rule: PrincipalRule): Part[] => {
  const standing = matter.kind === "written" ? providing(matter, rule.type, profile) : undefined;
  const type = standing ?? rule.type;
  const issued = validDocument(matter, type);
  const asked = matter.kind === "written" && requiredDocuments(matter, profile).includes(rule);
  if (!asked && !validDocument(matter, rule.type)) return [];
  return [
    {
      key: `issue:${rule.type}`,
      act: `issue:${rule.type}`,
      name: `签发${ruleOf(type, profile).name.replace(/^行政指导/, "")}`,
      done: standing !== undefined,
      on: issued?.date ?? "",
      by: issued?.issuedBy ?? "",
      note: "",
    },
  ];
};

/** Guidance itself: the talk where a method brings one, the papers in the order they are needed, service and result. */
const carrying = (about: Case): Part[] => {
  const { matter, progress, needs, profile } = about;
  const methods = matter.kind === "written" ? matter.methods : [];
  const talked = lastStep(matter.steps, "talk") !== undefined;
  const papers = (type: PrincipalRule["type"]) =>
    profile.documents.filter((rule) => rule.type === type).flatMap((rule) => paper(about, rule));
  const letters = papers("opinionLetter");
  const served = lastStep(matter.steps, "serve") !== undefined;
  const open = unserved(matter, progress);
  const all = letterIsOut(matter) && open.length === 0;
  const lacking = matter.counterpartIds.filter((id) =>
    open.some((document) => document.to.includes(id) && !(progress.served[document.id] ?? []).includes(id)),
  );
  const left = served && lacking.length > 0 ? `还有 ${lacking.length} 家` : "";
  return [
    ...(talked || methodsBring(methods, "talk", profile) ? [ofStep(about, "talk", talked, { free: true })] : []),
    ...letters,
    ...(served || (needs.service && letters.length > 0) ? [ofStep(about, "serve", all, { note: left })] : []),
    {
      key: "recordResult",
      act: "recordResult",
      name: "填写结果",
      done: matter.result !== "",
      on: "",
      by: "",
      note: "",
    },
    ...papers("guidanceRecord"),
  ];
};

const ENDS: Readonly<Record<End, StepAct>> = {
  closed: "close",
  terminated: "terminate",
  merged: "merge",
  transferred: "transfer",
  declined: "decline",
  dropped: "drop",
};

/** How the matter ended, or is to end as things stand. */
const ending = (about: Case): Part => {
  const { matter, progress, profile } = about;
  const { end } = progress;
  if (end) {
    const refused = progress.approval === "refused";
    return ofStep(about, refused ? "approve" : ENDS[end.as], true, {
      key: "end",
      act: ENDS[end.as],
      name: phaseNames[end.as],
      on: end.on,
    });
  }
  const written = matter.kind === "written";
  if (written && matter.mandatoryAct) return ofStep(about, "transfer", false, { key: "end" });
  if (progress.answer === "refused") return ofStep(about, "terminate", false, { key: "end" });
  if (progress.necessary === false && about.needs.survey) return ofStep(about, "drop", false, { key: "end" });
  const merges = written && anyCompulsory(matter.methods, profile);
  return ofStep(about, merges ? "merge" : "close", false, { key: "end" });
};

/** What follows guidance: a planned visit, evaluation of what was major, filing with the law section. */
const following = (about: Case): Part[] => {
  const { matter, progress, profile } = about;
  const as = progress.end?.as ?? "closed";
  const carried = as === "closed" || as === "merged";
  const planned = lastStep(matter.steps, "planVisit");
  const visit = lastStep(matter.steps, "visit");
  const visited = visit !== undefined && matter.steps.indexOf(visit) > (planned ? matter.steps.indexOf(planned) : -1);
  const due = planned && !visited ? `计划 ${planned.due}` : "";
  const evaluated = lastStep(matter.steps, "evaluate") !== undefined;
  const evaluates = profile.procedure.evaluationWays.length > 0 && progress.major === true && carried;
  const files = profile.major.scope === "all" && (carried || as === "terminated");
  return [
    ...(planned || visit ? [ofStep(about, "visit", visited, visited ? {} : { on: "", by: "", note: due })] : []),
    ...(evaluates ? [ofStep(about, "evaluate", evaluated)] : []),
    ...(files ? [ofStep(about, "file", progress.filed)] : []),
  ];
};

const staged = (parts: readonly Part[], missed: Stage["state"], next: Part | undefined): Stage[] =>
  parts.map(({ done, free: _free, ...part }) => ({
    ...part,
    state: done ? "done" : part === next || next?.key === part.key ? "now" : missed,
  }));

/**
 * The steps that this matter has under this profile, in their order, each with its state, its day and who recorded it. A
 * step that the region does not ask for and nobody took is not among them. A simple matter has none: it is done as it is
 * registered (R046).
 */
export const stagesOf = (matter: Matter, profile: Profile): Stage[] => {
  if (matter.kind === "simple") return [];
  const about = caseOf(matter, profile);
  const end = ending(about);
  const out = issued(matter).length > 0;
  // What the office began to ask for only after a document was out is not made up for.
  const first = [...preparation(about), ...review(about)].filter((part) => part.done || !out);
  const before = [registered(about), ...first, ...notice(about), ...carrying(about)];
  const after = following(about);
  if (end.done) {
    return [
      ...staged(before, "skipped", undefined),
      ...staged([end], "skipped", undefined),
      ...staged(
        after,
        "todo",
        after.find((part) => !part.done),
      ),
    ];
  }
  // Towards any other end than the usual ones nothing between here and there is waited for.
  const straight = end.act === "transfer" || end.act === "terminate" || end.act === "drop";
  const next = straight ? end : [...before, end].find((part) => !part.done && part.free !== true);
  return [
    ...staged(before, straight ? "skipped" : "todo", next),
    ...staged([end], "todo", next),
    ...staged(straight ? [] : after, "todo", undefined),
  ];
};
