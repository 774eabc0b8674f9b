import type { Draft } from "../../../shared/model/draft";
import type { DraftValues } from "./keeper";

/** The fields in which people write, or name somebody; everything else is filled in beforehand or merely chosen. */
const WRITTEN_IN: Readonly<Partial<Record<Draft["kind"], readonly string[]>>> = {
  written: [
    "place",
    "counterpartIds",
    "title",
    "basis",
    "subject",
    "purpose",
    "problem",
    "opinion",
    "result",
    "effect",
    "note",
    "application",
    "caseNumber",
    "leniency",
    "publicity",
    "assistants",
    "reasoning",
    "planItem",
    "undisclosed",
  ],
  simple: ["audience", "content", "result", "note"],
  counterpart: ["name", "creditCode", "identityNumber", "representative", "phone", "address", "industry", "note"],
  demand: ["content", "feedbacks", "result"],
  promise: ["content", "basis", "note"],
  mediation: [
    "applicant",
    "respondent",
    "subject",
    "agreementNumber",
    "agreement",
    "performance",
    "reason",
    "guidance",
  ],
};

const hasWords = (value: unknown): boolean => {
  if (typeof value === "string") return value.trim() !== "";
  // The day of an application or a feedback is filled in beforehand.
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).some(([name, inner]) => name !== "date" && hasWords(inner))
  );
};

/** Whether nothing is written in a form yet, so that there is no draft to keep. */
export const isUnwritten = (kind: Draft["kind"], values: DraftValues): boolean =>
  !(WRITTEN_IN[kind] ?? Object.keys(values)).some((name) => hasWords(values[name]));
