/** Which documents a region's office uses, read from the methods that its regulation names. */
import type { MethodExtra, Profile } from "../model/profile";

/** The region's written documents must state 目的, 内容, 时间, 指导对象 and 实施人员 (R041, XX §11). */
export const statesElements = ({ documents }: Profile): boolean =>
  documents.some(({ withPurpose }) => withPurpose === true);

/** The office follows rules of its own, so that every document is open to it. */
const ownRules = ({ id }: Profile): boolean => id === "custom";

/** A method of the region is put on this paper. */
export const calledFor =
  (paper: string) =>
  (profile: Profile): boolean =>
    ownRules(profile) || profile.methods.some(({ suggestedDocument }) => suggestedDocument?.includes(paper) === true);

/** A method of the region goes by this name. */
export const methodNamed =
  (name: string) =>
  (profile: Profile): boolean =>
    ownRules(profile) || profile.methods.some((method) => method.name.includes(name));

/** A method of the region brings this with it: a talk, a warning in place of a penalty. */
export const broughtBy =
  (extra: MethodExtra) =>
  (profile: Profile): boolean =>
    ownRules(profile) || profile.methods.some(({ brings }) => brings.includes(extra));
