import { byDueDate, matterDue, reportsDue } from "../../shared/rules/due";
import { quarterOf, quarterRange } from "../../shared/rules/quarters";
import { calendarOf } from "./calendar";
import type { Of, UseCases } from "./context";
import { matterLine } from "./matter-lookup";
import { alertsOf } from "./matter-view";
import { theProfile } from "./store";

const MINE_SHOWN = 10;
const DUE_SHOWN = 20;

/** The first page (工作台): this quarter in figures, what is due, my open matters. */
export const overview: UseCases<Of<"overview">> = {
  "overview.get": (call) => {
    const today = call.clock.today();
    const calendar = calendarOf(call);
    const profile = theProfile(call.store);
    const quarter = quarterOf(today);
    const { first, last } = quarterRange(quarter);
    const within = (date: string): boolean => date >= first && date <= last;
    const rows = call.store.books.rows();
    const ofQuarter = rows.filter((row) => within(row.date));
    const mine = rows
      .filter((row) => row.status === "open" && (row.handlerIds.includes(call.me.id) || row.createdBy === call.me.id))
      .toSorted((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt));
    const reports = reportsDue(profile, today, calendar);
    const ofMatters = mine.flatMap((row) => matterDue(row, profile, today, calendar)).toSorted(byDueDate);
    return {
      today,
      quarter,
      figures: {
        matters: ofQuarter.length,
        written: ofQuarter.filter((row) => row.kind === "written").length,
        // A letter counts where its own date falls, whenever its guidance was.
        documents: rows.flatMap((row) => row.documents).filter(({ state, date }) => state === "issued" && within(date))
          .length,
        open: rows.filter((row) => row.status === "open").length,
      },
      alerts: alertsOf(call.store),
      mine: mine.slice(0, MINE_SHOWN).map((row) => matterLine(call.store, row)),
      mineTotal: mine.length,
      // However much is overdue, the quarter's report is always among what is shown.
      due: [...reports, ...ofMatters.slice(0, DUE_SHOWN - reports.length)].toSorted(byDueDate),
    };
  },
};
