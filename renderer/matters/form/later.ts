import type { Profile } from "../../../shared/model/profile";
import { missingElements } from "../../../shared/rules/workflow/elements";
import { onlyCompulsory } from "../../../shared/rules/workflow/needs";

const nothing = {
  leniency: "",
  date: "",
  place: "",
  handlerIds: [],
  counterpartIds: [],
  subject: "",
  purpose: "",
  problem: "",
  opinion: "",
  contact: "",
  phone: "",
};

/**
 * By label, what the region's documents state, or the chosen methods bring with them, and registration does not ask yet
 * (R041, R068): to be filled before issue.
 */
export const askedLater = (profile: Profile, methods: readonly string[] = []): ReadonlySet<string> =>
  new Set(
    profile.documents.flatMap(({ type }) => missingElements({ ...nothing, methods: [...methods] }, type, profile)),
  );

/** What a form holds that decides whether a document is made of it. */
interface Paperless {
  readonly mandatoryAct?: boolean | null | undefined;
  readonly methods?: readonly string[] | undefined;
}

/** Why no guidance document is made of the matter as it stands, in a sentence; undefined where one may be (R013, R066). */
export const noPaper = ({ mandatoryAct, methods = [] }: Paperless, profile: Profile): string | undefined => {
  if (mandatoryAct === true) return "这是依法应当作出行政行为的事项，不制作行政指导文书。";
  if (onlyCompulsory(methods, profile)) return `“${methods.join("、")}”属责令性质的执法行为，不制作行政指导文书。`;
  return undefined;
};
