import { type DocumentType, documentTypes, isBinding, isServed, kindOf, ruleOf } from "../../documents";
import type { Matter, WrittenFields, WrittenMatter } from "../../model/matter";
import type { PrincipalType, Profile } from "../../model/profile";
import { methodsBring } from "./needs";

type TextField = "purpose" | "opinion" | "date" | "problem" | "contact" | "phone" | "subject" | "place" | "leniency";
type ListField = "counterpartIds" | "handlerIds" | "methods";

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

/** What the printed form itself leaves a blank for, whatever the region (R048, R049). */
const FORM_FIELDS: Readonly<Record<PrincipalType, readonly (readonly [label: string, TextField | ListField])[]>> = {
  opinionLetter: [
    ["指导方式", "methods"],
    ["存在的问题（事由）", "subject"],
    ["存在问题", "problem"],
    ["指导意见", "opinion"],
    ["指导联系人", "contact"],
    ["联系电话", "phone"],
  ],
  guidanceRecord: [
    ["指导地点", "place"],
    ["指导方式", "methods"],
    ["指导意见", "opinion"],
  ],
};

/** What a letter that warns in place of a penalty is not issued without (R068). */
export const LENIENCY = "不予处罚依据";

/**
 * What a document must state, or rests on, and the matter does not hold yet, by the names on the form (R041, R048, R049,
 * R068; XX §11).
 */
export const missingElements = (
  matter: Pick<WrittenFields, TextField | ListField>,
  type: PrincipalType,
  profile: Profile,
): string[] => {
  const asked: (readonly [string, TextField | ListField])[] =
    type === "opinionLetter"
      ? profile.requiredElements.flatMap((element) => {
          const field = ELEMENT_FIELDS[element];
          return field === undefined ? [] : [[element, field] as const];
        })
      : [];
  const warns = type === "opinionLetter" && methodsBring(matter.methods, "leniency", profile);
  const ground = warns ? [[LENIENCY, "leniency"] as const] : [];
  const missing = [...FORM_FIELDS[type], ...asked, ...ground].filter(([, field]) => matter[field].length === 0);
  // One field may go by two names; the form's own comes first.
  return [...new Map(missing.toReversed().map(([label, field]) => [field, label])).values()].toReversed();
};

/** The valid document of a type, where one was issued and not voided. */
export const validDocument = (matter: Matter, type: string) =>
  matter.documents.find((issued) => issued.type === type && issued.state === "issued");

/** The counterparts for whom no valid document of a type was issued yet, in the matter's order. */
export const withoutDocument = (matter: Matter, type: string): string[] => {
  const out = new Set(
    matter.documents.flatMap((issued) => (issued.type === type && issued.state === "issued" ? issued.to : [])),
  );
  return matter.counterpartIds.filter((id) => !out.has(id));
};

/** The counterparts for whom one may be made: everybody where the type is made again and again, else who has none. */
export const openFor = (matter: Matter, type: string): readonly string[] =>
  kindOf(type)?.repeated === true ? matter.counterpartIds : withoutDocument(matter, type);

/** Whether the documents of a type are out: one for all, or one for each counterpart. */
export const isComplete = (matter: Matter, type: string): boolean =>
  validDocument(matter, type) !== undefined && withoutDocument(matter, type).length === 0;

/** The letters that carry guidance in place of the opinion letter. */
const otherLetters = documentTypes.filter((type) => isBinding(type) && isServed(type) && type !== "opinionLetter");

/** Whether a letter that carries the guidance is out for everybody, of whatever kind. */
export const letterIsOut = (matter: Matter): boolean =>
  ["opinionLetter", ...otherLetters].some((type) => isComplete(matter, type));

/**
 * The type of the document that stands where the region asks for one of this type, once it is out for everybody. A method
 * that has a letter of its own, such as 提示 its 《行政提示书》, is carried out by that letter: it stands for the opinion
 * letter (R043).
 */
export const providing = (matter: WrittenMatter, type: PrincipalType, profile: Profile): DocumentType | undefined => {
  if (isComplete(matter, type)) return type;
  if (type !== "opinionLetter") return undefined;
  const own = profile.methods.filter(({ name }) => matter.methods.includes(name)).map((one) => one.suggestedDocument);
  return otherLetters.find((other) => {
    const names = [ruleOf(other, profile).name, kindOf(other)?.name ?? ""];
    return names.some((name) => own.includes(name)) && isComplete(matter, other);
  });
};

/** Whether a document that the region closes no matter without is out, or another in its place (R043). */
export const isProvided = (matter: WrittenMatter, type: PrincipalType, profile: Profile): boolean =>
  providing(matter, type, profile) !== undefined;

/** The elements that the regulation asks every written document to state (XX §11), and this matter does not hold yet. */
export const missingStated = (matter: Pick<WrittenFields, TextField | ListField>, profile: Profile): string[] =>
  profile.requiredElements.filter((element) => {
    const field = ELEMENT_FIELDS[element];
    return field !== undefined && matter[field].length === 0;
  });
