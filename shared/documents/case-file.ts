/** What lies in a matter's case file (案卷) and in which order: conclusions first, what they rest on behind them (R081). */
import type { AttachmentKind } from "../model/attachment";
import type { IssuedDocument, Phase } from "../model/matter";
import { oneLine } from "../rules/text";
import { fileTitle } from "./form";
import type { Line } from "./kind";
import { counterpartNamesOf, issuedOf, type Source } from "./source";

/** A file is made up once guidance is done with or ended, wherever the matter went from there (XX §14). */
export const filedPhases = ["closed", "terminated", "merged", "transferred"] as const satisfies readonly Phase[];

/** The file's own sheets, which no list of what it holds names. */
const OWN = ["fileCover", "fileContents", "fileNote"];

/** One place in the file: documents of these types, then the files of these kinds. */
interface Place {
  readonly types: readonly string[];
  readonly files: readonly AttachmentKind[];
}

/** 其他文书: the types that have no place of their own. */
const others: Place = { types: [], files: ["other"] };

/** Front to back; the types of one place in the order in which they lie. */
const places: readonly Place[] = [
  { types: ["opinionLetter", "proofOfService"], files: ["proofOfService"] },
  { types: ["guidanceRecord"], files: [] },
  { types: ["approvalForm", "lawfulnessForm", "workPlan", "legalReview", "consultationRecord"], files: ["plan"] },
  { types: ["necessityRecord", "application"], files: ["application"] },
  { types: ["choiceNotice"], files: [] },
  { types: ["talkNotice", "talkRecord"], files: ["talk"] },
  others,
  { types: [], files: ["evidence"] },
  { types: ["visitRecord"], files: ["visit"] },
  { types: ["evaluationForm"], files: [] },
  { types: ["terminationForm", "terminationNotice"], files: [] },
];

const placeOf = (type: string): Place => places.find(({ types }) => types.includes(type)) ?? others;

/** 2026-11-21 → 20261121, as the lists of an archive have it (DA/T 22-2015). */
const eightDigits = (iso: string): string => iso.replaceAll("-", "");

/**
 * The lines of 卷内目录: the documents that are out and the files that came with the matter, place by place. A letter lies
 * beside its proof, counterpart by counterpart; the scan of a proof that was made here is that proof, not another paper.
 */
export const contentsOf = (source: Source): Line[] => {
  const { matter, counterparts, office } = source;
  const documents = issuedOf(source).filter(({ type }) => !OWN.includes(type));
  const proved = documents.some(({ type }) => type === "proofOfService");
  const attachments = (matter?.attachments ?? []).filter(({ kind }) => kind !== "proofOfService" || !proved);

  const whose = ({ to }: IssuedDocument) => counterparts.findIndex(({ id }) => to.includes(id));
  const titleOf = ({ name, to }: IssuedDocument) => {
    const theirs = counterparts.filter(({ id }) => to.includes(id));
    return theirs.length < counterparts.length ? `${name}（${counterpartNamesOf(theirs)}）` : name;
  };
  return places.flatMap((place) => [
    ...documents
      .filter(({ type }) => placeOf(type) === place)
      .toSorted(
        (a, b) =>
          whose(a) - whose(b) ||
          place.types.indexOf(a.type) - place.types.indexOf(b.type) ||
          a.date.localeCompare(b.date),
      )
      .map((document) => ({
        number: document.number,
        author: office.shortName,
        title: titleOf(document),
        date: eightDigits(document.date),
        page: "",
        note: "",
      })),
    ...attachments
      .filter(({ kind }) => place.files.includes(kind))
      .map(({ kind, name, note }) => ({
        number: "",
        author: kind === "application" ? counterpartNamesOf(counterparts) : "",
        title: fileTitle(name),
        date: "",
        page: "",
        note: oneLine(note),
      })),
  ]);
};

/** The first and the last day on which something was done or written in the matter; null where there is none. */
export const spanOf = ({ matter }: Source): readonly [from: string, to: string] | null => {
  if (!matter) return null;
  const application = matter.kind === "written" && matter.application ? [matter.application.date] : [];
  const days = [
    matter.date,
    ...application,
    ...matter.steps.map(({ date }) => date),
    ...matter.documents.filter(({ state, type }) => state === "issued" && !OWN.includes(type)).map(({ date }) => date),
  ].toSorted();
  return [days[0] ?? matter.date, days.at(-1) ?? matter.date];
};
