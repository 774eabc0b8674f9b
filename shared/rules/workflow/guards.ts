import { isBinding, isServed } from "../../documents";
import type { PrincipalType } from "../../model/profile";
import { requiredPlanParts, planParts } from "../../model/plan";
import { stepNames } from "../../model/steps";
import type { MatterAct } from "./acts";
import { isComplete, isProvided, LENIENCY, missingElements } from "./elements";
import { type Case, first, type Guard, issued, named } from "./guard";
import { anyCompulsory, numbersTold, onlyCompulsory, requiredDocuments, toServe, unserved } from "./needs";
import {
  afterApproval,
  assessed,
  consulted,
  mayCarryOut,
  notMandatory,
  notRefused,
  nothingIssued,
  preparing,
  prepared,
  surveyed,
} from "./preconditions";
import { lastStep } from "./progress";
import { changedSince } from "./submitted";
import { mayUndo } from "./undo";

/** What was submitted as major stays major: review and approval are not got round by judging it anew. */
const notSubmitted: Guard = ({ progress }) =>
  progress.major === true && progress.rounds > 0
    ? ["已按重大行政指导送审，判定不再改动；不再实施的，请办理“不予实施”或终止。", "R070"]
    : undefined;

const mayIssue = (type: PrincipalType): Guard =>
  first(
    ({ matter, profile }) => {
      const document = profile.documents.find((rule) => rule.type === type);
      if (!document) return ["本地区的规范没有这种文书。", "R043"];
      if (matter.kind === "simple") return ["简易形式的指导只作登记，不制作文书。", "R046"];
      if (isComplete(matter, type)) {
        return [`《${document.name}》已签发；需要更正时请先作废，再重新签发。`, "R050"];
      }
      return onlyCompulsory(matter.methods, profile)
        ? [`“${matter.methods.join("、")}”属责令性质的执法行为，不制作行政指导文书；请并入执法案卷。`, "R066"]
        : undefined;
    },
    mayCarryOut,
    afterApproval,
    ({ matter, profile }) => {
      if (matter.kind === "simple") return undefined;
      const missing = missingElements(matter, type, profile);
      if (missing.length === 0) return undefined;
      const rule = missing.every((element) => element === LENIENCY) ? "R068" : "R041";
      return [`签发前须写明：${missing.join("、")}。请先补填。`, rule];
    },
  );

const planWanted: Guard = ({ needs }) => {
  if (needs.chain === "reviewAndApproval") return undefined;
  return needs.chain === "reviewOnly"
    ? ["本地区只审查事项内容，不需要工作方案。", "R076"]
    : ["不属于重大行政指导，不需要工作方案。", "R072"];
};

const planComplete: Guard = ({ matter, needs }) => {
  if (needs.chain !== "reviewAndApproval" || matter.kind !== "written") return undefined;
  const missing = requiredPlanParts.filter((part) => (matter.plan?.[part] ?? "") === "").map((part) => planParts[part]);
  return missing.length > 0 ? [`工作方案应当载明：${missing.join("、")}。请先补填。`, "R072"] : undefined;
};

const contentComplete: Guard = ({ matter, needs, profile }) => {
  if (needs.chain !== "reviewOnly" || matter.kind !== "written") return undefined;
  const missing = missingElements(matter, "opinionLetter", profile);
  return missing.length > 0 ? [`送审前请先补填：${missing.join("、")}。`, "R076"] : undefined;
};

/** Where nobody but the reviewer sees it, a text changed after a pass with suggestions was never passed (R076). */
const changedInReview = ({ matter, progress, needs }: Case): boolean =>
  needs.chain === "reviewOnly" && progress.approval === "responding" && changedSince(matter);

/** What was carried out is not struck off as if it had never been (R051, R081). */
const notCarriedOut: Guard = ({ matter }) => {
  const done = (["talk", "serve"] as const).filter((act) => lastStep(matter.steps, act)).map((act) => stepNames[act]);
  return done.length > 0
    ? [`已经有${done.join("、")}的记录，属于已经实施；请办结或终止，记错的先“更正上一步”。`, "R081"]
    : undefined;
};

const maySubmit = first(
  notMandatory,
  notRefused,
  surveyed,
  consulted,
  assessed,
  ({ needs }) => (needs.chain === null ? ["不属于重大行政指导，不需要送审。", "R070"] : undefined),
  (about) =>
    about.progress.approval === "responding" && !changedInReview(about)
      ? ["已经通过审核；请处理审核意见。", "R074"]
      : undefined,
  planComplete,
  contentComplete,
);

const served: Guard = ({ matter, progress, needs }) => {
  const open = unserved(matter, progress);
  return needs.service && open.length > 0
    ? [`${numbersTold(open)}还没有送达全部相对人；请先记录送达。`, "R042"]
    : undefined;
};

const documented: Guard = ({ matter, profile }) => {
  if (matter.kind === "simple") return undefined;
  const missing = requiredDocuments(matter, profile).filter((rule) => !isProvided(matter, rule.type, profile));
  return missing.length > 0
    ? [`还没有签发${missing.map((rule) => `《${rule.name}》`).join("、")}。`, "R043"]
    : undefined;
};

const withResult: Guard = ({ matter }) => (matter.result === "" ? ["办结前请先填写指导结果。", "R019"] : undefined);

const notCompulsory: Guard = ({ matter, profile }) =>
  matter.kind === "written" && anyCompulsory(matter.methods, profile)
    ? ["含责令性质的执法行为，须随处罚案卷归档；请用“并入执法案卷”。", "R066"]
    : undefined;

const outstanding: Guard = ({ matter, progress }) => {
  if (matter.kind === "simple") return ["简易形式的指导不需要送达。", "R046"];
  if (!matter.documents.some(({ type, state }) => state === "issued" && isServed(type))) {
    return ["还没有签发需要送达的文书。", "R042"];
  }
  return toServe(matter, progress).length > 0 ? undefined : ["文书已经送达全部相对人。", "R042"];
};

/** What is still served after the end is the notice of it, never the guidance itself. */
const lastWord: Guard = ({ matter, progress }) =>
  toServe(matter, progress).some(({ type }) => !isBinding(type))
    ? undefined
    : ["事项已经终止，没有需要送达的终止通知书。", "R080"];

/** The guards of each act; an act without one is free wherever the machine lets it be. */
export const guards: Readonly<Partial<Record<MatterAct, Guard>>> = {
  edit: first(nothingIssued, notRefused),
  plan: first(planWanted, ({ progress }) =>
    progress.approval === "approved" ? ["方案已经批准；需要改时请先“重新送审”。", "R074"] : undefined,
  ),
  "issue:opinionLetter": mayIssue("opinionLetter"),
  "issue:guidanceRecord": mayIssue("guidanceRecord"),
  void: ({ matter }) => (issued(matter).length > 0 ? undefined : ["没有可以作废的文书。", "R050"]),
  recordResult: first(notMandatory, notRefused),
  survey: first(
    ({ needs }) => (needs.survey ? undefined : ["本地区的规范没有这一步。", "R030"]),
    notMandatory,
    notRefused,
    preparing,
  ),
  consult: first(
    ({ needs }) => (needs.consultation ? undefined : ["不是技术类事项，不需要咨询。", "R031"]),
    notMandatory,
    notRefused,
    preparing,
  ),
  assess: first(
    ({ needs }) => (needs.assessment ? undefined : ["本地区的规范没有这一步。", "R070"]),
    notMandatory,
    notRefused,
    preparing,
    notSubmitted,
  ),
  submit: maySubmit,
  respond: (about) => {
    if (about.progress.approval !== "responding") return ["审核没有通过；请修改后连同处理情况重新送审。", "R074"];
    return changedInReview(about)
      ? ["内容在审查以后改过，不是审查通过的内容；请连同处理情况重新送审。", "R076"]
      : undefined;
  },
  revise: first(
    notRefused,
    ({ progress }) => (progress.approval === "approved" ? undefined : ["还没有经过批准，可以直接修改。", "R074"]),
    nothingIssued,
  ),
  notify: first(notMandatory, prepared, ({ progress }) =>
    progress.answer === "refused" ? ["相对人已明确拒绝，应当终止，不得再三要求其接受。", "R080"] : undefined,
  ),
  answer: ({ progress }) => {
    if (progress.answer === null) return ["还没有告知相对人；请先填写告知。", "R032"];
    return progress.answer === "refused" ? ["相对人已明确拒绝，应当终止。", "R080"] : undefined;
  },
  talk: mayCarryOut,
  serve: (about) => (about.progress.end ? lastWord(about) : first(notRefused, outstanding)(about)),
  close: first(mayCarryOut, notCompulsory, withResult, documented, served),
  terminate: ({ matter }) => (matter.kind === "simple" ? ["简易登记的指导已经完成。", "R046"] : undefined),
  merge: first(notMandatory, notRefused, withResult, documented, served),
  transfer: ({ matter }) => (matter.kind === "simple" ? ["简易登记没有这一步。", "R046"] : undefined),
  drop: first(
    notRefused,
    ({ matter }) =>
      issued(matter).length === 0
        ? undefined
        : [`${named(matter)}已签发；误登记的请先作废文书，相对人不接受的请办理终止。`, "R080"],
    notCarriedOut,
  ),
  undo: mayUndo,
  evaluate: ({ matter, progress, profile }) => {
    if (profile.procedure.evaluationWays.length === 0) return ["本地区的规范没有这一步。", "R075"];
    if (progress.major !== true) return ["只对重大行政指导进行评估。", "R075"];
    return lastStep(matter.steps, "approve") ? undefined : ["还没有批准实施。", "R075"];
  },
  planVisit: ({ matter }) => (matter.kind === "simple" ? ["简易登记没有这一步。", "R046"] : undefined),
  visit: ({ matter }) => (matter.kind === "simple" ? ["简易登记没有这一步。", "R046"] : undefined),
  file: ({ progress, profile }) => {
    if (profile.major.scope !== "all") return ["本地区的规范没有这一步。", "R076"];
    return progress.filed ? ["已经备案。", "R076"] : undefined;
  },
};
