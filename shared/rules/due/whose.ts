import type { Profile } from "../../model/profile";
import type { MatterRow } from "../../model/row";
import { type Actor, isOwn } from "../workflow/actor";
import type { Wait } from "../workflow/waits";

const handles = (row: MatterRow, { id, roles }: Actor): boolean =>
  roles.includes("handler") && (row.handlerIds.includes(id) || row.createdBy === id);

/** Reviews and is no hand of it (R061, R073). */
const overlooks = (row: MatterRow, { id, roles }: Actor): boolean => roles.includes("reviewer") && !isOwn(row, id);

/** A planned visit is of those who were named, or of the section that organises it, or of whoever may visit (R061). */
const isVisitor = (row: MatterRow, { by }: Wait, actor: Actor, profile: Profile): boolean => {
  if (by && by.ids.length > 0) return by.ids.includes(actor.id);
  if (by && by.sectionId !== null) {
    return by.sectionId === actor.sectionId && actor.roles.some((role) => role === "handler" || role === "reviewer");
  }
  return overlooks(row, actor) || (!profile.procedure.detachedVisits && handles(row, actor));
};

/** Whether what a matter waits for is this person's to do. */
export const isTheirs = (row: MatterRow, wait: Wait, actor: Actor, profile: Profile): boolean => {
  switch (wait.for) {
    case "review":
    case "filing":
      return overlooks(row, actor);
    case "evaluation":
      return actor.roles.includes("reviewer");
    case "approval":
      return actor.roles.includes("leader") && !isOwn(row, actor.id);
    case "visit":
      return isVisitor(row, wait, actor, profile);
    case "followUp":
      return profile.procedure.detachedVisits ? overlooks(row, actor) : handles(row, actor);
    default:
      return handles(row, actor);
  }
};
