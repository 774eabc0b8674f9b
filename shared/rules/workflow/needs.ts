import { isBinding, isServed } from "../../documents";
import type { IssuedDocument, Matter, WrittenMatter } from "../../model/matter";
import type { MethodExtra, Profile } from "../../model/profile";
import type { Chain } from "../../model/steps/approval";
import type { Progress } from "./progress";

/** Which steps a matter must pass, by the profile and by what it is itself (1.10 of the requirements). */
export interface Needs {
  readonly acceptance: boolean;
  readonly survey: boolean;
  readonly consultation: boolean;
  readonly assessment: boolean;
  /** The chain it goes through for review; null where none is asked for. */
  readonly chain: Chain | null;
  readonly notice: boolean;
  readonly service: boolean;
}

/** Whether one of the matter's methods brings something with it, such as a talk. */
export const methodsBring = (methods: readonly string[], extra: MethodExtra, profile: Profile): boolean =>
  profile.methods.some((method) => methods.includes(method.name) && method.brings.includes(extra));

const chainOf = (progress: Progress, profile: Profile): Chain | null => {
  if (profile.major.scope === "all") return "reviewOnly";
  return profile.major.scope === "defined" && progress.major === true ? "reviewAndApproval" : null;
};

/** The steps a matter needs. A simple matter needs none: it is done as it is registered (R046). */
export const needsOf = (matter: Matter, progress: Progress, profile: Profile): Needs => {
  const { procedure, major } = profile;
  const written = matter.kind === "written";
  return {
    acceptance: written && matter.application !== null,
    survey: written && procedure.necessity,
    consultation: written && procedure.consultation && matter.technical,
    assessment: written && major.scope === "defined",
    chain: written ? chainOf(progress, profile) : null,
    notice: written && procedure.notice === "required",
    service: written && procedure.service === "required",
  };
};

/** Whether every method is compulsory by nature, so that no guidance document is made (R066). */
export const onlyCompulsory = (methods: readonly string[], profile: Profile): boolean => {
  const compulsory = profile.methods.filter((method) => method.compulsory).map((method) => method.name);
  return methods.length > 0 && methods.every((method) => compulsory.includes(method));
};

/** Whether one of the methods is compulsory by nature, so that the penalty file must be named (R066). */
export const anyCompulsory = (methods: readonly string[], profile: Profile): boolean =>
  profile.methods.some((method) => method.compulsory && methods.includes(method.name));

/** The documents that a written matter is not closed without. */
export const requiredDocuments = (matter: WrittenMatter, profile: Profile) =>
  onlyCompulsory(matter.methods, profile) ? [] : profile.documents.filter((document) => document.required);

/** The counterparts who were put in after the notice, and so were not told of their choice (R032). */
export const untold = (matter: Matter, { told }: Progress): readonly string[] =>
  told === null ? [] : matter.counterpartIds.filter((id) => !told.includes(id));

/** The issued documents that are to be served and were not served on everybody whom they are for (R042). */
export const toServe = (matter: Matter, progress: Progress) =>
  matter.documents.filter(
    (document) =>
      isServed(document.type) &&
      document.state === "issued" &&
      document.to.some((id) => !(progress.served[document.id] ?? []).includes(id)),
  );

/** The numbers of documents in a sentence: of a batch the first and how many there are. */
export const numbersTold = (documents: readonly Pick<IssuedDocument, "number">[]): string => {
  const [first] = documents;
  return documents.length > 3
    ? `${first?.number ?? ""}等${documents.length}份文书`
    : documents.map(({ number }) => number).join("、");
};

/** Those among them that carry the guidance: it is not done with before they are served. */
export const unserved = (matter: Matter, progress: Progress) =>
  toServe(matter, progress).filter(({ type }) => isBinding(type));
