import { type Reminders, usualReminders } from "../../shared/model/reminder";
import type { Calendar } from "../../shared/rules/deadlines";
import type { Call, Store } from "./context";
import { theProfile } from "./store";

/** The days off of every year that is known: the shipped ones, and the office's own in their place. */
export const calendarOf = (call: Pick<Call, "store" | "resources">): Calendar => ({
  ...call.resources.calendar,
  ...Object.fromEntries(
    call.store.office.all("holidays").map(({ year: { year, ...table } }) => [year, table] as const),
  ),
});

/** The office's reminders, or the proposals until it has its own. */
export const remindersOf = (store: Store): Reminders =>
  store.office.get("reminders", "reminders")?.reminders ?? usualReminders(theProfile(store));
