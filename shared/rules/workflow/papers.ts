import { type DocumentType, documentTypes, kindOf, ruleOf } from "../../documents";
import type { DocumentKind } from "../../documents/kind";
import type { Matter } from "../../model/matter";
import { isPrincipal, type Profile } from "../../model/profile";
import { stepNames } from "../../model/steps";
import { caseOf, doerRefusal, matterActions, notNow } from "./actions";
import type { Actor } from "./actor";
import { isComplete, missingStated, validDocument } from "./elements";
import { type Case, first, type Guard, issued, named, type Refusal } from "./guard";
import { onlyCompulsory, untold } from "./needs";
import { afterApproval, mayCarryOut, notMandatory, notRefused, prepared } from "./preconditions";
import { phaseOf } from "./phase";
import { lastStep } from "./progress";

/** A document that this matter may have, and whether this person may issue or void it now. */
export interface PaperAction {
  readonly type: DocumentType;
  readonly name: string;
  readonly allowed: boolean;
  readonly why: string;
  readonly rule: string;
}

const elementsStated: Guard = ({ matter, profile }) => {
  if (matter.kind === "simple") return undefined;
  const missing = missingStated(matter, profile);
  return missing.length > 0 ? [`签发前须写明：${missing.join("、")}。请先补填。`, "R041"] : undefined;
};

const notOnlyCompulsory: Guard = ({ matter, profile }) =>
  matter.kind === "written" && onlyCompulsory(matter.methods, profile)
    ? [`“${matter.methods.join("、")}”属责令性质的执法行为，不制作行政指导文书；请并入执法案卷。`, "R066"]
    : undefined;

/** Everything that comes before a document that carries guidance goes out. */
const carried = first(notOnlyCompulsory, mayCarryOut, afterApproval);

/** Guidance may still be offered: it is prepared, no order, and nobody refused it. */
const offered = first(notOnlyCompulsory, notMandatory, prepared, notRefused);

/** Whoever said yes is not told again that there is a choice, nor is it told once guidance is out (R032, XX §12). */
const open = first(offered, ({ matter, progress }) => {
  if (issued(matter).length > 0) return [`${named(matter)}已签发；告知应当在实施之前。`, "R032"];
  return progress.answer === "accepted" && untold(matter, progress).length === 0
    ? ["相对人已经答复接受，不再告知。", "R032"]
    : undefined;
});

const afterwards = { carried, offered, open } as const;

/** Whether another document of the type would be one too many. */
const isOut = (matter: Matter, type: DocumentType, kind: DocumentKind): boolean => {
  if (kind.repeated === true) return false;
  // A simple matter may name nobody: then one document is all there is.
  return kind.each === true && matter.counterpartIds.length > 0
    ? isComplete(matter, type)
    : validDocument(matter, type) !== undefined;
};

const refusalOf = (type: DocumentType, kind: DocumentKind, about: Case, actor: Actor): Refusal | undefined => {
  const { matter, profile } = about;
  const { occasion } = kind;
  const name = `《${ruleOf(type, profile).name}》`;
  if (!occasion) return [`${name}不属于一件事项的文书。`, kind.basis];
  const against = doerRefusal(occasion.by, null, matter, actor, profile);
  if (against) return against;
  if (occasion.step && !lastStep(matter.steps, occasion.step)) {
    return [`还没有“${stepNames[occasion.step]}”的记录，${name}没有内容可写；请先办理这一步。`, kind.basis];
  }
  if (occasion.applied && !(matter.kind === "written" && matter.application)) {
    return [`事项不是依申请启动的，没有${name}。`, kind.basis];
  }
  const phase = phaseOf(matter, profile);
  if (!occasion.from.includes(phase)) return [notNow(about, phase, `制作${name}`, occasion.from), kind.basis];
  if (isOut(matter, type, kind)) return [`${name}已制作；需要更正时请先作废，再重新制作。`, "R050"];
  return (
    (occasion.after ? afterwards[occasion.after](about) : undefined) ??
    (kind.binding ? elementsStated(about) : undefined)
  );
};

/**
 * The documents of the region that a matter of this kind can have, in order, each with whether it may be issued now and why
 * not (R041–R043, R060–R081). The two that the machine itself knows are answered by it.
 */
export const paperActions = (matter: Matter, actor: Actor, profile: Profile): PaperAction[] => {
  const acts = matterActions(matter, actor, profile);
  const about = caseOf(matter, profile);
  return documentTypes.flatMap((type): PaperAction[] => {
    const kind = kindOf(type);
    if (!kind || kind.about !== matter.kind || !kind.fits(profile)) return [];
    const { name } = ruleOf(type, profile);
    if (isPrincipal(type)) {
      const act = acts.find((one) => one.name === `issue:${type}`);
      return [{ type, name, allowed: act?.allowed === true, why: act?.why ?? "", rule: act?.rule ?? "" }];
    }
    const refusal = refusalOf(type, kind, about, actor);
    return [{ type, name, allowed: refusal === undefined, why: refusal?.[0] ?? "", rule: refusal?.[1] ?? "" }];
  });
};

/**
 * What speaks against voiding a document: one that carries guidance is voided only while the matter is worked on; any other
 * by whoever may make it, at any time, so that a slip is mended.
 */
export const voidRefusal = (matter: Matter, type: string, actor: Actor, profile: Profile): Refusal | undefined => {
  const kind = kindOf(type);
  if (!kind?.occasion || kind.binding === true) {
    const act = matterActions(matter, actor, profile).find(({ name }) => name === "void");
    return act?.allowed === true ? undefined : [act?.why ?? "", act?.rule ?? "R050"];
  }
  return doerRefusal(kind.occasion.by, null, matter, actor, profile);
};
