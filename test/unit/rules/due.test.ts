import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DeadlineRule } from "../../../shared/rules/deadlines";
import { dueDate } from "../../../shared/rules/deadlines";
import { addDays } from "../../../shared/rules/dates";
import { isInSight } from "../../../shared/rules/due/due";
import { dueKinds } from "../../../shared/rules/due/due";
import { reminderKinds } from "../../../shared/model/reminder";
import { type Role, roles } from "../../../shared/model/account";
import { reminderApplies } from "../../../shared/rules/due/waits";
import { isOwn } from "../../../shared/rules/workflow/actor";
import type { Wait } from "../../../shared/rules/workflow/waits";
import {
  actor,
  administrator,
  DDK,
  due,
  handler,
  leader,
  LZ,
  NM,
  registrar,
  reviewer,
  row,
  shipped,
  TODAY,
  wait,
  XX,
  ZC,
} from "./due-rows";

const kinds = (found: readonly { kind: string }[]): string[] => found.map((one) => one.kind);

test("each kind has its words, its day by the office's reminders, and what the day rests on", () => {
  const by = (waits: Wait[], region = LZ, who = handler) => due(who, region, [row(waits)])[0];
  // 21 November 2026 is a Saturday; the 18th a Wednesday.
  expect(by([wait("letter", "2026-11-18")])).toMatchObject({
    text: "《行政指导意见书》待签发：规范台账",
    date: "2026-11-23",
    overdue: false,
    near: true,
    matterId: "m1",
    note: "“及时”未定天数，按单位设置的指导后 3 个工作日提醒",
    rule: "R042",
  });
  expect(by([wait("service", "2026-11-17", "云人社导字〔2026〕3号")])).toMatchObject({
    text: "云人社导字〔2026〕3号 待送达：规范台账",
    date: "2026-11-20",
    overdue: true,
    near: false,
    note: "“及时”未定天数，按单位设置的签发后 3 个工作日提醒",
  });
  expect(by([wait("result", "2026-10-10")])).toMatchObject({
    text: "指导结果待填：规范台账",
    date: "2026-11-09",
    note: "规范未定天数，按单位设置的指导后 30 日提醒",
    rule: "R019",
  });
  expect(by([wait("review", "2026-11-18")], XX, reviewer)).toMatchObject({
    text: "待法制审核：规范台账",
    date: "2026-11-25",
  });
  expect(by([wait("review", "2026-11-18")], ZC, reviewer)).toMatchObject({ text: "待合法性审查：规范台账" });
  expect(by([wait("approval", "2026-11-18")], XX, leader)).toMatchObject({
    text: "待审批：规范台账",
    date: "2026-11-25",
  });
  expect(by([wait("handling", "2026-11-18")], XX)).toMatchObject({
    text: "审核意见待处理：规范台账",
    date: "2026-11-25",
  });
  expect(by([wait("acceptance", "2026-11-18")], XX)).toMatchObject({
    text: "申请待答复：规范台账",
    date: null,
    note: "",
  });
  expect(by([wait("notice", "2026-11-18")], XX)).toMatchObject({ text: "待告知行政相对人：规范台账", date: null });
  expect(by([wait("ending", "2026-11-18")], XX)).toMatchObject({ rule: "R080", date: null });
  expect(by([wait("visit", "2026-11-22", "有必要")], LZ)).toMatchObject({
    text: "计划回访：规范台账",
    date: "2026-11-22",
    note: "按回访计划，理由：有必要",
  });
  expect(by([wait("followUp", "2026-10-01")], XX, reviewer)).toMatchObject({ date: "2026-11-02", rule: "R062" });
  expect(by([wait("evaluation", "2026-01-05")], XX, reviewer)).toMatchObject({ date: "2026-07-06", overdue: true });
  expect(by([wait("filing", "2026-11-18")], ZC, reviewer)).toMatchObject({ text: "待备案：规范台账", date: null });
});

test("whose each duty is: the handler's own, the reviewer's and the leader's of others' matters", () => {
  const everything = [
    "acceptance",
    "review",
    "handling",
    "approval",
    "notice",
    "choice",
    "ending",
    "letter",
    "service",
    "visit",
    "followUp",
    "evaluation",
    "filing",
  ] as const;
  const rows = [row(everything.map((one) => wait(one, "2026-11-18")))];
  const on = { days: 5, mode: "working", startCounted: false, roll: "nextWorkingDay" } as const;
  const more = { reminders: { choice: on } };
  const of = (who: typeof handler, region = XX) => kinds(due(who, region, rows, more)).toSorted();
  const handlers = ["acceptance", "choice", "ending", "handling", "letter", "notice", "service"];
  expect(of(handler)).toEqual(handlers.toSorted());
  expect(of(reviewer)).toEqual(["evaluation", "followUp", "review", "visit"]);
  expect(of(leader)).toEqual(["approval"]);
  expect(of(registrar)).toEqual([]);
  expect(of(administrator)).toEqual([]);
  // Under ZC the law section files, and nothing is evaluated; visits are the handlers' own to make as well.
  expect(of(reviewer, ZC)).toEqual(["filing", "review", "visit"]);
  expect(of(handler, ZC)).toEqual(expect.arrayContaining(["visit", "followUp"]));
  // A colleague who has nothing to do with it, and a handler who lost the role.
  expect(of(actor("h2", "handler"))).toEqual([]);
  expect(of(actor("h1", "registrar"))).toEqual([]);
  // Nobody reviews, approves, files or visits their own.
  expect(of(actor("h1", ...roles))).toEqual([...handlers, "evaluation"].toSorted());
});

test("a planned visit is of those who were named, or else of the section that organises it", () => {
  const planned = (ids: string[], sectionId: string | null) => [
    row([{ ...wait("visit", TODAY), by: { ids, sectionId } }], { sectionId: "s2" }),
  ];
  const sees = (who: typeof handler, rows: ReturnType<typeof planned>, region = XX) =>
    due(who, region, rows).length === 1;
  const other = actor("h9", "handler");
  expect(sees(other, planned(["h9"], null))).toBe(true);
  expect(sees(reviewer, planned(["h9"], null))).toBe(false);
  expect(sees(other, planned([], "s1"))).toBe(true);
  expect(sees({ ...other, sectionId: "s3" }, planned([], "s1"))).toBe(false);
  expect(sees(reviewer, planned([], null))).toBe(true);
  expect(sees(handler, planned([], null))).toBe(false);
  expect(sees(handler, planned([], null), LZ)).toBe(true);
});

test("only what the region asks for: letters where they are required, evaluation and filing where they exist", () => {
  const old = [row([wait("letter", "2026-09-01"), wait("result", "2026-09-01")])];
  expect(kinds(due(handler, LZ, old))).toEqual(["letter"]);
  // Where a letter may be made but need not be, the result is what is waited for.
  for (const region of [DDK, NM, ZC]) expect(kinds(due(handler, region, old))).toEqual(["result"]);
  const on = { days: 3, mode: "working", startCounted: false, roll: "none" } as const;
  expect(kinds(due(handler, DDK, old, { reminders: { letter: on } }))).toEqual(["letter"]);
  const served = [row([wait("service", "2026-09-01", "1号")])];
  expect([LZ, XX, DDK, NM, ZC].map((region) => due(handler, region, served).length)).toEqual([1, 1, 0, 0, 0]);
  const compulsory = [row([wait("letter", "2026-09-01")], { methods: ["违法行为纠错"] })];
  expect(due(handler, DDK, compulsory, { reminders: { letter: on } })).toEqual([]);
  const ended = [row([wait("evaluation", "2026-01-01"), wait("filing", "2026-01-01")])];
  expect([LZ, XX, DDK, NM, ZC].map((region) => kinds(due(reviewer, region, ended)).join())).toEqual([
    "",
    "evaluation",
    "",
    "",
    "filing",
  ]);
  expect(reminderKinds.filter((kind) => reminderApplies(kind, LZ))).toEqual([
    "choice",
    "letter",
    "service",
    "result",
    "visit",
  ]);
  expect(reminderKinds.filter((kind) => !reminderApplies(kind, XX))).toEqual(["filing"]);
});

test("a reminder that is off leaves the duty without a day, or out of the list where others are to act", () => {
  const off = { letter: null, service: null, review: null, result: null, visit: null, evaluation: null, choice: null };
  const of = (who: typeof handler, kind: Wait["for"], region = XX) =>
    due(who, region, [row([wait(kind, "2026-01-05")])], { reminders: off }).map(({ date, overdue }) => [date, overdue]);
  expect(of(handler, "letter")).toEqual([[null, false]]);
  expect(of(handler, "service")).toEqual([[null, false]]);
  expect(of(reviewer, "review")).toEqual([[null, false]]);
  expect(of(leader, "approval")).toEqual([[null, false]]);
  expect(of(handler, "result")).toEqual([]);
  expect(of(handler, "choice")).toEqual([]);
  expect(of(reviewer, "followUp")).toEqual([]);
  expect(of(reviewer, "evaluation")).toEqual([]);
  expect(of(handler, "letter", DDK)).toEqual([]);
});

test("every reading of a period is the deadline engine's own, and a missing year is said", () => {
  for (const mode of ["calendar", "working"] as const) {
    for (const startCounted of [true, false]) {
      for (const roll of ["nextWorkingDay", "none"] as const) {
        const rule: DeadlineRule = { days: 5, mode, startCounted, roll };
        for (const since of ["2026-09-30", "2026-02-13", "2026-12-30"]) {
          const [found] = due(handler, LZ, [row([wait("letter", since)])], { reminders: { letter: rule } });
          const { date, yearsMissing } = dueDate(rule, since, shipped);
          expect(found?.date).toBe(date);
          const missing = found?.note.includes("2027年安排未录入，按周末推算") ?? false;
          expect(missing).toBe(yearsMissing.length > 0);
        }
      }
    }
  }
  // National Day 2026: five working days from 30 September end on the 13th, five calendar days in the holidays.
  const rule = { days: 5, startCounted: false } as const;
  const at = (mode: "calendar" | "working", roll: "nextWorkingDay" | "none") =>
    due(handler, LZ, [row([wait("letter", "2026-09-30")])], { reminders: { letter: { ...rule, mode, roll } } })[0]
      ?.date;
  expect([at("working", "none"), at("calendar", "none"), at("calendar", "nextWorkingDay")]).toEqual([
    "2026-10-13",
    "2026-10-05",
    "2026-10-08",
  ]);
});

test("demands and promises with a day: their section's handlers and who entered them, where the region keeps the ledger", () => {
  const stored = { rev: 1, createdBy: "o1", counterpartId: "c1", matterId: null, date: "2026-11-01" };
  const demand = {
    ...stored,
    id: "d1",
    content: "办理用工备案\n请协调",
    sectionId: "s1",
    due: "2026-11-20",
    feedbacks: [],
    result: "",
    settledOn: null,
  };
  const promise = { ...stored, id: "p1", content: "兑现补贴", basis: "", due: "2026-11-24", keptOn: null, note: "" };
  const more = {
    demands: [demand, { ...demand, id: "d2", settledOn: TODAY }, { ...demand, id: "d3", due: null }],
    promises: [promise, { ...promise, id: "p2", keptOn: TODAY }, { ...promise, id: "p3", matterId: "m7" }],
    names: { counterpart: () => "云帆公司", section: (id: string) => (id === "m7" ? "s1" : null) },
  };
  expect(due(handler, LZ, [], more)).toMatchObject([
    { id: "demand-d1", text: "诉求待办结：云帆公司，办理用工备案 请协调", date: "2026-11-20", overdue: true },
    { id: "promise-p3", date: "2026-11-24", near: true },
  ]);
  expect(due(registrar, LZ, [], more).map(({ id }) => id)).toEqual(["demand-d1", "promise-p1", "promise-p3"]);
  expect(due({ ...handler, sectionId: "s2" }, LZ, [], more)).toEqual([]);
  for (const region of [XX, DDK, NM, ZC]) expect(due(handler, region, [], more)).toEqual([]);
});

test("near from three days ahead, overdue from the day after; on the first page two weeks ahead", () => {
  const at = (date: string) => due(handler, LZ, [row([wait("visit", date)])])[0];
  expect(at("2026-11-20")).toMatchObject({ overdue: true, near: false });
  expect(at("2026-11-21")).toMatchObject({ overdue: false, near: true });
  expect(at("2026-11-24")).toMatchObject({ overdue: false, near: true });
  expect(at("2026-11-25")).toMatchObject({ overdue: false, near: false });
  const inSight = (date: string | null) => isInSight(TODAY)({ ...at(TODAY)!, date });
  expect([inSight("2026-12-05"), inSight("2026-12-06"), inSight(null)]).toEqual([true, false, true]);
});

const anyWait = fc.record({
  for: fc.constantFrom(...dueKinds.filter((kind) => kind !== "report" && kind !== "demand" && kind !== "promise")),
  since: fc.integer({ min: -400, max: 60 }).map((days) => addDays(TODAY, days)),
  text: fc.constantFrom("", "1号", "2号"),
}) as fc.Arbitrary<Wait>;
const people = fc.subarray(["h1", "r1", "l1", "x1"], { minLength: 1 });
const anyRow = fc
  .record({
    waits: fc.uniqueArray(anyWait, { selector: (one) => one.for + one.text, maxLength: 6 }),
    handlerIds: people,
    createdBy: fc.constantFrom("h1", "x1"),
    hands: people,
  })
  .map(({ waits, ...more }) => row(waits, more));

test("whatever waits, and for whomever: in order, no duty twice, nobody's own to review, and never more than waits", () => {
  const regions = fc.constantFrom(LZ, XX, ZC, DDK, NM);
  const anybody = fc.record({
    id: fc.constantFrom("h1", "r1", "l1", "x1"),
    roles: fc.subarray<Role>([...roles]),
    sectionId: fc.constantFrom("s1", "s2", null),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), regions, anybody, (all, region, who) => {
      const rows = all.map((one, index) => ({ ...one, id: `m${index}` }));
      const found = due(who, region, rows);
      const dates = found.map(({ date }) => date ?? "9");
      expect(dates).toEqual(dates.toSorted());
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const one of found) {
        const of = rows.find(({ id }) => id === one.matterId)!;
        expect(of.waits.some((waiting) => waiting.for === one.kind)).toBe(true);
        expect(one.overdue).toBe(one.date !== null && one.date < TODAY);
        expect(one.overdue && one.near).toBe(false);
        if (["review", "approval", "filing"].includes(one.kind)) expect(isOwn(of, who.id)).toBe(false);
        if (one.kind === "approval") expect(who.roles).toContain("leader");
        if (one.kind === "review" || one.kind === "filing") expect(who.roles).toContain("reviewer");
        if (one.kind === "filing") expect(region.major.scope).toBe("all");
      }
    }),
  );
});

test("nobody is left out: what waits for review or approval is somebody's, as long as one person of the office may do it", () => {
  fc.assert(
    fc.property(anyRow, (one) => {
      const outside = [actor("r9", "reviewer"), actor("l9", "leader")];
      for (const kind of ["review", "approval"] as const) {
        const rows = [{ ...one, waits: [wait(kind, TODAY)] }];
        expect(outside.flatMap((who) => due(who, XX, rows))).toHaveLength(1);
      }
    }),
  );
});

test("a first page of ten years: 40,000 matters, 400 of them due, within 50 ms", () => {
  const rows = Array.from({ length: 40_000 }, (_, index) =>
    row(index % 100 === 0 ? [wait("service", addDays("2026-11-01", -(index % 3_650)), "1号")] : [], {
      id: `m${index}`,
    }),
  );
  // The best of several, for the machine may be busy.
  const times = Array.from({ length: 10 }, () => {
    const from = performance.now();
    expect(due(handler, LZ, rows)).toHaveLength(400);
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
