/** Papers of what is not a matter, and where their drafts are continued. */
import type { Subject } from "../../shared/contract/documents";
import { type DocumentType, isDocumentType, kindOf } from "../../shared/documents";
import type { About } from "../../shared/documents/kind";
import type { Draft } from "../../shared/model/draft";
import { parseQuarter } from "../../shared/rules/quarters";
import { draftedType } from "./document-draft";

/** What such a paper is of. */
export type RecordSubject = Exclude<Subject, { kind: "matter" | "office" }>;

/** A paper to be made. */
export interface AskedPaper {
  readonly subject: RecordSubject;
  readonly type: DocumentType;
}

const BETWEEN = "~";

/** By what its drafts are found again: the record's key, the quarter, or the days from and to. */
export const targetOf = (subject: RecordSubject): string => {
  switch (subject.kind) {
    case "register":
      return subject.quarter;
    case "statistics":
      return `${subject.from}${BETWEEN}${subject.to}`;
    default:
      return subject.id;
  }
};

const subjectAt = (about: About | undefined, target: string): RecordSubject | undefined => {
  const quarter = parseQuarter(target);
  const [from = "", to = ""] = target.split(BETWEEN);
  switch (about) {
    case "mediation":
    case "demand":
      return { kind: about, id: target };
    case "register":
      return quarter && { kind: about, quarter };
    case "statistics":
      return { kind: about, from, to };
    default:
      return undefined;
  }
};

/** The paper that a draft is of; undefined where it is of a matter, or of none. */
export const paperOfDraft = (draft: Draft): AskedPaper | undefined => {
  const { target } = draft;
  const type = draftedType(draft);
  if (!isDocumentType(type) || target === null) return undefined;
  const subject = subjectAt(kindOf(type)?.about, target);
  return subject && { subject, type };
};

const PAGES: Readonly<Record<RecordSubject["kind"], string>> = {
  mediation: "/mediations",
  demand: "/demands",
  register: "/register",
  statistics: "/register",
};

/** The page on which the draft of such a paper is continued; undefined where it is of a matter, or of none. */
export const recordPageOf = (draft: Draft): string | undefined => {
  const paper = paperOfDraft(draft);
  return paper && PAGES[paper.subject.kind];
};
