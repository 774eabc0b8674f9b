import { expect, test } from "vitest";
import { distance, dueTarget } from "../../../renderer/overview/due-words";
import { draftKind, draftTarget, firstWords, isOfMatter } from "../../../renderer/overview/draft-words";
import { type Draft, draftKinds } from "../../../shared/model/draft";
import { dueKinds } from "../../../shared/rules/due/due";

const draft = (kind: Draft["kind"], target: string | null, values: Draft["values"] = {}): Draft => ({
  id: "d1",
  rev: 1,
  owner: "h1",
  kind,
  target,
  values,
  savedAt: "2026-11-21T01:00:00.000Z",
});

test("what is due leads to where it is done", () => {
  const targets = Object.fromEntries(
    dueKinds.map((kind) => [kind, dueTarget({ kind, matterId: kind === "report" ? null : "m1", quarter: "2026Q4" })]),
  );
  expect(targets).toMatchObject({
    report: "/register?quarter=2026Q4",
    review: "/approvals?matter=m1",
    approval: "/approvals?matter=m1",
    handling: "/approvals?matter=m1",
    filing: "/approvals?matter=m1",
    letter: "/matters/m1",
    visit: "/matters/m1",
    demand: "/demands",
    promise: "/demands",
  });
});

test("how far off a day is, in words; a report's passed day is no failing", () => {
  const of = (date: string | null, kind: "letter" | "report" = "letter") =>
    distance({ kind, date, overdue: date !== null && date < "2026-11-21" }, "2026-11-21");
  expect([of("2026-11-21"), of("2026-11-24"), of("2026-11-19"), of("2026-11-19", "report"), of(null)]).toEqual([
    "今天到期",
    "还有 3 天",
    "逾期 2 天",
    "已过 2 天",
    "",
  ]);
});

test("a draft leads to the form it was typed in, and is called by what it is", () => {
  expect(draftTarget(draft("written", null))).toBe("/matters/new?draft=d1");
  expect(draftTarget(draft("written", "m1"))).toBe("/matters/m1/edit?draft=d1");
  expect(draftTarget(draft("simple", null))).toBe("/matters/quick?draft=d1");
  expect(draftTarget(draft("plan", "m1"))).toBe("/matters/m1/plan");
  expect(draftTarget(draft("review", "m1"))).toBe("/approvals?matter=m1");
  expect(draftTarget(draft("serve", "m1"))).toBe("/matters/m1?draft=d1");
  const letter = draft("document", "m1", { type: "opinionLetter" });
  expect(draftTarget(letter)).toBe("/matters/m1/documents/opinionLetter?draft=d1");
  expect(draftKind(letter)).toBe("行政指导意见书");
  expect(draftTarget(draft("demand", null))).toBe("/demands?draft=d1");
  expect([draftKind(draft("serve", "m1")), draftKind(draft("written", "m1"))]).toEqual(["送达", "修改中"]);
  expect([isOfMatter(draft("serve", "m1")), isOfMatter(draft("written", "m1"))]).toEqual([true, false]);
  expect(firstWords(draft("written", null, { title: " 台账 " }))).toBe("台账");
  // No kind of form is without a word, but that of a counterpart, which is offered where counterparts are.
  expect(draftKinds.filter((kind) => draftKind(draft(kind, null)) === "草稿")).toEqual(["counterpart"]);
});
