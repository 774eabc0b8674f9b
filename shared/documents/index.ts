/** The document types of the house, by key; a new one is a file in `kinds/` and a line here. */
import type { DocumentRule, Profile } from "../model/profile";
import type { DocumentKind } from "./kind";
import { admonition } from "./kinds/admonition";
import { application } from "./kinds/application";
import { approvalForm } from "./kinds/approval-form";
import { choiceNotice } from "./kinds/choice-notice";
import { consultationRecord } from "./kinds/consultation-record";
import { demandForm } from "./kinds/demand-form";
import { evaluationForm } from "./kinds/evaluation-form";
import { exhortation } from "./kinds/exhortation";
import { fileContents } from "./kinds/file-contents";
import { fileCover } from "./kinds/file-cover";
import { fileNote } from "./kinds/file-note";
import { guidanceRecord } from "./kinds/guidance-record";
import { lawfulnessForm } from "./kinds/lawfulness-form";
import { legalReview } from "./kinds/legal-review";
import { mediationAgreement } from "./kinds/mediation-agreement";
import { mediationApplication } from "./kinds/mediation-application";
import { mediationMinutes } from "./kinds/mediation-minutes";
import { mediationTermination } from "./kinds/mediation-termination";
import { necessityRecord } from "./kinds/necessity-record";
import { opinionLetter } from "./kinds/opinion-letter";
import { proofOfService } from "./kinds/proof-of-service";
import { questionnaire } from "./kinds/questionnaire";
import { registerBook } from "./kinds/register-book";
import { reminderLetter } from "./kinds/reminder-letter";
import { simpleGuidance } from "./kinds/simple-guidance";
import { simpleStatistics } from "./kinds/simple-statistics";
import { suggestionLetter } from "./kinds/suggestion-letter";
import { talkNotice } from "./kinds/talk-notice";
import { talkRecord } from "./kinds/talk-record";
import { terminationForm } from "./kinds/termination-form";
import { terminationNotice } from "./kinds/termination-notice";
import { visitRecord } from "./kinds/visit-record";
import { workPlan } from "./kinds/work-plan";
import { statesElements } from "./region";

/** In the order in which a page lists them. */
const kinds = {
  opinionLetter,
  guidanceRecord,
  reminderLetter,
  suggestionLetter,
  exhortation,
  admonition,
  simpleGuidance,
  talkNotice,
  choiceNotice,
  terminationNotice,
  talkRecord,
  application,
  necessityRecord,
  consultationRecord,
  workPlan,
  approvalForm,
  lawfulnessForm,
  legalReview,
  proofOfService,
  terminationForm,
  visitRecord,
  evaluationForm,
  fileCover,
  fileContents,
  fileNote,
  questionnaire,
  mediationApplication,
  mediationMinutes,
  mediationAgreement,
  mediationTermination,
  demandForm,
  registerBook,
  simpleStatistics,
} as const;

export type DocumentType = keyof typeof kinds;
// One of them is as good as another to whoever reads keys at run time.
const known: Readonly<Record<string, DocumentKind>> = kinds as Readonly<Record<DocumentType, unknown>> as Readonly<
  Record<string, DocumentKind>
>;

/** Every type, in order. */
export const documentTypes = Object.keys(kinds) as readonly DocumentType[];

/** Whether this program knows the type: one that a later version wrote may not be. */
export const isDocumentType = (type: string): type is DocumentType => Object.hasOwn(kinds, type);

/** The description of a type; undefined where this program does not know it. */
export const kindOf = (type: string): DocumentKind | undefined => (isDocumentType(type) ? known[type] : undefined);

/** Whether a document is handed to the counterpart. One of a type that is not known is not. */
export const isServed = (type: string): boolean => kindOf(type)?.served === true;

/** Whether a document carries the guidance itself, so that the content stays once it is out. */
export const isBinding = (type: string): boolean => kindOf(type)?.binding === true;

/** The rule of a type under a profile: the region's own, or what the type itself says. */
export const ruleOf = (type: DocumentType, profile: Profile): DocumentRule => {
  const own = profile.documents.find((rule) => rule.type === type);
  if (own) return own;
  return {
    type,
    name: profile.documentNames[type] ?? kinds[type].name,
    series: type,
    required: false,
    ...(statesElements(profile) ? { withPurpose: true } : {}),
  };
};

/** The types that the region's office uses, in order. */
export const typesOf = (profile: Profile): readonly DocumentType[] =>
  documentTypes.filter((type) => kinds[type].fits(profile));
