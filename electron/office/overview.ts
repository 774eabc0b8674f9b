import type { Overview } from "../../shared/contract/overview";
import { addDays } from "../../shared/rules/dates";
import { dueDate, missingYearsNote } from "../../shared/rules/deadlines";
import { onlyCompulsory } from "../../shared/rules/matter-actions";
import {
  nextQuarter,
  previousQuarter,
  quarterLabel,
  quarterOf,
  quarterRange,
  quarterStart,
} from "../../shared/rules/quarters";
import type { Call, Of, UseCases } from "./context";
import { type BookRow, matterLine } from "./matter-lookup";
import { theProfile } from "./store";

const MINE_SHOWN = 10;
const DUE_SHOWN = 20;
/** Days within which a letter should be made after guidance: our own reminder, no regulation sets a number (R042). */
const LETTER_DAYS = { days: 3, mode: "working", startCounted: false, roll: "nextWorkingDay" } as const;
/** Days after which an open matter without a result is worth a look: our own reminder (R019). */
const RESULT_DAYS = 30;
/** The coming report is shown this many days ahead. */
const AHEAD_DAYS = 30;

type Due = Overview["due"][number];

/** The earliest first; what has no date comes last. */
const byDueDate = (a: Due, b: Due): number => (a.date ?? "9").localeCompare(b.date ?? "9");

/** When the register of a quarter is to be handed in, where the regulation sets a day (R083). */
const reportDue = (call: Call, today: string): Due[] => {
  const rule = theProfile(call.store).reporting;
  if (!rule) return [];
  const current = quarterOf(today);
  const collect = { days: rule.collectDays, mode: rule.mode, startCounted: rule.startCounted, roll: rule.roll };
  return [previousQuarter(current), current].flatMap((quarter): Due[] => {
    const anchor = quarterStart(nextQuarter(quarter));
    const due = dueDate(collect, anchor, call.resources.calendar);
    if (today > due.date || today < addDays(due.date, -AHEAD_DAYS)) return [];
    return [
      {
        kind: "report",
        text: `${quarterLabel(quarter)}登记簿交${rule.to}`,
        date: due.date,
        overdue: false,
        matterId: null,
        quarter,
        note: [rule.note, missingYearsNote(due.yearsMissing)].filter(Boolean).join(" "),
      },
    ];
  });
};

const matterDue = (call: Call, row: BookRow, today: string): Due[] => {
  if (row.status === "closed") return [];
  const profile = theProfile(call.store);
  const letter = profile.documents.find((rule) => rule.type === "opinionLetter");
  const issued = row.documents.some((document) => document.type === "opinionLetter" && document.state === "issued");
  if (row.kind === "written" && letter && !issued && !onlyCompulsory(row.methods, profile)) {
    const { date } = dueDate(LETTER_DAYS, row.date, call.resources.calendar);
    const text = `《${letter.name}》待签发：${row.title}`;
    return [
      {
        kind: "document",
        text,
        date,
        overdue: today > date,
        matterId: row.id,
        quarter: null,
        note: "“及时”未定天数，按指导后 3 个工作日提醒",
      },
    ];
  }
  const date = addDays(row.date, RESULT_DAYS);
  if (row.result !== "" || today <= addDays(date, -7)) return [];
  return [
    {
      kind: "result",
      text: `指导结果待填：${row.title}`,
      date,
      overdue: today > date,
      matterId: row.id,
      quarter: null,
      note: "未定天数，按指导后 30 日提醒",
    },
  ];
};

/** The first page (工作台): this quarter in figures, what is due, my open matters. */
export const overview: UseCases<Of<"overview">> = {
  "overview.get": (call) => {
    const today = call.clock.today();
    const quarter = quarterOf(today);
    const { first, last } = quarterRange(quarter);
    const rows = call.store.books.rows();
    const ofQuarter = rows.filter((row) => row.date >= first && row.date <= last);
    const mine = rows
      .filter((row) => row.status === "open" && (row.handlerIds.includes(call.me.id) || row.createdBy === call.me.id))
      .toSorted((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt));
    const reports = reportDue(call, today);
    const ofMatters = mine.flatMap((row) => matterDue(call, row, today)).toSorted(byDueDate);
    return {
      today,
      quarter,
      figures: {
        matters: ofQuarter.length,
        written: ofQuarter.filter((row) => row.kind === "written").length,
        documents: ofQuarter.flatMap((row) => row.documents).filter((document) => document.state === "issued").length,
        open: ofQuarter.filter((row) => row.status === "open").length,
      },
      mine: mine.slice(0, MINE_SHOWN).map((row) => matterLine(call.store, row)),
      mineTotal: mine.length,
      // However much is overdue, the quarter's report is always among what is shown.
      due: [...reports, ...ofMatters.slice(0, DUE_SHOWN - reports.length)].toSorted(byDueDate),
    };
  },
};
