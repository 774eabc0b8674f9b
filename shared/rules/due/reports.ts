import type { Profile } from "../../model/profile";
import { addDays } from "../dates";
import { advisedRule, type Calendar, dueDate, missingYearsNote } from "../deadlines";
import { nextQuarter, previousQuarter, quarterLabel, quarterOf, quarterStart } from "../quarters";
import { type Due, nearness } from "./due";

/** The quarter's report is shown this many days ahead, and after its day until somebody will have seen to it. */
const REPORT_AHEAD_DAYS = 30;
const REPORT_AFTER_DAYS = 10;

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
    const when = nearness(today)(due.date);
    const advised = dueDate(advisedRule(collect), anchor, calendar).date;
    const notes = [
      advised < due.date ? `建议最晚 ${advised}。` : "",
      when.overdue ? "已经报送的，不必理会这一条。" : "",
      rule.note,
      missingYearsNote(due.yearsMissing) ?? "",
    ];
    return [
      {
        kind: "report",
        id: `report-${quarter}`,
        text: `${quarterLabel(quarter)}登记簿交${rule.to}`,
        date: due.date,
        ...when,
        matterId: null,
        quarter,
        note: notes.filter(Boolean).join(" "),
        rule: "R083",
      },
    ];
  });
};
