import { type ReminderKind, reminderKinds, type Reminders, usualReminders } from "../../shared/model/reminder";
import type { DeadlineRule } from "../../shared/rules/deadlines";
import type { Profile } from "../../shared/model/profile";

/** One reminder as the form holds it: its days stay though it is off. */
export interface ReminderValue extends DeadlineRule {
  readonly on: boolean;
}
export type ReminderValues = Record<ReminderKind, ReminderValue>;

const FRESH: DeadlineRule = { days: 5, mode: "working", startCounted: false, roll: "nextWorkingDay" };

/** The reminders as the form holds them; what is off shows what the office began with, or five working days. */
export const reminderValues = (
  reminders: Reminders,
  profile: Pick<Profile, "documents" | "procedure">,
): ReminderValues => {
  const usual = usualReminders(profile);
  return Object.fromEntries(
    reminderKinds.map((kind) => [kind, { ...FRESH, ...usual[kind], ...reminders[kind], on: reminders[kind] !== null }]),
  ) as ReminderValues;
};

/** The form as the procedure wants it. */
export const remindersOf = (values: ReminderValues): Reminders =>
  Object.fromEntries(
    reminderKinds.map((kind) => {
      const { on, days, mode, startCounted, roll } = values[kind];
      return [kind, on ? { days, mode, startCounted, roll } : null];
    }),
  ) as Reminders;
