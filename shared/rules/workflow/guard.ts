import { isBinding } from "../../documents";
import type { Matter } from "../../model/matter";
import type { Profile } from "../../model/profile";
import type { Needs } from "./needs";
import type { Progress } from "./progress";

/** A matter with what is known of it. */
export interface Case {
  readonly matter: Matter;
  readonly progress: Progress;
  readonly needs: Needs;
  readonly profile: Profile;
}

/** Why an act is refused, with the requirement behind it. */
export type Refusal = readonly [why: string, rule: string];
/** What stands against an act on a matter; undefined where nothing does. */
export type Guard = (about: Case) => Refusal | undefined;

/** The first refusal of several guards. */
export const first =
  (...guards: readonly Guard[]): Guard =>
  (about) => {
    for (const guard of guards) {
      const refusal = guard(about);
      if (refusal) return refusal;
    }
    return undefined;
  };

/** The documents that are out and carry the guidance, so that what they say stays. */
export const issued = (matter: Matter) =>
  matter.documents.filter((document) => document.state === "issued" && isBinding(document.type));
/** Their names, each once however many there are of it, for a sentence. */
export const named = (matter: Matter): string =>
  [...new Set(issued(matter).map((document) => `《${document.name}》`))].join("、");
