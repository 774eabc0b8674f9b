/** What speaks against the days of a demand (诉求, R038) or of a policy promise (政策承诺, R021), and when one is late. */
import type { DemandFields, PromiseFields } from "../model/demand";

/** What is wrong, a sentence for each field's path; empty where nothing is. */
export type Faults = Readonly<Record<string, string>>;

type Fault = readonly [path: string, sentence: string];

/** What is wrong with a day that has been: it is not to come, and not before the day on which all began. */
export const dayFaults = (
  path: string,
  label: string,
  day: string | null,
  today: string,
  first?: { readonly label: string; readonly day: string },
): Fault[] => {
  if (day === null) return [];
  if (day > today) return [[path, `${label}不能晚于今天`]];
  return first && day < first.day ? [[path, `${label}不能早于${first.label}（${first.day}）`]] : [];
};

/** Whether something is still open after its day: on the day itself it is not late yet. Days are ISO. */
export const isOverdue = (due: string | null, doneOn: string | null, today: string): boolean =>
  doneOn === null && due !== null && due < today;

/** What speaks against a demand: days to come, feedback before it was registered, settled without a result. */
export const demandFaults = (fields: DemandFields, today: string): Faults => {
  const { date, due, feedbacks, result, settledOn } = fields;
  const registered = { label: "登记日期", day: date };
  const faults: Fault[] = [
    ...dayFaults("date", "登记日期", date, today),
    ...(due !== null && due < date ? [["due", `办理期限不能早于登记日期（${date}）`] as const] : []),
    ...feedbacks.flatMap((feedback, index) =>
      dayFaults(`feedbacks.${index}.date`, "反馈日期", feedback.date, today, registered),
    ),
    ...dayFaults("settledOn", "办结日期", settledOn, today, registered),
    ...(settledOn !== null && result === "" ? [["result", "办结的诉求，请填写办理结果"] as const] : []),
  ];
  return Object.fromEntries(faults);
};

/** What speaks against a promise: days to come, kept or due before it was given. */
export const promiseFaults = (fields: PromiseFields, today: string): Faults => {
  const { date, due, keptOn } = fields;
  const faults: Fault[] = [
    ...dayFaults("date", "承诺日期", date, today),
    ...(due !== null && due < date ? [["due", `兑现期限不能早于承诺日期（${date}）`] as const] : []),
    ...dayFaults("keptOn", "兑现日期", keptOn, today, { label: "承诺日期", day: date }),
  ];
  return Object.fromEntries(faults);
};
