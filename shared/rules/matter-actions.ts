import type { Role } from "../model/account";
import type { Matter, WrittenMatter } from "../model/matter";
import type { DocumentType, Profile } from "../model/profile";

/** Every act on a matter that exists. */
export const matterActs = [
  "edit",
  "issue:opinionLetter",
  "issue:guidanceRecord",
  "void",
  "recordResult",
  "close",
  "copy",
] as const;
export type MatterAct = (typeof matterActs)[number];

/** What may be done with a matter, and why not where it may not. */
export interface MatterAction {
  readonly name: MatterAct;
  readonly allowed: boolean;
  readonly why: string;
  readonly rule: string;
}

/** Who asks. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly sectionId: string | null;
}

type TextField = "purpose" | "opinion" | "date" | "problem" | "contact" | "phone";
type ListField = "counterpartIds" | "handlerIds";

/** The wording a regulation uses for an element, and the field that holds it (R041). Signs and dates come with the paper. */
const ELEMENT_FIELDS: Readonly<Record<string, TextField | ListField>> = {
  目的: "purpose",
  内容: "opinion",
  时间: "date",
  指导对象: "counterpartIds",
  实施人员: "handlerIds",
  存在问题: "problem",
  指导意见: "opinion",
  指导联系人: "contact",
  联系电话: "phone",
};

/** The elements of a written document that the profile requires and the matter does not state yet (R041, XX §11). */
export const missingElements = (matter: WrittenMatter, profile: Profile): string[] =>
  profile.requiredElements.filter((element) => {
    const field = ELEMENT_FIELDS[element];
    return field !== undefined && matter[field].length === 0;
  });

/** Whether every method is compulsory by nature, so that no guidance document is made (R066). */
export const onlyCompulsory = (methods: readonly string[], profile: Profile): boolean => {
  const compulsory = profile.methods.filter((method) => method.compulsory).map((method) => method.name);
  return methods.length > 0 && methods.every((method) => compulsory.includes(method));
};

/** The valid document of a type, where one was issued and not voided. */
export const validDocument = (matter: Matter, type: DocumentType) =>
  matter.documents.find((issued) => issued.type === type && issued.state === "issued");

/** A matter may be worked on by its handlers, by who registered it, and by handlers of its section (R053, R099). */
export const mayWork = (matter: Matter, actor: Actor): boolean => {
  if (!actor.roles.includes("handler")) return false;
  if (matter.handlerIds.includes(actor.id) || matter.createdBy === actor.id) return true;
  return matter.kind === "written" && matter.sectionId !== null && matter.sectionId === actor.sectionId;
};

/** Why an act is refused, with the requirement behind it. */
type Refusal = readonly [why: string, rule: string];
/** What stands against an act on a matter; undefined where nothing does. */
type Guard = (matter: Matter, profile: Profile) => Refusal | undefined;

// A simple matter is registered with its result and is done with it; a slip of the pen can still be mended.
const isDone = (matter: Matter): boolean => matter.status === "closed" && matter.kind === "written";

const issued = (matter: Matter) => matter.documents.filter((document) => document.state === "issued");

const mayIssue =
  (type: DocumentType): Guard =>
  (matter, profile) => {
    const document = profile.documents.find((rule) => rule.type === type);
    if (!document) return ["本地区的规范没有这种文书。", "R043"];
    if (matter.kind === "simple") return ["简易形式的指导只作登记，不制作文书。", "R046"];
    if (matter.status === "closed") return ["事项已办结，不能再签发文书。", "R081"];
    if (validDocument(matter, type)) {
      return [`《${document.name}》已签发；需要更正时请先作废，再重新签发。`, "R050"];
    }
    if (onlyCompulsory(matter.methods, profile)) {
      return [`“${matter.methods.join("、")}”属责令性质的执法行为，不制作行政指导文书。`, "R066"];
    }
    const missing = type === "opinionLetter" ? missingElements(matter, profile) : [];
    return missing.length > 0 ? [`文书须载明：${missing.join("、")}。请先补填。`, "R041"] : undefined;
  };

const mayEdit: Guard = (matter) => {
  if (isDone(matter)) return ["事项已办结，不能再修改。", "R081"];
  const names = issued(matter).map((document) => `《${document.name}》`);
  if (names.length === 0) return undefined;
  return [`${names.join("、")}已签发，内容不能再改；请先作废，再修改并重新签发。`, "R050"];
};

const mayClose: Guard = (matter) => {
  if (matter.status === "closed") return ["事项已经办结。", "R019"];
  return matter.result === "" ? ["办结前请先填写指导结果。", "R019"] : undefined;
};

const guards: Readonly<Record<Exclude<MatterAct, "copy">, Guard>> = {
  edit: mayEdit,
  "issue:opinionLetter": mayIssue("opinionLetter"),
  "issue:guidanceRecord": mayIssue("guidanceRecord"),
  void: (matter) => {
    // A closed matter without a valid letter would be a dead end: nothing can be issued there any more.
    if (isDone(matter)) return ["事项已办结，文书不能再作废。", "R081"];
    return issued(matter).length > 0 ? undefined : ["没有可以作废的文书。", "R050"];
  },
  recordResult: (matter) => (isDone(matter) ? ["事项已办结，结果不能再改。", "R019"] : undefined),
  close: mayClose,
};

const refusalOf = (act: MatterAct, matter: Matter, actor: Actor, profile: Profile): Refusal | undefined => {
  // A copy is a matter of one's own.
  if (act === "copy") return actor.roles.includes("handler") ? undefined : ["登记事项需要经办人角色。", "R053"];
  if (!mayWork(matter, actor)) return ["只有本事项的指导人员、登记人或本科室的经办人可以办理。", "R053"];
  return guards[act](matter, profile);
};

/**
 * Every act on a matter with whether it is allowed to this person, and why not. The window only draws it; the office
 * refuses by the same list.
 */
export const matterActions = (matter: Matter, actor: Actor, profile: Profile): MatterAction[] =>
  matterActs.map((name) => {
    const refusal = refusalOf(name, matter, actor, profile);
    return { name, allowed: refusal === undefined, why: refusal?.[0] ?? "", rule: refusal?.[1] ?? "" };
  });
