import { describe, expect, test } from "vitest";
import { grouped, nextOf } from "../../../../renderer/approvals/queue";
import type { QueueRow } from "../../../../shared/contract/approvals";

const row = (id: string, waitsFor: QueueRow["waitsFor"], mine: boolean): QueueRow => ({
  id,
  title: id,
  counterparts: "",
  section: "",
  handlers: "",
  phase: "reviewing",
  waitsFor,
  since: "2026-11-20",
  days: 1,
  overdue: false,
  rounds: 1,
  mine: { name: "review", allowed: mine, why: "", rule: "" },
});

/** As the office gives them: the oldest first, whatever they wait for. */
const queue = [
  row("approval-1", "approval", false),
  row("review-1", "review", true),
  row("handling-1", "handling", true),
  row("review-2", "review", false),
  row("review-3", "review", true),
];

describe("the queue of 审批", () => {
  test("stands by what is waited for, the oldest first in each", () => {
    expect(grouped(queue, "all").map(({ waitsFor, rows }) => [waitsFor, rows.map(({ id }) => id)])).toEqual([
      ["review", ["review-1", "review-2", "review-3"]],
      ["approval", ["approval-1"]],
      ["handling", ["handling-1"]],
    ]);
  });

  test("of mine holds only what I may act on", () => {
    expect(grouped(queue, "mine").flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
      "review-1",
      "review-3",
      "handling-1",
    ]);
  });

  test.each([
    ["review-1", "review-3"],
    ["review-3", "handling-1"],
    ["handling-1", "review-1"],
    ["gone already", "review-1"],
  ])("after %s comes %s", (decided, next) => {
    expect(nextOf(queue, decided)).toBe(next);
  });

  test("nothing comes after the last of mine", () => {
    expect(nextOf([row("review-1", "review", true), row("review-2", "review", false)], "review-1")).toBeNull();
  });
});
