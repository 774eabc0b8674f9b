import type { Overview } from "../../shared/contract/overview";
import { alertsFor } from "../../shared/rules/due/alerts";
import { byDay, isInSight, type Pending } from "../../shared/rules/due/due";
import { dueOf } from "../../shared/rules/due/person";
import { addDays } from "../../shared/rules/dates";
import { quarterOf, quarterRange } from "../../shared/rules/quarters";
import { isGuidance } from "../../shared/rules/workflow/phases";
import { calendarOf, remindersOf } from "./calendar";
import type { Call, Of, UseCases } from "./context";
import { type BookRow, matterLine } from "./matter-lookup";
import { rowsByDate } from "./matter-order";
import { counterpartName, theProfile } from "./store";

const MINE_SHOWN = 10;
const DUE_SHOWN = 20;
const ALERTS_SHOWN = 3;
/** An alert stands on the first page so long; the whole list keeps it. */
const ALERT_DAYS = 90;
const ALERTS_LISTED = 200;

/** Everything the person at the desk is to do, the earliest first. */
const dueOfMine = (call: Call): Pending[] => {
  const { store, me, clock } = call;
  return dueOf(me, {
    rows: store.books.rows(),
    demands: store.demands.all("demands"),
    promises: store.demands.all("promises"),
    profile: theProfile(store),
    reminders: remindersOf(store),
    calendar: calendarOf(call),
    today: clock.today(),
    names: {
      counterpart: counterpartName(store),
      section: (matterId) => store.books.row(matterId)?.sectionId ?? null,
    },
  });
};

/** However much is overdue, the quarter's report is always among what is shown. */
const firstOf = (due: readonly Pending[], today: string): Pending[] => {
  const inSight = due.filter(isInSight(today));
  const reports = inSight.filter(({ kind }) => kind === "report");
  const others = inSight.filter(({ kind }) => kind !== "report").slice(0, DUE_SHOWN - reports.length);
  return byDay([...reports, ...others]);
};

// A report whose day has passed may have been handed in long since: it is not counted as a failing.
const isOverdue = ({ overdue, kind }: Pending): boolean => overdue && kind !== "report";

const countsOf = (due: readonly Pending[]): Overview["dueCounts"] => ({
  overdue: due.filter(isOverdue).length,
  near: due.filter(({ near }) => near).length,
  all: due.length,
});

const issuedWithin = (rows: readonly BookRow[], within: (date: string) => boolean): number => {
  let count = 0;
  for (const { documents } of rows) {
    for (const { state, date } of documents) if (state === "issued" && within(date)) count += 1;
  }
  return count;
};

/** The first page (工作台): this quarter in figures, what is due, my open matters; and the whole of what is due. */
export const overview: UseCases<Of<"overview">> = {
  "overview.get": (call) => {
    const today = call.clock.today();
    const quarter = quarterOf(today);
    const { first, last } = quarterRange(quarter);
    const within = (date: string): boolean => date >= first && date <= last;
    const rows = call.store.books.rows();
    const ofQuarter = rows.filter((row) => within(row.date) && isGuidance(row));
    const mine = rowsByDate(rows).filter(
      (row) => row.status === "open" && (row.handlerIds.includes(call.me.id) || row.createdBy === call.me.id),
    );
    const due = dueOfMine(call);
    const alerts = alertsFor(call.me, rows);
    return {
      today,
      quarter,
      figures: {
        matters: ofQuarter.length,
        written: ofQuarter.filter((row) => row.kind === "written").length,
        // A letter counts where its own date falls, whenever its guidance was.
        documents: issuedWithin(rows, within),
        open: rows.filter((row) => row.status === "open").length,
      },
      alerts: alerts.filter(({ date }) => date >= addDays(today, -ALERT_DAYS)).slice(0, ALERTS_SHOWN),
      alertsTotal: alerts.length,
      mine: mine
        .slice(-MINE_SHOWN)
        .toReversed()
        .map((row) => matterLine(call.store, row)),
      mineTotal: mine.length,
      due: firstOf(due, today).map((one) => one.words()),
      dueCounts: countsOf(due),
    };
  },

  "overview.due": (call, { show, offset, limit }) => {
    const due = dueOfMine(call);
    const wanted = show === "all" ? due : due.filter(show === "near" ? ({ near }) => near : isOverdue);
    return {
      today: call.clock.today(),
      counts: countsOf(due),
      rows: wanted.slice(offset, offset + limit).map((one) => one.words()),
      alerts: alertsFor(call.me, call.store.books.rows()).slice(0, ALERTS_LISTED),
    };
  },
};
