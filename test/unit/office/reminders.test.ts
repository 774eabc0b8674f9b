import { expect, test } from "vitest";
import { reminderKinds, usualReminders } from "../../../shared/model/reminder";
import { deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
const year = {
  year: 2027,
  source: "国务院办公厅关于2027年部分节假日安排的通知",
  holidays: ["2027-01-01", "2027-01-02", "2027-01-03"],
  workdays: ["2027-01-09"],
};

test("an office begins with proposals, and keeps what the administrator makes of them", async () => {
  const office = await start();
  await working(office);
  const first = await office.speak("reminders.get", {});
  const { profile } = await office.speak("office.get", {});
  expect(first).toEqual({ rev: 0, reminders: usualReminders(profile) });
  expect(first.reminders.letter).toEqual({ days: 3, mode: "working", startCounted: false, roll: "nextWorkingDay" });
  expect(Object.keys(first.reminders).toSorted()).toEqual([...reminderKinds].toSorted());
  const change = { rev: 0, reminders: { ...first.reminders, letter: null } };
  expect((await refusalOf(office.speak("reminders.save", change))).code).toBe("forbidden");
  await enter(office, "dingyi");
  const saved = await office.speak("reminders.save", change);
  expect(saved).toMatchObject({ rev: 1, reminders: { letter: null } });
  // Somebody else changed them meanwhile.
  expect((await refusalOf(office.speak("reminders.save", change))).code).toBe("conflict");
  expect(await office.speak("reminders.get", {})).toEqual(saved);
});

test("days of a reminder are whole numbers from 1 to 365", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const { reminders } = await office.speak("reminders.get", {});
  for (const days of [0, -1, 1.5, 366]) {
    const letter = { days, mode: "working", startCounted: false, roll: "none" } as const;
    const refusal = await refusalOf(office.speak("reminders.save", { rev: 0, reminders: { ...reminders, letter } }));
    expect(Object.keys(refusal.fields ?? {})).toEqual(["reminders.letter.days"]);
  }
});

test("a year that was entered moves the days that rest on it, and its note goes; dropped, weekends decide again", async () => {
  const office = await start({ date: "2026-12-30" });
  const who = await working(office);
  await register(office, who, { date: "2026-12-30" });
  const letter = async () => {
    await enter(office, "yezhiwei");
    return (await office.speak("overview.get", {})).due.find(({ kind }) => kind === "letter");
  };
  // The 31st, the 1st as an ordinary Friday, then Monday.
  expect(await letter()).toMatchObject({ date: "2027-01-04" });
  expect((await letter())?.note).toContain("2027年安排未录入，按周末推算");
  await enter(office, "dingyi");
  const saved = await office.speak("reminders.saveHolidays", { rev: 0, year });
  expect(saved).toMatchObject({ year: 2027, rev: 1, shipped: false });
  expect((await office.speak("reminders.holidays", {})).map((one) => [one.year, one.shipped])).toEqual([
    [2027, false],
    [2026, true],
    [2025, true],
  ]);
  expect(await letter()).toMatchObject({ date: "2027-01-05" });
  expect((await letter())?.note).not.toContain("未录入");
  expect((await refusalOf(office.speak("reminders.dropHolidays", { rev: 1, year: 2027 }))).code).toBe("forbidden");
  await enter(office, "dingyi");
  await office.speak("reminders.dropHolidays", { rev: 1, year: 2027 });
  expect((await refusalOf(office.speak("reminders.dropHolidays", { rev: 1, year: 2027 }))).code).toBe("not-found");
  expect(await letter()).toMatchObject({ date: "2027-01-04" });
});

test("an office may put its own arrangement in a shipped year's place, and take it back", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const own = { year: 2026, source: "调整通知", holidays: ["2026-01-01"], workdays: [] };
  await office.speak("reminders.saveHolidays", { rev: 0, year: own });
  const known = async () => (await office.speak("reminders.holidays", {})).find((one) => one.year === 2026);
  expect(await known()).toMatchObject({ ...own, rev: 1, shipped: false });
  await office.speak("reminders.dropHolidays", { rev: 1, year: 2026 });
  expect(await known()).toMatchObject({ rev: 0, shipped: true });
  expect((await known())?.holidays.length).toBeGreaterThan(30);
});

test("what is wrong with a year is said, a sentence a problem, and nothing is saved", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const wrong = { ...year, holidays: ["2026-01-01", "2027-02-30"], workdays: ["2027-01-01"] };
  const refusal = await refusalOf(office.speak("reminders.saveHolidays", { rev: 0, year: wrong }));
  expect(refusal.code).toBe("invalid-input");
  expect(Object.values(refusal.fields ?? {}).join()).toContain("2026-01-01");
  expect(
    (await refusalOf(office.speak("reminders.saveHolidays", { rev: 0, year: { ...year, source: " " } }))).fields,
  ).toEqual({ "year.source": expect.stringContaining("出处") });
  expect((await office.speak("reminders.holidays", {})).some((one) => one.year === 2027)).toBe(false);
});
