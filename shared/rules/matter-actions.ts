import type { Role } from "../model/account";
import type { Matter, WrittenMatter } from "../model/matter";
import type { DocumentType, Profile } from "../model/profile";

/** What may be done with a matter, and why not where it may not. */
export interface MatterAction {
  readonly name: string;
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
  if (!actor.roles.includes("handler") && !actor.roles.includes("reviewer")) return false;
  if (matter.handlerIds.includes(actor.id) || matter.createdBy === actor.id) return true;
  return matter.kind === "written" && matter.sectionId !== null && matter.sectionId === actor.sectionId;
};

const yes = (name: string): MatterAction => ({ name, allowed: true, why: "", rule: "" });
const no = (name: string, why: string, rule: string): MatterAction => ({ name, allowed: false, why, rule });

const issueAction = (matter: Matter, type: DocumentType, profile: Profile): MatterAction => {
  const name = `issue:${type}`;
  const document = profile.documents.find((rule) => rule.type === type);
  if (!document) return no(name, "本地区的规范没有这种文书。", "R043");
  if (matter.kind === "simple") return no(name, "简易形式的指导只作登记，不制作文书。", "R046");
  if (matter.status === "closed") return no(name, "事项已办结，不能再签发文书。", "R081");
  if (validDocument(matter, type))
    return no(name, `《${document.name}》已签发；需要更正时请先作废，再重新签发。`, "R050");
  if (onlyCompulsory(matter.methods, profile)) {
    return no(name, `“${matter.methods.join("、")}”属责令性质的执法行为，不制作行政指导文书。`, "R066");
  }
  const missing = type === "opinionLetter" ? missingElements(matter, profile) : [];
  if (missing.length > 0) return no(name, `文书须载明：${missing.join("、")}。请先补填。`, "R041");
  return yes(name);
};

/**
 * Every act on a matter with whether it is allowed to this person, and why not. The window only draws it; the office
 * refuses by the same list (design 5).
 */
export const matterActions = (matter: Matter, actor: Actor, profile: Profile): MatterAction[] => {
  const names = ["edit", "issue:opinionLetter", "issue:guidanceRecord", "void", "recordResult", "close"];
  const copy =
    actor.roles.includes("handler") || actor.roles.includes("reviewer")
      ? yes("copy")
      : no("copy", "登记事项需要经办人角色。", "R053");
  if (!mayWork(matter, actor)) {
    return [...names.map((name) => no(name, "只有本事项的指导人员、登记人或本科室的经办人可以办理。", "R053")), copy];
  }
  const issued = matter.documents.filter((document) => document.state === "issued");
  // A simple matter is registered with its result and is done with it; a slip of the pen can still be mended.
  const closed = matter.status === "closed" && matter.kind === "written";
  return [
    closed
      ? no("edit", "事项已办结，不能再修改。", "R081")
      : issued.length > 0
        ? no(
            "edit",
            `${issued.map((document) => `《${document.name}》`).join("、")}已签发，内容不能再改；请先作废，再修改并重新签发。`,
            "R050",
          )
        : yes("edit"),
    issueAction(matter, "opinionLetter", profile),
    issueAction(matter, "guidanceRecord", profile),
    issued.length > 0 ? yes("void") : no("void", "没有可以作废的文书。", "R050"),
    closed ? no("recordResult", "事项已办结，结果不能再改。", "R019") : yes("recordResult"),
    matter.status === "closed"
      ? no("close", "事项已经办结。", "R019")
      : matter.result === ""
        ? no("close", "办结前请先填写指导结果。", "R019")
        : yes("close"),
    copy,
  ];
};
