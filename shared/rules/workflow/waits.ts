import type { Matter } from "../../model/matter";
import type { StepAct } from "../../model/steps";
import { actRules } from "./acts";
import { letterIsOut } from "./elements";
import { isOpen } from "./phases";
import { type Progress, effective, lastStep, progressOf } from "./progress";
import { numbersTold, unserved } from "./needs";

/** Something a matter waits for since a day; `text` names it where there may be several. */
export interface Wait {
  readonly for:
    | "acceptance"
    | "review"
    | "handling"
    | "approval"
    | "notice"
    | "choice"
    | "ending"
    | "letter"
    | "service"
    | "result"
    | "visit"
    | "followUp"
    | "evaluation"
    | "filing";
  readonly since: string;
  readonly text: string;
  /** Who is to do it, where that was decided: these persons, or else this section. */
  readonly by?: { readonly ids: readonly string[]; readonly sectionId: string | null };
}

const wait = (what: Wait["for"], since: string, text = ""): Wait => ({ for: what, since, text });

/** The day an open matter came to where it is now: its last step, or its registration. */
const lastDay = (matter: Matter): string => matter.steps.at(-1)?.date ?? matter.createdAt.slice(0, 10);

/** The day of the last of these steps: what else was put on file since, such as a link, moves no reminder. */
const dayOf = (matter: Matter, ...acts: readonly StepAct[]): string =>
  matter.steps.findLast(({ act }) => acts.includes(act))?.date ?? lastDay(matter);

const inApproval = (matter: Matter, progress: Progress): Wait[] => {
  switch (progress.approval) {
    case "reviewing":
      return [wait("review", dayOf(matter, "submit"))];
    case "returned":
    case "responding":
      return [wait("handling", dayOf(matter, "review", "approve", "revise"))];
    case "approving":
      return [wait("approval", dayOf(matter, "review", "respond"))];
    default:
      return [];
  }
};

const whileUnderway = (matter: Matter, progress: Progress): Wait[] => {
  const valid = letterIsOut(matter);
  // The letters of one day are waited for together, a batch in one line.
  const letters = unserved(matter, progress);
  const days = [...new Set(letters.map(({ date }) => date))];
  const out = days.map((day) => wait("service", day, numbersTold(letters.filter(({ date }) => date === day))));
  const letter = matter.kind === "written" && !valid ? [wait("letter", matter.date)] : [];
  const result = matter.result === "" ? [wait("result", matter.date)] : [];
  return [...letter, ...out, ...result];
};

/** Told of the choice or not yet; a counterpart who refused is not asked again: the matter is to be ended (R080). */
const whileChoosing = (matter: Matter, progress: Progress): Wait => {
  if (progress.answer === "refused") return wait("ending", dayOf(matter, "notify", "answer"));
  // Accepted and yet choosing: somebody was put in who was not told.
  return progress.answer === "pending" ? wait("choice", dayOf(matter, "notify")) : wait("notice", lastDay(matter));
};

const whileOpen = (matter: Matter, progress: Progress): Wait[] => {
  if (matter.phase === "applied") {
    return [wait("acceptance", matter.kind === "written" ? (matter.application?.date ?? matter.date) : matter.date)];
  }
  const approval = inApproval(matter, progress);
  if (approval.length > 0) return approval;
  if (matter.phase === "choosing") return [whileChoosing(matter, progress)];
  return matter.phase === "underway" ? whileUnderway(matter, progress) : [];
};

/** Visits that are planned and were not made since, while the matter may still be visited. */
const plannedVisits = (matter: Matter): Wait[] => {
  const planned = lastStep(matter.steps, "planVisit");
  if (!planned || !actRules.visit.from.includes(matter.phase)) return [];
  const made = matter.steps.slice(matter.steps.indexOf(planned)).some((step) => step.act === "visit");
  const by = { ids: planned.visitorIds, sectionId: planned.organiserId };
  return made ? [] : [{ ...wait("visit", planned.due, planned.scope), by }];
};

/** Whether a penalty case belongs to it, which is what a visit afterwards should look at (R062). */
const withPenalty = (matter: Matter): boolean =>
  matter.steps.some((step) => step.act === "link" && step.kind === "penalty");

const afterEnd = (matter: Matter, progress: Progress): Wait[] => {
  const end = progress.end;
  if (!end) return [];
  const carried = end.as === "closed" || end.as === "merged";
  const evaluated = matter.steps.some((step) => step.act === "evaluate");
  const major = progress.major === true && carried && !evaluated ? [wait("evaluation", end.on)] : [];
  const filing = (carried || end.as === "terminated") && !progress.filed ? [wait("filing", end.on)] : [];
  const visited = matter.steps.some(({ act }) => act === "visit" || act === "planVisit");
  const followUp = carried && !visited && withPenalty(matter) ? [wait("followUp", end.on)] : [];
  return [...major, ...followUp, ...filing];
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
