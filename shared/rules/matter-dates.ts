import { addDays } from "./dates";

const EARLIEST = "2000-01-01";
/** Guidance may be planned (a visit, a talk), but not further ahead than a year. */
const PLANNED_DAYS = 366;
/** A letter is made with the guidance; sometimes days before it, never years. */
const LETTER_BEFORE_DAYS = 31;

/** What speaks against the day of guidance of a written matter, in a sentence; undefined where nothing does. */
export const guidanceDateFault = (date: string, today: string): string | undefined => {
  if (date < EARLIEST) return "指导时间过早，请核对年份";
  if (date > addDays(today, PLANNED_DAYS)) return "指导时间最多填到一年以后，请核对年份";
  return undefined;
};

/** As `guidanceDateFault`, for what is registered with its result: it has happened already. */
export const doneDateFault = (date: string, today: string): string | undefined =>
  date > today ? "指导时间不能晚于今天" : guidanceDateFault(date, today);

/** What speaks against a document's date; its year decides the number, which is never given twice (R050). */
export const documentDateFault = (date: string, guidanceDate: string, today: string): string | undefined => {
  if (date > today) return "文书日期不能晚于今天";
  if (date < addDays(guidanceDate < today ? guidanceDate : today, -LETTER_BEFORE_DAYS)) {
    return "文书日期比指导时间早一个月以上，请核对；文号的年份随文书日期";
  }
  return undefined;
};
