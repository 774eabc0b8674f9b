/** The order of a matter's case file (案卷, 2.15 of the documents): conclusions first, what they rest on behind (R081). */
import type { DocumentKind } from "./kind";

/** Front to back; `other`: 其他文书, the documents with no place of their own; `evidence` holds attached files alone. */
export const places = [
  "cover",
  "contents",
  "letter",
  "record",
  "approval",
  "plan",
  "review",
  "consultation",
  "survey",
  "application",
  "choice",
  "talkNotice",
  "talkRecord",
  "other",
  "evidence",
  "visit",
  "evaluation",
  "endingForm",
  "endingNotice",
  "note",
] as const;
export type Place = (typeof places)[number];

/** How a type is looked up: types are handed this, since they cannot import the list in which they stand. */
export type KindOf = (type: string) => DocumentKind | undefined;

/** Where documents of a type lie; one that this program does not know lies among the others. */
export const placeOf = (type: string, kindOf: KindOf): Place => kindOf(type)?.place ?? "other";

/** A paper of the file, and which of the matter's counterparts it is for. */
export interface FiledPaper {
  readonly type: string;
  readonly to: readonly string[];
}

/**
 * Papers with their places, in the order of the file: in each place what is for all of `everybody` first, then counterpart by
 * counterpart, a letter before its proof of service. A proof lies with what it proves, with the foremost of several. For the
 * rest they stay as they come.
 */
export const filed = <P extends FiledPaper>(
  papers: readonly P[],
  everybody: readonly string[],
  kindOf: KindOf,
): { readonly paper: P; readonly place: Place }[] => {
  const isProof = ({ type }: FiledPaper): boolean => kindOf(type)?.group === "service";
  const rank = (place: Place): number => places.indexOf(place);
  const foremost = (those: readonly FiledPaper[]): Place | undefined =>
    those.map(({ type }) => placeOf(type, kindOf)).toSorted((a, b) => rank(a) - rank(b))[0];
  const placed = (paper: FiledPaper): Place => {
    const proven = isProof(paper)
      ? papers.filter(({ type, to }) => kindOf(type)?.served === true && paper.to.some((id) => to.includes(id)))
      : [];
    return foremost(proven) ?? placeOf(paper.type, kindOf);
  };
  const who = ({ to }: FiledPaper): number => (to.length < everybody.length ? everybody.indexOf(to[0] ?? "") : -1);
  return papers
    .map((paper) => ({ paper, place: placed(paper) }))
    .toSorted(
      (a, b) =>
        rank(a.place) - rank(b.place) ||
        who(a.paper) - who(b.paper) ||
        Number(isProof(a.paper)) - Number(isProof(b.paper)),
    );
};
