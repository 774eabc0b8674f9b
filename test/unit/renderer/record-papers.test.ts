import { describe, expect, test } from "vitest";
import { draftsOf } from "../../../renderer/documents/document-draft";
import { type AskedPaper, paperOfDraft, recordPageOf, targetOf } from "../../../renderer/documents/record-draft";
import { papersOf } from "../../../renderer/mediations/papers";
import { draftTarget, firstWords, isOfMatter } from "../../../renderer/overview/draft-words";
import type { Draft } from "../../../shared/model/draft";

const draft = (type: string, target: string | null, more: Partial<Draft> = {}): Draft => ({
  id: "d1",
  rev: 1,
  owner: "p1",
  kind: "document",
  target,
  values: { type, values: { day: "", course: "双方核对考勤" } },
  savedAt: "2026-11-21T01:00:00.000Z",
  ...more,
});

const papers: readonly (readonly [AskedPaper, string])[] = [
  [{ subject: { kind: "mediation", id: "n1" }, type: "mediationMinutes" }, "/mediations"],
  [{ subject: { kind: "demand", id: "r1" }, type: "demandForm" }, "/demands"],
  [{ subject: { kind: "register", quarter: "2026Q4" }, type: "registerBook" }, "/register"],
  [{ subject: { kind: "statistics", from: "2026-01-01", to: "2026-12-31" }, type: "simpleStatistics" }, "/register"],
];

describe("a draft of what is not a matter", () => {
  test.each(papers)("%o is found again and continued on its own page", (paper, page) => {
    const kept = draft(paper.type, targetOf(paper.subject));
    expect(paperOfDraft(kept)).toEqual(paper);
    expect(recordPageOf(kept)).toBe(page);
    expect(draftTarget(kept)).toBe(`${page}?draft=d1`);
    expect(isOfMatter(kept)).toBe(false);
    expect(firstWords(kept)).toBe("双方核对考勤");
  });

  test("a matter's document, another form, an unknown type and a damaged target are none", () => {
    for (const other of [
      draft("opinionLetter", "m1"),
      draft("mediationMinutes", "n1", { kind: "mediation" }),
      draft("nothing", "n1"),
      draft("registerBook", "26Q4"),
      draft("demandForm", null),
    ])
      expect(paperOfDraft(other)).toBeUndefined();
    expect(isOfMatter(draft("opinionLetter", "m1"))).toBe(true);
  });

  test("the newest of one paper is taken, whatever lies beside it", () => {
    const drafts = [
      draft("mediationMinutes", "n1"),
      draft("mediationMinutes", "n1", { id: "d2", savedAt: "2026-11-21T02:00:00.000Z" }),
      draft("mediationApplication", "n1", { id: "d3", savedAt: "2026-11-21T03:00:00.000Z" }),
      draft("mediationMinutes", "n2", { id: "d4", savedAt: "2026-11-21T03:00:00.000Z" }),
    ];
    expect(draftsOf(drafts, "n1", "mediationMinutes").map(({ id }) => id)).toEqual(["d2", "d1"]);
  });
});

test.each([
  ["open", null, "mediationApplication"],
  ["open", "2026-11-11", "mediationApplication,mediationMinutes"],
  ["declined", null, "mediationApplication"],
  ["agreed", "2026-11-11", "mediationApplication,mediationMinutes,mediationAgreement"],
  ["terminated", "2026-11-11", "mediationApplication,mediationMinutes,mediationTermination"],
] as const)("of a mediation that is %s, accepted on %s, these can be made: %s (R064)", (outcome, acceptedOn, made) => {
  const papersNow = papersOf({ outcome, acceptedOn });
  expect(papersNow).toHaveLength(4);
  expect(
    papersNow
      .filter(({ why }) => why === "")
      .map(({ type }) => type)
      .join(),
  ).toBe(made);
});
