/** What speaks against the day of a step, and against a step dated back without a reason (补记). */
import type { Matter } from "../model/matter";
import { type StepAct, stepNames } from "../model/steps";
import { issued } from "./workflow/guard";
import { lastStep } from "./workflow/progress";

const EARLIEST = "2000-01-01";

/** A day that another cannot come before, and how it is called. */
type Bound = readonly [day: string, name: string];

/** The days of the last steps of these kinds. */
const daysOf = (matter: Matter, ...acts: readonly StepAct[]): Bound[] =>
  acts.flatMap((act) => {
    const step = lastStep(matter.steps, act);
    return step ? [[step.date, stepNames[act]] as const] : [];
  });

/** Guidance is carried out after what must come first (R030, R031, R034, R070, R076), on paper too. */
const passing = (matter: Matter): Bound[] =>
  daysOf(matter, "accept", "survey", "consult", "review", "respond", "approve");
/** The counterpart's choice comes first where the region asks for it (R032). */
const choice = (matter: Matter, asked: boolean): Bound[] => (asked ? daysOf(matter, "notify", "answer") : []);

const guidance = (matter: Matter): Bound => [matter.date, "指导时间"];
const papers = (matter: Matter): Bound[] => issued(matter).map(({ date, number }) => [date, number]);

/** The days before which a step cannot have been; none where any day will do. */
const bounds = (act: StepAct, matter: Matter, asked: boolean): Bound[] => {
  const application = matter.kind === "written" ? matter.application : null;
  switch (act) {
    case "accept":
    case "decline":
      return application ? [[application.date, "申请日期"]] : [];
    case "submit":
      return daysOf(matter, "accept", "survey", "consult", "assess", "review", "approve", "revise");
    case "review":
      return daysOf(matter, "submit");
    case "respond":
      return daysOf(matter, "review");
    case "approve":
      return daysOf(matter, "review", "respond");
    case "revise":
      return daysOf(matter, "review", "respond", "approve");
    case "notify":
      return passing(matter);
    case "talk":
      return [...passing(matter), ...choice(matter, asked)];
    case "answer":
      return daysOf(matter, "notify");
    case "close":
    case "merge":
      return [
        guidance(matter),
        ...passing(matter),
        ...daysOf(matter, "talk"),
        ...papers(matter),
        ...daysOf(matter, "serve"),
      ];
    case "terminate":
      return [
        ...passing(matter),
        ...daysOf(matter, "notify", "answer", "talk"),
        ...papers(matter),
        ...daysOf(matter, "serve"),
      ];
    case "file":
      return daysOf(matter, "close", "merge", "terminate");
    case "evaluate":
      return [guidance(matter), ...daysOf(matter, "approve")];
    case "visit":
      return matter.kind === "written" && matter.inspection === null ? [] : [guidance(matter)];
    default:
      return [];
  }
};

const tooEarly = (date: string, against: readonly Bound[]): string | undefined => {
  // Of two on the same day the later one in the procedure is named.
  const latest = against.toSorted(([a], [b]) => a.localeCompare(b)).at(-1);
  return latest && date < latest[0] ? `日期不能早于${latest[1]}（${latest[0]}）` : undefined;
};

/**
 * What speaks against a document dated before what must come before it, in a sentence; undefined where nothing does.
 * `asked`: the region lets the counterpart choose first.
 */
export const issueDateFault = (date: string, matter: Matter, asked = false): string | undefined => {
  const fault = tooEarly(date, [...passing(matter), ...choice(matter, asked)]);
  return fault === undefined ? undefined : `文书${fault}`;
};

/** What is wrong with a step's day, in a sentence; undefined where nothing is. `asked` as in `issueDateFault`. */
export const stepDateFault = (
  act: StepAct,
  date: string,
  matter: Matter,
  today: string,
  asked = false,
): string | undefined => {
  if (date > today) return "日期不能晚于今天；还没有做的，做了以后再记";
  if (date < EARLIEST) return "日期过早，请核对年份";
  return tooEarly(date, bounds(act, matter, asked));
};

/** A step that is entered on a later day than it was done must say why. */
export const lateFault = (date: string, late: string, today: string): string | undefined =>
  date < today && late === "" ? "日期早于今天，请写明补记的原因" : undefined;

/** Reasons that people choose from when they enter a step later. */
export const lateReasons = ["当天在外办理，回来补记", "补录纸质记录", "当天未及录入"] as const;
