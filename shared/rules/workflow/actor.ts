import type { Role } from "../../model/account";
import type { Matter } from "../../model/matter";

/** Who asks. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly sectionId: string | null;
}

/** What is asked of a matter, or of its summary, to know whose it is. */
interface Owned {
  readonly handlerIds: readonly string[];
  readonly createdBy: string;
  readonly hands: readonly string[];
  readonly sectionId?: string | null;
}

/** Whether a matter is somebody's own: they handle it, handled it once, or registered it (R061, R073). */
export const isOwn = (matter: Pick<Owned, "handlerIds" | "createdBy" | "hands">, id: string): boolean =>
  matter.createdBy === id || matter.handlerIds.includes(id) || matter.hands.includes(id);

/** Whether somebody reviewed, or approved, a matter. */
export const hasDone = ({ steps }: Pick<Matter, "steps">, id: string, done: "review" | "approve"): boolean =>
  steps.some(({ act, by }) => by === id && act === done);

/** Whether somebody reviewed or approved a matter: they do not carry it out afterwards either (R073, XX §17). */
export const hasJudged = (matter: Pick<Matter, "steps">, id: string): boolean =>
  hasDone(matter, id, "review") || hasDone(matter, id, "approve");

/** A matter may be worked on by its handlers, by who registered it, and by handlers of its section (R053, R099). */
export const mayWork = (matter: Owned, actor: Actor): boolean => {
  if (!actor.roles.includes("handler")) return false;
  if (matter.handlerIds.includes(actor.id) || matter.createdBy === actor.id) return true;
  return typeof matter.sectionId === "string" && matter.sectionId === actor.sectionId;
};

/** The hands after one more person worked on it. */
export const withHands = <M extends Matter>(matter: M, ...ids: readonly string[]): M => ({
  ...matter,
  hands: [...new Set([...matter.hands, ...matter.handlerIds, ...ids])],
});
