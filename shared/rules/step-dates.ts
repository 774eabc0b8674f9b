/** What speaks against the day of a step, and against a step dated back without a reason (补记). */
import type { Matter } from "../model/matter";
import type { StepAct } from "../model/steps";
import { lastStep } from "./workflow/progress";

const EARLIEST = "2000-01-01";

/** The day before which a step cannot have been, and how that day is called; undefined where any day will do. */
const notBefore = (act: StepAct, matter: Matter): readonly [day: string, name: string] | undefined => {
  const written = matter.kind === "written" ? matter : undefined;
  switch (act) {
    case "accept":
    case "decline":
      return written?.application ? [written.application.date, "申请日期"] : undefined;
    case "review":
    case "respond":
    case "approve":
      return [lastStep(matter.steps, "submit")?.date ?? EARLIEST, "送审日期"];
    case "answer":
      return [lastStep(matter.steps, "notify")?.date ?? EARLIEST, "告知日期"];
    case "close":
    case "merge":
    case "evaluate":
      return [matter.date, "指导时间"];
    case "visit":
      return written?.inspection === null ? undefined : [matter.date, "指导时间"];
    default:
      return undefined;
  }
};

/** What is wrong with a step's day, in a sentence; undefined where nothing is. */
export const stepDateFault = (act: StepAct, date: string, matter: Matter, today: string): string | undefined => {
  if (date > today) return "日期不能晚于今天；还没有做的，做了以后再记";
  if (date < EARLIEST) return "日期过早，请核对年份";
  const least = notBefore(act, matter);
  return least && date < least[0] ? `日期不能早于${least[1]}（${least[0]}）` : undefined;
};

/** A step that is entered on a later day than it was done must say why. */
export const lateFault = (date: string, late: string, today: string): string | undefined =>
  date < today && late === "" ? "日期早于今天，请写明补记的原因" : undefined;

/** Reasons that people choose from when they enter a step later. */
export const lateReasons = ["当天在外办理，回来补记", "补录纸质记录", "当天未及录入"] as const;
