import type { Matter } from "../../shared/model/matter";
import { stepFields } from "../../shared/model/steps";
import { type Service, serviceWays } from "../../shared/model/steps/carrying";
import { isDate } from "../../shared/rules/dates";
import { serviceDate, serviceFaults } from "../../shared/rules/service";
import { lateFault, stepDateFault } from "../../shared/rules/step-dates";
import { pertinentService } from "./serve-ways";
import type { FormAct, StepValues } from "./typed";

const CHINESE = /\p{Script=Han}/u;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isService = (act: FormAct, values: StepValues): values is StepValues & Service =>
  act === "serve" && serviceWays.some((way) => way === values["way"]);

/** The day a step will count by: for an announcement the day after its period. Empty where it cannot be told yet. */
export const dayOf = (act: FormAct, values: StepValues): string => {
  const date = textOf(values["date"]);
  if (!isService(act, values) || values.way !== "announcement") return isDate(date) ? date : "";
  const { announcedOn, announcedDays } = values;
  const known = isDate(textOf(announcedOn)) && typeof announcedDays === "number" && announcedDays > 0;
  return known ? serviceDate(values) : "";
};

/** The values as they are sent: without a reason for lateness that the day does not ask for, and what belongs to the way of service. */
export const outgoing = (act: FormAct, values: StepValues, today: string): StepValues => {
  const day = dayOf(act, values);
  const timely = { ...values, late: day !== "" && day < today ? textOf(values["late"]) : "" };
  if (!isService(act, timely)) return timely;
  // The day of an announcement is reckoned by the office; the field for it is not shown.
  const dated = timely.way === "announcement" ? { ...timely, date: day || today } : timely;
  return { ...pertinentService(dated) };
};

/**
 * What stands against a step as typed, by field, in sentences: the schema's own, then what the day and the way of service
 * ask. The office checks the same again. Empty where nothing stands against it.
 */
export const stepFaults = (
  act: FormAct,
  values: StepValues,
  matter: Matter,
  today: string,
): Readonly<Record<string, string>> => {
  const faults = new Map<string, string>();
  const say = (path: string, sentence: string | undefined) => {
    if (sentence !== undefined && !faults.has(path)) faults.set(path, sentence);
  };
  const announced = isService(act, values) && values.way === "announcement";
  for (const issue of stepFields[act].safeParse(values).error?.issues ?? []) {
    // What a schema says of a wrong type is not for people.
    const chosen = issue.code === "invalid_value" || (issue.code === "invalid_type" && issue.expected === "boolean");
    say(issue.path.join("."), CHINESE.test(issue.message) ? issue.message : chosen ? "请选择" : "请选择或填写");
  }
  if (isService(act, values)) {
    for (const [field, sentence] of Object.entries(serviceFaults(values))) say(field, sentence);
  }
  const day = dayOf(act, values);
  if (day !== "") {
    say(announced ? "announcedDays" : "date", stepDateFault(act, day, matter, today));
    say("late", lateFault(day, textOf(values["late"]).trim(), today));
  }
  return Object.fromEntries(faults);
};
