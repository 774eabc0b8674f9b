import { expect, it } from "vitest";
import { enteredAt } from "../../../../renderer/documents/entered";
import { firstTicked, plainValue, resumedTyped, startTyped } from "../../../../renderer/documents/typed";
import { blankMatter, letter } from "../../../fixtures/matters";

const TODAY = "2026-11-21";

it("ticks those who have none yet, and all where each has one", () => {
  const documents = [letter({ to: ["c1"] })];
  expect(firstTicked(blankMatter({ documents }), "opinionLetter")).toEqual(["c2"]);
  expect(firstTicked(blankMatter({ documents: [letter()] }), "opinionLetter")).toEqual(["c1", "c2"]);
});

it("goes on with a draft, ticking nobody who is gone or served by now", () => {
  const start = startTyped(blankMatter(), "reminderLetter", TODAY);
  const kept = { values: { channel: "窗口", lines: [{ a: "1" }, null] }, mode: "each", to: ["c2", "c9"], late: "外出" };
  expect(resumedTyped({ values: kept }, start)).toEqual({
    type: "reminderLetter",
    values: { channel: "窗口", lines: [{ a: "1" }, {}] },
    mode: "each",
    to: ["c2"],
    date: TODAY,
    late: "外出",
  });
  expect(resumedTyped({ values: { to: ["c9"], mode: 3, date: null } }, start)).toEqual(start);
});

it("sends no holes that an emptied control left", () => {
  expect(plainValue(undefined)).toBe("");
  expect(plainValue(["甲", "乙"])).toEqual(["甲", "乙"]);
  expect(plainValue([{ name: "甲", number: undefined }, undefined])).toEqual([{ name: "甲", number: "" }, {}]);
});

it("leads from a taken field to where it is entered", () => {
  expect(enteredAt("事项内容", "m1")).toBe("/matters/m1/edit");
  expect(enteredAt("法制审核", "m1")).toBe("/approvals?matter=m1");
  expect(enteredAt("约谈", "m1")).toBe("/matters/m1");
});
