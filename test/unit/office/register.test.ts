import { expect, test } from "vitest";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { closeUp, issue, record, recordResult } from "../../fixtures/life";
import { deskRoom, refusalOf, register, saveCounterpart, simpleMatter, working } from "./room";

const start = deskRoom();
const linesOf = async (office: TestDesk, quarter: `${number}Q${"1" | "2" | "3" | "4"}` = "2026Q4") =>
  (await office.speak("register.view", { quarter })).rows.map((row) => row.cells);

test("one matter is one line, by the day of guidance, then by time of registration (R051)", async () => {
  const office = await start();
  const who = await working(office);
  const later = (ms = 1_000) => office.clock.pass(ms);
  await register(office, who, { title: "丙", date: "2026-11-20" });
  later();
  await register(office, who, { title: "甲", date: "2026-10-01" });
  later();
  await register(office, who, { title: "丁", date: "2026-11-20" });
  later();
  await register(office, who, { title: "上一季", date: "2026-09-30" });
  await office.speak("matters.quick", {
    fields: simpleMatter([who.me], { date: "2026-11-01", content: "答复\n两行", result: "已告知" }),
    draftId: null,
  });
  const lines = await linesOf(office);
  expect(lines.map(({ seq, title }) => [seq, title])).toEqual([
    [1, "甲（青岚云帆纺织有限公司）"],
    [2, "答复 两行（来电企业）"],
    [3, "丙（青岚云帆纺织有限公司）"],
    [4, "丁（青岚云帆纺织有限公司）"],
  ]);
  expect(await linesOf(office, "2026Q3")).toMatchObject([{ seq: 1, title: "上一季（青岚云帆纺织有限公司）" }]);
  expect(await office.speak("register.quarters", {})).toEqual([
    { quarter: "2026Q4", matters: 4 },
    { quarter: "2026Q3", matters: 1 },
  ]);
  expect(await refusalOf(office.speak("register.view", { quarter: "26Q1" }))).toMatchObject({ code: "invalid-input" });
});

test("eight counterparts stay one line: the first and 等8家; a corrected name shows at once", async () => {
  const office = await start();
  const who = await working(office);
  const ids = [who.counterpartId];
  for (let one = 2; one <= 8; one += 1)
    ids.push((await saveCounterpart(office, { name: `第${one}家`, creditCode: "" })).id);
  await register(office, who, { counterpartIds: ids, title: "集中约谈" });
  await register(office, who, { counterpartIds: ids.slice(0, 2), title: "两家" });
  expect((await linesOf(office)).map((line) => line["title"])).toEqual([
    "集中约谈（青岚云帆纺织有限公司等8家）",
    "两家（青岚云帆纺织有限公司、第2家）",
  ]);
  const { id, rev, ...fields } = await office.speak("counterparts.get", { id: who.counterpartId });
  await office.speak("counterparts.save", { id, rev, fields: { ...fields, name: "新名" }, duplicateConfirmed: false });
  expect((await linesOf(office))[0]?.["title"]).toBe("集中约谈（新名等8家）");
});

test.each([
  ["linzi-hrss", "seq,date,title,result,handlers"],
  ["zhoucun-natural-resources", "seq,date,title,result,handlers"],
  ["xinxiang-hrss", "seq,date,counterparts,title,method,result,handlers,note"],
  ["custom", "seq,date,counterparts,title,method,result,handlers,note"],
])("%s: the register has the region's columns and is named after office and quarter", async (profileId, columns) => {
  const office = await start();
  const input = setupInput({ profileId, sharedSeries: profileId.startsWith("zhoucun") ? true : null });
  const who = await working(office, { ...input, office: { ...input.office, shortName: "云溪/区局" } });
  const { matter } = await register(office, who, { note: "备", result: "已整改" });
  // Under every region a matter that was broken off stands in the register, however far it had come.
  await record(office, matter.id, "terminate");
  const view = await office.speak("register.view", { quarter: "2026Q4" });
  expect(view.columns.map((column) => column.key).join()).toBe(columns);
  expect(Object.keys(view.rows[0]?.cells ?? {}).join()).toBe(columns);
  expect(view).toMatchObject({ unit: input.office.name, period: "2026年第4季度" });
  const { counterparts, title } = view.rows[0]?.cells ?? {};
  expect(title).toBe(
    counterparts ? "关于规范工资支付台账的行政指导" : "关于规范工资支付台账的行政指导（青岚云帆纺织有限公司）",
  );
  const { name } = await office.speak("register.file", { quarter: "2026Q4" });
  expect(name).toBe(`云溪_区局2026年第4季度${view.title}.xlsx`);
});

test("the overview counts the quarter's matters and lists my open ones", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who);
  await closeUp(office, matter.id);
  await register(office, who, { date: "2026-09-30", title: "上一季" });
  await register(office, who, { title: "还在办的" });
  await office.speak("matters.quick", { fields: simpleMatter([who.me]), draftId: null });
  const mine = await office.speak("overview.get", {});
  expect(mine).toMatchObject({ today: "2026-11-21", quarter: "2026Q4", mineTotal: 2 });
  expect(mine.figures).toEqual({ matters: 3, written: 2, documents: 2, open: 2 });
  expect(mine.mine.map((row) => row.title)).toEqual(["还在办的", "上一季"]);
  await office.signIn("gumingche");
  expect(await office.speak("overview.get", {})).toMatchObject({ mineTotal: 0, figures: { matters: 3 } });
});

test("due: the letter three working days after guidance, its service three after it, the result after thirty days", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who, { date: "2026-11-19" });
  const due = async () =>
    (await office.speak("overview.get", {})).due.map(({ kind, date, overdue }) => ({ kind, date, overdue }));
  expect(await due()).toEqual([{ kind: "letter", date: "2026-11-24", overdue: false }]);
  office.clock.turn("2026-11-25");
  await office.signIn("yezhiwei");
  expect(await due()).toEqual([{ kind: "letter", date: "2026-11-24", overdue: true }]);
  await issue(office, matter.id);
  expect(await due()).toEqual([{ kind: "service", date: "2026-11-30", overdue: false }]);
  await record(office, matter.id, "serve");
  expect(await due()).toEqual([]);
  office.clock.turn("2026-12-22");
  await office.signIn("yezhiwei");
  expect(await due()).toContainEqual({ kind: "result", date: "2026-12-21", overdue: true });
  await recordResult(office, matter.id);
  expect((await due()).map((one) => one.kind)).toEqual(["report"]);
});

test("the report stays in sight however many letters are overdue", async () => {
  const office = await start({ date: "2026-09-25" });
  const who = await working(office);
  for (let one = 1; one <= 22; one += 1) await register(office, who, { date: "2026-08-03", title: `第${one}件` });
  const { due, mine, mineTotal } = await office.speak("overview.get", {});
  expect(due).toHaveLength(20);
  expect(due.at(-1)).toMatchObject({ kind: "report", quarter: "2026Q3" });
  expect([mine.length, mineTotal]).toEqual([10, 22]);
});

test("the report's day says when it was reckoned without the year's holidays (R083)", async () => {
  const office = await start({ date: "2026-09-25" });
  await working(office);
  const report = async () => (await office.speak("overview.get", {})).due.find((one) => one.kind === "report");
  // 1–7 October 2026 are holidays: the fifth working day is the 14th.
  const known = await report();
  expect(known).toMatchObject({ quarter: "2026Q3", overdue: false });
  expect(known?.note).not.toContain("未录入");
  office.clock.turn("2026-12-25");
  await office.signIn("yezhiwei");
  const unknown = await report();
  expect(unknown).toMatchObject({ quarter: "2026Q4", date: "2027-01-07" });
  expect(unknown?.note).toContain("2027年安排未录入，按周末推算");
});
