import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { type TestDesk, setupInput } from "../../fixtures/desk";
import {
  approve,
  evaluate,
  fileWith,
  issue,
  matterOf,
  prepare,
  record,
  recordResult,
  respond,
  review,
  savePlan,
  submit,
} from "../../fixtures/life";
import { deskRoom, enter, register, working } from "./room";

const start = deskRoom();
const xinxiang = setupInput({ profileId: "xinxiang-hrss" });
const zhoucun = setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: false });

/** 终止情形 of XX §13 in its own words. */
const REFUSED = "明确表示拒绝";

const due = async (office: TestDesk) => (await office.speak("overview.get", {})).due;
const kinds = async (office: TestDesk) => (await due(office)).map(({ kind }) => kind);
/** Signs in and answers what this person is to do. */
const asks = async (office: TestDesk, login: string) => {
  await enter(office, login);
  return kinds(office);
};

test("a change of the reminders changes what is due at once; a reminder that is off leaves no day", async () => {
  const office = await start();
  const who = await working(office);
  await register(office, who, { date: "2026-11-19" });
  await enter(office, "dingyi");
  const { rev, reminders } = await office.speak("reminders.get", {});
  const change = (more: Partial<typeof reminders>, from: number) =>
    office.speak("reminders.save", { rev: from, reminders: { ...reminders, ...more } });
  const letter = { days: 1, mode: "calendar", startCounted: true, roll: "none" } as const;
  const saved = await change({ letter }, rev);
  await enter(office, "yezhiwei");
  expect(await due(office)).toMatchObject([{ kind: "letter", date: "2026-11-19", overdue: true }]);
  await enter(office, "dingyi");
  await change({ letter: null }, saved.rev);
  await enter(office, "yezhiwei");
  expect(await due(office)).toMatchObject([{ kind: "letter", date: null, overdue: false, note: "" }]);
});

test("more than fits: the first twenty with the report among them, and the whole list by parts and pages", async () => {
  const office = await start({ date: "2026-09-24" });
  const who = await working(office);
  for (let one = 1; one <= 22; one += 1) await register(office, who, { date: "2026-08-03", title: `第${one}件` });
  // The holidays of 25–27 September do not count, but the Sunday that was worked before them does.
  await register(office, who, { date: "2026-09-19", title: "近的" });
  await register(office, who, { date: "2026-09-23", title: "还早" });
  const overview = await office.speak("overview.get", {});
  expect(overview.due).toHaveLength(20);
  expect(overview.due.at(-1)).toMatchObject({ kind: "report" });
  expect(overview.dueCounts).toEqual({ overdue: 23, near: 0, all: 25 });
  office.clock.turn("2026-09-22");
  await enter(office, "yezhiwei");
  expect((await office.speak("overview.get", {})).dueCounts).toEqual({ overdue: 22, near: 1, all: 25 });
  const page = (show: Input<"overview.due">["show"], offset = 0) =>
    office.speak("overview.due", { show, offset, limit: 10 });
  expect((await page("overdue")).rows).toHaveLength(10);
  expect((await page("overdue", 20)).rows).toHaveLength(2);
  expect((await page("near")).rows.map(({ text }) => text)).toEqual(["《行政指导意见书》待签发：近的"]);
  expect((await page("all", 20)).rows.map(({ kind }) => kind)).toEqual([
    "letter",
    "letter",
    "letter",
    "letter",
    "report",
  ]);
  await enter(office, "gumingche");
  expect((await page("all")).counts).toEqual({ overdue: 0, near: 0, all: 1 });
});

test("a major matter goes from desk to desk: each finds it due when it is theirs, and only then", async () => {
  const office = await start();
  const who = await working(office, xinxiang);
  const { matter } = await register(office, who, { purpose: "帮助建立台账", date: "2026-11-21" });
  const all = async () => ({
    handler: await asks(office, "yezhiwei"),
    reviewer: await asks(office, "gumingche"),
    leader: await asks(office, "shenyanqiu"),
    others: [...(await asks(office, "chengxiaoman")), ...(await asks(office, "dingyi"))],
  });
  const quiet = { handler: [], reviewer: [], leader: [], others: [] };
  const by = async (login: string, work: () => Promise<unknown>) => {
    await enter(office, login);
    await work();
    return all();
  };
  await enter(office, "yezhiwei");
  await record(office, matter.id, "survey");
  await record(office, matter.id, "assess", { publicInterest: true, reasons: "涉及面广" });
  await savePlan(office, matter.id);
  expect(await all()).toEqual(quiet);
  expect(await by("yezhiwei", () => submit(office, matter.id))).toEqual({ ...quiet, reviewer: ["review"] });
  expect(await by("gumingche", () => review(office, matter.id, { suggestions: ["补充依据"] }))).toEqual({
    ...quiet,
    handler: ["handling"],
  });
  expect(await by("yezhiwei", () => respond(office, matter.id))).toEqual({ ...quiet, leader: ["approval"] });
  expect(await by("shenyanqiu", () => approve(office, matter.id))).toEqual({ ...quiet, handler: ["notice"] });
  expect(await by("yezhiwei", () => record(office, matter.id, "notify", { answer: "pending" }))).toEqual(quiet);
  expect(await by("yezhiwei", () => record(office, matter.id, "answer"))).toEqual({ ...quiet, handler: ["letter"] });
  expect(await by("yezhiwei", () => issue(office, matter.id))).toEqual({ ...quiet, handler: ["service"] });
  await enter(office, "yezhiwei");
  await record(office, matter.id, "serve");
  await recordResult(office, matter.id);
  await record(office, matter.id, "link");
  // What follows is months away: the whole list has it, the first page not yet.
  expect(await by("yezhiwei", () => record(office, matter.id, "close"))).toEqual(quiet);
  await enter(office, "gumingche");
  const whole = async () => (await office.speak("overview.due", { show: "all", offset: 0, limit: 9 })).rows;
  expect(await whole()).toMatchObject([
    { kind: "followUp", date: "2026-12-21" },
    { kind: "evaluation", date: "2027-05-20", note: expect.stringContaining("2027年安排未录入，按周末推算") },
  ]);
  await evaluate(office, matter.id);
  expect((await whole()).map(({ kind }) => kind)).toEqual(["followUp"]);
});

test("a reviewed matter of ZC is filed by the law section; the review that waits is overdue by the office's days", async () => {
  const office = await start();
  const who = await working(office, zhoucun);
  const { matter } = await register(office, who, { date: "2026-11-30" });
  await submit(office, matter.id);
  office.clock.turn("2026-11-30");
  await enter(office, "gumingche");
  expect(await due(office)).toMatchObject([
    { kind: "review", text: expect.stringMatching(/^待合法性审查/), overdue: true },
  ]);
  // The queue of 审批 says the same.
  expect(await office.speak("approvals.queue", {})).toMatchObject([{ waitsFor: "review", overdue: true }]);
  await review(office, matter.id);
  await enter(office, "yezhiwei");
  await issue(office, matter.id, "guidanceRecord");
  await recordResult(office, matter.id);
  await record(office, matter.id, "close");
  expect(await kinds(office)).toEqual([]);
  expect(await asks(office, "gumingche")).toEqual(["filing"]);
  await fileWith(office, matter.id);
  expect(await kinds(office)).toEqual([]);
});

test("a planned visit is on the list of those who go, from two weeks before", async () => {
  const office = await start();
  const who = await working(office, xinxiang);
  const { matter } = await register(office, who);
  await prepare(office, matter.id);
  const reviewer = await enter(office, "gumingche");
  const fields = {
    date: "2026-11-21",
    late: "",
    due: "2026-12-10",
    scope: "机关认为有必要",
    organiserId: null,
    visitorIds: [reviewer],
  };
  const { rev } = await matterOf(office, matter.id);
  await office.speak("followUps.planVisit", { matterId: matter.id, rev, fields, draftId: null });
  expect(await kinds(office)).toEqual([]);
  office.clock.turn("2026-12-09");
  expect(await asks(office, "gumingche")).toEqual(["visit"]);
  expect(await due(office)).toMatchObject([{ date: "2026-12-10", near: true }]);
  expect(await asks(office, "yezhiwei")).not.toContain("visit");
});

test("a refusal is to be ended; a penalty case after it and a dispute alarm the reviewer and the handler, nobody else", async () => {
  const office = await start();
  const who = await working(office, xinxiang);
  const { matter } = await register(office, who);
  await record(office, matter.id, "survey");
  await record(office, matter.id, "assess");
  await record(office, matter.id, "notify", { answer: "refused" });
  expect(await due(office)).toMatchObject([{ kind: "ending", rule: "R080", date: null }]);
  await record(office, matter.id, "terminate", { reason: REFUSED });
  expect(await due(office)).toEqual([]);
  await record(office, matter.id, "link");
  await record(office, matter.id, "dispute");
  const alerts = async (login: string) => {
    await enter(office, login);
    const { alerts: shown, alertsTotal } = await office.speak("overview.get", {});
    const whole = await office.speak("overview.due", { show: "all", offset: 0, limit: 1 });
    expect(whole.alerts).toHaveLength(alertsTotal);
    return shown.map(({ rule }) => rule).toSorted();
  };
  expect(await alerts("yezhiwei")).toEqual(["R012", "R102"]);
  expect(await alerts("gumingche")).toEqual(["R012", "R102"]);
  for (const login of ["shenyanqiu", "chengxiaoman", "dingyi"]) expect(await alerts(login)).toEqual([]);
  // After some months the first page is quiet again; the whole list still has them.
  office.clock.turn("2027-03-01");
  await enter(office, "gumingche");
  const later = await office.speak("overview.get", {});
  expect([later.alerts.length, later.alertsTotal]).toEqual([0, 2]);
});

test("what never became guidance is not counted in the quarter's figures", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who, { date: "2026-11-20" });
  await register(office, who, { date: "2026-11-20", title: "留下的" });
  expect((await office.speak("overview.get", {})).figures).toMatchObject({ matters: 2, written: 2, open: 2 });
  await record(office, matter.id, "drop");
  expect((await office.speak("overview.get", {})).figures).toMatchObject({ matters: 1, written: 1, open: 1 });
});
