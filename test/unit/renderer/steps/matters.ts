// A written matter as its page has it, for the tests of what the page draws.
import type { WrittenMatter } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import type { Step } from "../../../../shared/model/steps";
import { caseOf } from "../../../../shared/rules/workflow/actions";
import { settled } from "../../../../shared/rules/workflow/phase";
import { blankMatter } from "../../../fixtures/matters";

/** A step with what every step has; the rest as told. */
export const stepWith = (act: Step["act"], fields: object, id = `${act}-1`): Step =>
  ({ act, id, by: "p1", at: "2026-11-12T01:00:00.000Z", date: "2026-11-12", late: "", ...fields }) as unknown as Step;

/** The matter in the phase that its steps make under a profile. */
export const matterWith = (profile: Profile, more: Partial<WrittenMatter> = {}): WrittenMatter =>
  settled(blankMatter(more), profile);

/** What the page is told of it, as far as drawing asks. */
export const aboutOf = (matter: WrittenMatter, profile: Profile) => {
  const { progress, needs } = caseOf(matter, profile);
  const served = Object.fromEntries(Object.entries(progress.served).map(([id, to]) => [id, [...to]]));
  const told = progress.told && [...progress.told];
  return { matter, needs, progress: { ...progress, told, served, suggestions: [...progress.suggestions] } };
};
