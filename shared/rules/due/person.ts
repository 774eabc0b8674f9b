import type { Demand, PolicyPromise } from "../../model/demand";
import type { Profile } from "../../model/profile";
import type { Reminders } from "../../model/reminder";
import type { MatterRow } from "../../model/row";
import type { Calendar } from "../deadlines";
import type { Actor } from "../workflow/actor";
import { byDay, type Pending, pending } from "./due";
import { demandsDue, type Lookups, promisesDue } from "./promises";
import { reportsDue } from "./reports";
import { dutiesBy } from "./waits";
import { isTheirs } from "./whose";

/** Everything that duties are read from. */
export interface DueFrom {
  readonly rows: readonly MatterRow[];
  readonly demands: readonly Demand[];
  readonly promises: readonly PolicyPromise[];
  readonly profile: Profile;
  readonly reminders: Reminders;
  readonly calendar: Calendar;
  readonly today: string;
  readonly names: Lookups;
}

/**
 * What this person is to do, whenever it falls due, the earliest first and what has no day last. Only what the profile
 * asks for; a reminder that is off leaves out its day, or all of it where somebody else is to act.
 */
export const dueOf = (actor: Actor, from: DueFrom): Pending[] => {
  const { rows, profile, reminders, calendar, today, names } = from;
  const dutyOf = dutiesBy(profile, reminders, calendar, today);
  const found: Pending[] = reportsDue(profile, today, calendar).map(pending);
  for (const row of rows) {
    for (const wait of row.waits) {
      const due = isTheirs(row, wait, actor, profile) ? dutyOf(row, wait) : undefined;
      if (due) found.push(due);
    }
  }
  if (profile.procedure.demands) {
    const ledger = [
      ...demandsDue(from.demands, actor, today, names),
      ...promisesDue(from.promises, actor, today, names),
    ];
    found.push(...ledger.map(pending));
  }
  return byDay(found);
};
