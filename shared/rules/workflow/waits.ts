import type { Matter } from "../../model/matter";
import { isOpen } from "./phases";
import { type Progress, effective, lastStep, progressOf } from "./progress";
import { unserved } from "./needs";

/** Something a matter waits for since a day; `text` names it where there may be several. */
export interface Wait {
  readonly for:
    | "acceptance"
    | "review"
    | "handling"
    | "approval"
    | "choice"
    | "letter"
    | "service"
    | "result"
    | "visit"
    | "evaluation"
    | "filing";
  readonly since: string;
  readonly text: string;
}

const wait = (what: Wait["for"], since: string, text = ""): Wait => ({ for: what, since, text });

/** The day an open matter came to where it is now: its last step, or its registration. */
const lastDay = (matter: Matter): string => matter.steps.at(-1)?.date ?? matter.createdAt.slice(0, 10);

const inApproval = (matter: Matter, progress: Progress): Wait[] => {
  switch (progress.approval) {
    case "reviewing":
      return [wait("review", lastStep(matter.steps, "submit")?.date ?? lastDay(matter))];
    case "returned":
    case "responding":
      return [wait("handling", lastDay(matter))];
    case "approving":
      return [wait("approval", lastDay(matter))];
    default:
      return [];
  }
};

const whileUnderway = (matter: Matter, progress: Progress): Wait[] => {
  const valid = matter.documents.some(({ type, state }) => type === "opinionLetter" && state === "issued");
  const out = unserved(matter, progress).map((document) => wait("service", document.date, document.number));
  const letter = matter.kind === "written" && !valid ? [wait("letter", matter.date)] : [];
  const result = matter.result === "" ? [wait("result", matter.date)] : [];
  return [...letter, ...out, ...result];
};

const whileOpen = (matter: Matter, progress: Progress): Wait[] => {
  if (matter.phase === "applied") {
    return [wait("acceptance", matter.kind === "written" ? (matter.application?.date ?? matter.date) : matter.date)];
  }
  const approval = inApproval(matter, progress);
  if (approval.length > 0) return approval;
  if (matter.phase === "choosing") return [wait("choice", lastDay(matter))];
  return matter.phase === "underway" ? whileUnderway(matter, progress) : [];
};

/** Visits that are planned and were not made since. */
const plannedVisits = (matter: Matter): Wait[] => {
  const planned = lastStep(matter.steps, "planVisit");
  if (!planned) return [];
  const made = matter.steps.slice(matter.steps.indexOf(planned)).some((step) => step.act === "visit");
  return made ? [] : [wait("visit", planned.due, planned.scope)];
};

const afterEnd = (matter: Matter, progress: Progress): Wait[] => {
  const end = progress.end;
  if (!end) return [];
  const carried = end.as === "closed" || end.as === "merged";
  const evaluated = matter.steps.some((step) => step.act === "evaluate");
  const major = progress.major === true && carried && !evaluated ? [wait("evaluation", end.on)] : [];
  const filing = (carried || end.as === "terminated") && !progress.filed ? [wait("filing", end.on)] : [];
  return [...major, ...filing];
};

/** What a matter waits for, whatever the profile; the reminders keep what the region asks for. No clock is needed. */
export const waitsOf = (whole: Matter): Wait[] => {
  const matter = { ...whole, steps: [...effective(whole.steps)] };
  const progress = progressOf(matter.steps);
  return [
    ...(isOpen(matter.phase) ? whileOpen(matter, progress) : afterEnd(matter, progress)),
    ...plannedVisits(matter),
  ];
};
