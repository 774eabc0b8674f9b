/** What must be so before guidance is carried out, and as long as it is. */
import { type Guard, first, issued, named } from "./guard";
import { untold } from "./needs";
import { lastStep } from "./progress";

/** Guidance never stands in the place of an act that the law requires of the office (R013). */
export const notMandatory: Guard = ({ matter }) =>
  matter.kind === "written" && matter.mandatoryAct
    ? ["这是依法应当作出行政行为的事项，不能以行政指导代替；请办理线索移送。", "R013"]
    : undefined;

/** Who refused is not asked again (R080). */
export const notRefused: Guard = ({ progress }) =>
  progress.answer === "refused" ? ["相对人已明确拒绝，应当终止，不再继续实施。", "R080"] : undefined;

/** What documents say stays as long as they are out (R050). */
export const nothingIssued: Guard = ({ matter }) =>
  issued(matter).length === 0
    ? undefined
    : [`${named(matter)}已签发，内容不能再改；请先作废，再修改并重新签发。`, "R050"];

/** What comes before guidance is recorded before it: not once documents are out, nor over an approval. */
export const preparing: Guard = ({ matter, progress }) => {
  if (issued(matter).length > 0) return [`${named(matter)}已签发，实施前的步骤不再改动。`, "R050"];
  return progress.approval === "approved"
    ? ["已经批准，实施前的步骤不再改动；需要改时请先“重新送审”。", "R074"]
    : undefined;
};

/** 必要性调查 was made where it is asked, and found guidance necessary (R030). */
export const surveyed: Guard = ({ progress, needs }) => {
  if (!needs.survey || progress.necessary === true) return undefined;
  return progress.necessary === false
    ? ["调查结论是没有必要实施；请办理“不予实施”，或重新调查。", "R030"]
    : ["实施前应当调查了解事实，确定必要性；请先填写必要性调查。", "R030"];
};
/** 专家咨询 was held where it is asked (R031). */
export const consulted: Guard = ({ progress, needs }) =>
  needs.consultation && !progress.consulted
    ? ["技术类行政指导应当先咨询专家或专业部门；请先填写咨询记录。", "R031"]
    : undefined;
/** It was judged whether the matter is major, where that is asked (R070). */
export const assessed: Guard = ({ progress, needs }) =>
  needs.assessment && progress.major === null ? ["请先判定是否属于重大行政指导。", "R070"] : undefined;
const approved: Guard = ({ progress, needs }) => {
  if (needs.chain === null || progress.approval === "approved") return undefined;
  return needs.chain === "reviewOnly"
    ? ["事项须先通过合法性审查；请先送审。", "R076"]
    : ["重大行政指导须经法制审核和负责人批准后才能实施。", "R070"];
};
const asked: Guard = ({ matter, progress, needs }) => {
  if (!needs.notice) return undefined;
  if (progress.answer === "accepted") {
    return untold(matter, progress).length > 0
      ? ["告知以后增加的相对人也应当先告知，由其决定是否接受；请再次填写告知。", "R032"]
      : undefined;
  }
  return progress.answer === "pending"
    ? ["相对人还没有作出选择；请先记录其答复。", "R032"]
    : ["应当先告知相对人可以自主选择，由其决定是否接受；请先填写告知。", "R032"];
};

const inOrder = first(surveyed, consulted, assessed, approved);
/** What comes first is asked until a document is out: one issued before the office asked for more is seen through. */
export const prepared: Guard = (about) => (issued(about.matter).length > 0 ? undefined : inOrder(about));

/** Everything that comes before guidance is carried out. */
export const mayCarryOut = first(notMandatory, prepared, notRefused, asked);

/** Guidance is given after it was approved, or passed where nobody approves, and the letter states when (R041, R070, R076). */
export const afterApproval: Guard = ({ matter, progress, needs }) => {
  if (needs.chain === null || progress.approval !== "approved") return undefined;
  const [act, name] = needs.chain === "reviewOnly" ? (["review", "审查通过"] as const) : (["approve", "批准"] as const);
  const on = lastStep(matter.steps, act)?.date ?? "";
  return matter.date < on
    ? [
        `指导时间（${matter.date}）早于${name}的日期（${on}）；请先改为实际实施的时间。`,
        act === "review" ? "R076" : "R070",
      ]
    : undefined;
};
