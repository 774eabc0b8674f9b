/** The waits of matters as duties: which of them the region asks, when they fall due, and how they are called. */
import { type ReminderKind, reminderKinds, type Reminders, unitOf } from "../../model/reminder";
import type { Profile } from "../../model/profile";
import type { MatterRow } from "../../model/row";
import { type Calendar, dueDate, missingYearsNote } from "../deadlines";
import { onlyCompulsory } from "../workflow/needs";
import type { Wait } from "../workflow/waits";
import { nearness, type Pending } from "./due";

/** What a duty is called, from when its days count, and which reminder counts them. */
interface Duty {
  readonly text: (row: Pick<MatterRow, "title">, wait: Wait, profile: Profile) => string;
  /** 指导后, 签发后: what the days of its reminder follow. */
  readonly from: string;
  /** Null: no reminder of its own; it is listed without a day. */
  readonly reminder: ReminderKind | null;
  readonly rule: string;
  /** Listed even while its reminder is off, for nobody else will do it. */
  readonly always: boolean;
  readonly note?: string;
}

const letterName = (profile: Profile): string =>
  profile.documents.find(({ type }) => type === "opinionLetter")?.name ?? "意见书";

const duty = (
  reminder: ReminderKind | null,
  from: string,
  rule: string,
  always: boolean,
  text: Duty["text"],
  note?: string,
): Duty => ({ reminder, from, rule, always, text, ...(note === undefined ? {} : { note }) });

const duties: Readonly<Record<Wait["for"], Duty>> = {
  acceptance: duty("acceptance", "收到申请后", "R034", true, ({ title }) => `申请待答复：${title}`),
  review: duty("review", "送审后", "R073", true, ({ title }, _, { major }) =>
    major.scope === "all" ? `待合法性审查：${title}` : `待法制审核：${title}`,
  ),
  handling: duty("handling", "退回或审核后", "R074", true, ({ title }) => `审核意见待处理：${title}`),
  approval: duty("review", "送审批后", "R074", true, ({ title }) => `待审批：${title}`),
  notice: duty(null, "", "R032", true, ({ title }, _, { terms }) => `待告知${terms.counterpart}：${title}`),
  choice: duty("choice", "告知后", "R032", false, ({ title }, _, { terms }) => `待${terms.counterpart}答复：${title}`),
  ending: duty(
    null,
    "",
    "R080",
    true,
    ({ title }, _, { terms }) => `${terms.counterpart}已拒绝，待终止：${title}`,
    "明确拒绝的，应当终止，不得因此作不利处理",
  ),
  letter: duty(
    "letter",
    "指导后",
    "R042",
    true,
    ({ title }, _, profile) => `《${letterName(profile)}》待签发：${title}`,
  ),
  service: duty("service", "签发后", "R042", true, ({ title }, { text }) => `${text} 待送达：${title}`),
  result: duty("result", "指导后", "R019", false, ({ title }) => `指导结果待填：${title}`),
  visit: duty(null, "", "R063", true, ({ title }) => `计划回访：${title}`),
  followUp: duty("visit", "办结后", "R062", false, ({ title }) => `关联了处罚案件，待回访：${title}`),
  evaluation: duty("evaluation", "办结后", "R075", false, ({ title }) => `重大行政指导待评估：${title}`),
  filing: duty("filing", "办结后", "R076", true, ({ title }) => `待备案：${title}`),
};

/** Which reminders mean anything under a profile; the others are not shown. */
export const reminderApplies = (kind: ReminderKind, profile: Profile): boolean => {
  switch (kind) {
    case "acceptance":
      return profile.startModes.includes("依申请");
    case "review":
    case "handling":
      return profile.major.scope !== "none";
    case "letter":
    case "service":
      return profile.documents.some(({ type }) => type === "opinionLetter");
    case "evaluation":
      return profile.major.scope !== "none" && profile.procedure.evaluationWays.length > 0;
    case "filing":
      return profile.major.scope === "all";
    default:
      return true;
  }
};

/** How a wait's day is reckoned: `day` gives null where its reminder is off. Days are remembered, for many wait since the same. */
export interface Reckoner {
  readonly day: (reminder: ReminderKind, since: string) => { date: string; missing: string } | null;
}

/** Reckons by the office's reminders and calendar. */
export const reckoner = (reminders: Reminders, calendar: Calendar): Reckoner => {
  const known = new Map<ReminderKind, Map<string, { date: string; missing: string }>>(
    reminderKinds.map((kind) => [kind, new Map()]),
  );
  return {
    day: (reminder, since) => {
      const rule = reminders[reminder];
      if (!rule) return null;
      const days = known.get(reminder);
      let day = days?.get(since);
      if (!day) {
        const { date, yearsMissing } = dueDate(rule, since, calendar);
        day = { date, missing: missingYearsNote(yearsMissing) ?? "" };
        days?.set(since, day);
      }
      return day;
    },
  };
};

/** The last day of a wait by the office's reminders: a planned visit has its own; null where there is none. */
export const waitDay = (wait: Pick<Wait, "for" | "since">, reckon: Reckoner): string | null => {
  if (wait.for === "visit") return wait.since;
  const { reminder } = duties[wait.for];
  return reminder && (reckon.day(reminder, wait.since)?.date ?? null);
};

const noteOf = (wait: Wait, { note, reminder, from }: Duty, missing: string, reminders: Reminders): string => {
  if (note !== undefined) return note;
  if (wait.for === "visit") return wait.text === "" ? "按回访计划" : `按回访计划，理由：${wait.text}`;
  const rule = reminder && reminders[reminder];
  if (!rule) return "";
  const open = wait.for === "letter" || wait.for === "service" ? "“及时”未定天数" : "规范未定天数";
  const own = `${open}，按单位设置的${from} ${rule.days} ${unitOf(rule.mode)}提醒`;
  return missing === "" ? own : `${own}；${missing}`;
};

type Asked = (wait: Wait, row: MatterRow) => boolean;

/** Whether the region asks for what a matter waits for; where it only may be done, a reminder that is on asks for it. */
const askedBy = (profile: Profile, reminders: Reminders): Asked => {
  const letters =
    reminders.letter !== null || profile.documents.some(({ type, required }) => type === "opinionLetter" && required);
  const service = reminders.service !== null || profile.procedure.service === "required";
  const compulsory = new Map<string, boolean>();
  const makesNone = ({ methods }: MatterRow): boolean => {
    const key = methods.join("、");
    let only = compulsory.get(key);
    if (only === undefined) {
      only = onlyCompulsory(methods, profile);
      compulsory.set(key, only);
    }
    return only;
  };
  return (wait, row) => {
    switch (wait.for) {
      case "letter":
        return letters && !makesNone(row);
      case "service":
        return service;
      case "evaluation":
      case "filing":
        return reminderApplies(wait.for, profile);
      default:
        return true;
    }
  };
};

/**
 * Gives a wait as a duty, or undefined where the region does not ask for it or its reminder is off. The result is asked
 * for only once no letter is waited for.
 */
export const dutiesBy = (
  profile: Profile,
  reminders: Reminders,
  calendar: Calendar,
  today: string,
): ((row: MatterRow, wait: Wait) => Pending | undefined) => {
  const reckon = reckoner(reminders, calendar);
  const near = nearness(today);
  const isAsked = askedBy(profile, reminders);
  return (row, wait) => {
    if (!isAsked(wait, row)) return undefined;
    if (wait.for === "result" && row.waits.some((one) => one.for === "letter" && isAsked(one, row))) return undefined;
    const known = duties[wait.for];
    const day = known.reminder && reckon.day(known.reminder, wait.since);
    const date = wait.for === "visit" ? wait.since : (day?.date ?? null);
    if (date === null && !known.always) return undefined;
    const when = { kind: wait.for, date, ...near(date) };
    return {
      ...when,
      words: () => ({
        ...when,
        id: `${wait.for}-${row.id}-${wait.text}`,
        text: known.text(row, wait, profile),
        matterId: row.id,
        quarter: null,
        note: noteOf(wait, known, day?.missing ?? "", reminders),
        rule: known.rule,
      }),
    };
  };
};
