/** What lies in a matter's case file (案卷) and in which order: conclusions first, what they rest on behind them (R081). */
import type { AttachmentKind } from "../model/attachment";
import type { IssuedDocument, Phase } from "../model/matter";
import { oneLine } from "../rules/text";
import { filed, type Place, placeOf, places } from "./filing-order";
import { fileTitle } from "./form";
import type { Line } from "./kind";
import { counterpartNamesOf, issuedOf, type Source } from "./source";

/** A file is made up once guidance is done with or ended, wherever the matter went from there (XX §14). */
export const filedPhases = ["closed", "terminated", "merged", "transferred"] as const satisfies readonly Phase[];

/** The file's own sheets, which no list of what it holds names. */
const OWN: readonly Place[] = ["cover", "contents", "note"];

/** With which documents an attached file lies. */
const PLACE_OF_FILE: Readonly<Record<AttachmentKind, Place>> = {
  proofOfService: "letter",
  plan: "plan",
  application: "application",
  talk: "talkRecord",
  other: "other",
  evidence: "evidence",
  visit: "visit",
};

/** The documents that the file holds: those that are out, but for its own sheets. */
const documentsOf = (source: Source): IssuedDocument[] =>
  issuedOf(source).filter(({ type }) => !OWN.includes(placeOf(type, source.kindOf)));

/** 2026-11-21 → 20261121, as the lists of an archive have it (DA/T 22-2015). */
const eightDigits = (iso: string): string => iso.replaceAll("-", "");

/**
 * The lines of 卷内目录: the documents that are out and the files that came with the matter, place by place. The scan of a
 * proof that was made here is that proof, not another paper.
 */
export const contentsOf = (source: Source): Line[] => {
  const { matter, counterparts, office } = source;
  const byDate = documentsOf(source).toSorted((a, b) => a.date.localeCompare(b.date));
  const documents = filed(
    byDate,
    counterparts.map(({ id }) => id),
    source.kindOf,
  );
  const proved = byDate.some(({ type }) => type === "proofOfService");
  const attachments = (matter?.attachments ?? []).filter(({ kind }) => kind !== "proofOfService" || !proved);

  const titleOf = ({ name, to }: IssuedDocument) => {
    const theirs = counterparts.filter(({ id }) => to.includes(id));
    return theirs.length < counterparts.length ? `${name}（${counterpartNamesOf(theirs)}）` : name;
  };
  return places.flatMap((place) => [
    ...documents
      .filter((one) => one.place === place)
      .map(({ paper }) => ({
        number: paper.number,
        author: office.shortName,
        title: titleOf(paper),
        date: eightDigits(paper.date),
        page: "",
        note: "",
      })),
    ...attachments
      .filter(({ kind }) => PLACE_OF_FILE[kind] === place)
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
export const spanOf = (source: Source): readonly [from: string, to: string] | null => {
  const { matter } = source;
  if (!matter) return null;
  const application = matter.kind === "written" && matter.application ? [matter.application.date] : [];
  const days = [
    matter.date,
    ...application,
    ...matter.steps.map(({ date }) => date),
    ...documentsOf(source).map(({ date }) => date),
  ].toSorted();
  return [days[0] ?? matter.date, days.at(-1) ?? matter.date];
};
