import { expect, test } from "vitest";
import shipped from "../../../../resources/wording/compelling.json";
import { reminderKinds, usualReminders } from "../../../../shared/model/reminder";
import { remindersOf, reminderValues } from "../../../../renderer/settings/reminder-values";
import { softerSchema, wordsOf, wordValues } from "../../../../renderer/settings/wording-values";
import { LZ, XX, ZC } from "../../rules/due-rows";

test("the words come out of their form as they went in, a sentence with a comma too", () => {
  expect(shipped.some(({ softer }) => softer.some((one) => one.includes("，")))).toBe(true);
  expect(wordsOf(wordValues(shipped))).toEqual(shipped);
  expect(wordsOf({ words: [{ word: " 一律 ", softer: " 一般、、通常；多数 " }] })).toEqual([
    { word: "一律", softer: ["一般", "通常", "多数"] },
  ]);
  expect(softerSchema.safeParse(Array.from({ length: 7 }, (_, index) => `词${index}`).join("、")).success).toBe(false);
  expect(softerSchema.safeParse("").success).toBe(true);
});

test("the reminders come out of their form as they went in; one that is off keeps days to begin with", () => {
  for (const region of [LZ, XX, ZC]) {
    const usual = usualReminders(region);
    expect(remindersOf(reminderValues(usual, region))).toEqual(usual);
    const off = Object.fromEntries(reminderKinds.map((kind) => [kind, null])) as typeof usual;
    const values = reminderValues(off, region);
    expect(remindersOf(values)).toEqual(off);
    for (const kind of reminderKinds) expect(values[kind].days).toBe(usual[kind]?.days ?? 5);
  }
});
