/** Which documents a matter's page offers: what its methods and its last step call for first, then everything by group. */
import type { MatterView } from "../../shared/contract/matters";
import { kindOf } from "../../shared/documents";
import { type DocumentGroup, documentGroups } from "../../shared/documents/kind";
import { isPrincipal, type Profile } from "../../shared/model/profile";
import { effective } from "../../shared/rules/workflow/progress";

/** A document that this matter can have, with whether it may be made now. */
export type Offer = MatterView["papers"][number];

/** The documents of a group, those that may be made first. */
export interface OfferGroup {
  readonly group: DocumentGroup;
  readonly label: string;
  readonly offers: readonly Offer[];
}

/** All but the two principal documents, which the page shows for themselves. */
const others = ({ papers }: MatterView): Offer[] => papers.filter(({ type }) => !isPrincipal(type));

const matches = ({ name }: Offer, text: string): boolean => text === "" || name.includes(text);

const hasAllowed = ({ offers }: OfferGroup): boolean => offers.some(({ allowed }) => allowed);

/**
 * Every other document by group, in the order of the work, groups in which something may be made first; `text` narrows by
 * name.
 */
export const offerGroups = (view: MatterView, text = ""): OfferGroup[] =>
  (Object.entries(documentGroups) as [DocumentGroup, string][])
    .map(([group, label]) => ({
      group,
      label,
      offers: others(view)
        .filter((offer) => kindOf(offer.type)?.group === group && matches(offer, text.trim()))
        .toSorted((a, b) => Number(b.allowed) - Number(a.allowed)),
    }))
    .filter(({ offers }) => offers.length > 0)
    // A reviewer may make one or two of them and should not have to look for them.
    .toSorted((a, b) => Number(hasAllowed(b)) - Number(hasAllowed(a)));

/** Those that the matter's methods are put on, or its last step calls for, and that may be made and are not there yet. */
export const suggestedOffers = (view: MatterView, { methods }: Profile): Offer[] => {
  const { matter, documents } = view;
  const chosen: readonly string[] = matter.kind === "written" ? matter.methods : [];
  const papers = methods.filter(({ name }) => chosen.includes(name)).map((method) => method.suggestedDocument ?? "");
  const last = effective(matter.steps).at(-1)?.act;
  const isOut = (type: string) => documents.some((document) => document.type === type && document.state === "issued");
  return others(view).filter(({ type, name, allowed }) => {
    const kind = kindOf(type);
    if (!kind || !allowed || isOut(type)) return false;
    const named = papers.some((paper) => paper.includes(kind.name) || paper.includes(name));
    return named || (last !== undefined && kind.occasion?.step === last);
  });
};
