import { remindersOf } from "./calendar";
import type { Call, Of, UseCases } from "./context";
import { notFound } from "./refused";
import { entry } from "./store";

/** Every year that is known, the newest first. */
const years = (call: Call) => {
  const own = call.store.office.all("holidays");
  const shipped = Object.entries(call.resources.calendar)
    .filter(([year]) => !own.some((record) => record.id === year))
    .map(([year, { holidays, workdays, source }]) => ({
      year: Number(year),
      source,
      holidays: [...holidays],
      workdays: [...workdays],
      rev: 0,
      shipped: true,
    }));
  return [...shipped, ...own.map(({ rev, year }) => ({ ...year, rev, shipped: false }))].toSorted(
    (a, b) => b.year - a.year,
  );
};

/** What days the office reckons by: its reminders, and each year's days off. */
export const reminders: UseCases<Of<"reminders">> = {
  "reminders.get": (call) => ({
    rev: call.store.office.get("reminders", "reminders")?.rev ?? 0,
    reminders: remindersOf(call.store),
  }),

  "reminders.save": async (call, { rev, reminders: wanted }) => {
    const saved = await call.store.office.commit(entry(call.me, call.clock, "reminders.save", "修改提醒天数"), (tx) =>
      tx.put("reminders", { id: "reminders", reminders: wanted }, rev),
    );
    return { rev: saved.rev, reminders: saved.reminders };
  },

  "reminders.holidays": (call) => years(call),

  "reminders.saveHolidays": async (call, { rev, year }) => {
    const saved = await call.store.office.commit(
      entry(call.me, call.clock, "reminders.saveHolidays", `录入${year.year}年节假日安排`),
      (tx) => tx.put("holidays", { id: String(year.year), year }, rev),
    );
    return { ...saved.year, rev: saved.rev, shipped: false };
  },

  "reminders.dropHolidays": async (call, { rev, year }) => {
    if (!call.store.office.get("holidays", String(year))) throw notFound(`单位录入的${year}年节假日安排`);
    await call.store.office.commit(
      entry(call.me, call.clock, "reminders.dropHolidays", `删除录入的${year}年节假日安排`),
      (tx) => tx.remove("holidays", String(year), rev),
    );
    return { done: true };
  },
};
