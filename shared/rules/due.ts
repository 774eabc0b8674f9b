import type { MatterRow } from "../model/row";
import type { Profile } from "../model/profile";
import { addDays } from "./dates";
import { advisedRule, type Calendar, type DeadlineRule, dueDate, missingYearsNote } from "./deadlines";
import { onlyCompulsory } from "./workflow/needs";
import { nextQuarter, previousQuarter, quarterLabel, quarterOf, quarterStart } from "./quarters";

/** What a line of 工作台 is about. */
export const dueKinds = ["report", "document", "result"] as const;

/** Something that is to be done by a day, as 工作台 lists it. */
export interface Due {
  readonly kind: (typeof dueKinds)[number];
  readonly text: string;
  readonly date: string | null;
  readonly overdue: boolean;
  readonly matterId: string | null;
  readonly quarter: string | null;
  /** What the date rests on, where the regulation leaves it open. */
  readonly note: string;
}

/** Our own reminder: “及时” (R042) sets no number of days for the letter after guidance. */
const LETTER_RULE: DeadlineRule = { days: 3, mode: "working", startCounted: false, roll: "nextWorkingDay" };
/** Our own reminder: days after which an open matter without a result is worth a look (R019). */
const RESULT_DAYS = 30;
const RESULT_AHEAD_DAYS = 7;
/** The quarter's report is shown this many days ahead, and after its day until somebody will have seen to it. */
const REPORT_AHEAD_DAYS = 30;
const REPORT_AFTER_DAYS = 10;

/** The earliest first; what has no date comes last. */
export const byDueDate = (a: Due, b: Due): number => (a.date ?? "9").localeCompare(b.date ?? "9");

/** When the registers of the last and this quarter are to be handed in, where the regulation sets a day (R083). */
export const reportsDue = (profile: Profile, today: string, calendar: Calendar): Due[] => {
  const rule = profile.reporting;
  if (!rule) return [];
  const collect = { days: rule.collectDays, mode: rule.mode, startCounted: rule.startCounted, roll: rule.roll };
  const current = quarterOf(today);
  return [previousQuarter(current), current].flatMap((quarter): Due[] => {
    const anchor = quarterStart(nextQuarter(quarter));
    const due = dueDate(collect, anchor, calendar);
    if (today < addDays(due.date, -REPORT_AHEAD_DAYS) || today > addDays(due.date, REPORT_AFTER_DAYS)) return [];
    const overdue = today > due.date;
    const advised = dueDate(advisedRule(collect), anchor, calendar).date;
    const notes = [
      advised < due.date ? `建议最晚 ${advised}。` : "",
      overdue ? "已经报送的，不必理会这一条。" : "",
      rule.note,
      missingYearsNote(due.yearsMissing) ?? "",
    ];
    return [
      {
        kind: "report",
        text: `${quarterLabel(quarter)}登记簿交${rule.to}`,
        date: due.date,
        overdue,
        matterId: null,
        quarter,
        note: notes.filter(Boolean).join(" "),
      },
    ];
  });
};

/** What an open matter waits for: its letter, or after a while its result. */
export const matterDue = (row: MatterRow, profile: Profile, today: string, calendar: Calendar): Due[] => {
  if (row.status === "closed") return [];
  const letter = profile.documents.find((rule) => rule.type === "opinionLetter");
  const issued = row.documents.some((document) => document.type === "opinionLetter" && document.state === "issued");
  if (row.kind === "written" && letter && !issued && !onlyCompulsory(row.methods, profile)) {
    const { date } = dueDate(LETTER_RULE, row.date, calendar);
    const text = `《${letter.name}》待签发：${row.title}`;
    const note = `“及时”未定天数，按指导后 ${LETTER_RULE.days} 个工作日提醒`;
    return [{ kind: "document", text, date, overdue: today > date, matterId: row.id, quarter: null, note }];
  }
  const date = addDays(row.date, RESULT_DAYS);
  if (row.result !== "" || today <= addDays(date, -RESULT_AHEAD_DAYS)) return [];
  const text = `指导结果待填：${row.title}`;
  const note = `未定天数，按指导后 ${RESULT_DAYS} 日提醒`;
  return [{ kind: "result", text, date, overdue: today > date, matterId: row.id, quarter: null, note }];
};
