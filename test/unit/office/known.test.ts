import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { setupInput } from "../../fixtures/desk";
import { closeUp, issue, record } from "../../fixtures/life";
import { deskRoom, enter, refusalOf, register, simpleMatter, working } from "./room";

const start = deskRoom();

test.each([
  ["methods", { methods: ["不存在的方式"] }],
  ["stage", { stage: "瞎填" }],
  ["form", { form: "口头" }],
  ["handlerIds", { handlerIds: ["nobody"] }],
  ["counterpartIds", { counterpartIds: ["nobody"] }],
  ["sectionId", { sectionId: "nowhere" }],
  ["itemId", { itemId: "nothing" }],
  ["date", { date: "9999-12-31" }],
  ["date", { date: "1026-11-20" }],
])("a written matter is refused at its %s when the office does not know it", async (field, fields) => {
  const office = await start();
  const refusal = await refusalOf(register(office, await working(office), fields));
  expect(refusal).toMatchObject({ code: "invalid-input", fields: { [`fields.${field}`]: expect.any(String) } });
});

test.each([
  ["form", { form: "书面" }],
  ["situation", { situation: "ZZZ" }],
  ["situation", { situation: "" }],
  ["date", { date: "2026-11-22" }],
])("a simple matter is refused at its %s when the office does not know it", async (field, fields) => {
  const office = await start();
  const { me } = await working(office);
  const refusal = await refusalOf(office.speak("matters.quick", { fields: simpleMatter([me], fields), draftId: null }));
  expect(refusal).toMatchObject({ code: "invalid-input", fields: { [`fields.${field}`]: expect.any(String) } });
});

test.each([
  ["linzi-hrss", "LZ-S3", "R045"],
  ["xinxiang-hrss", "XX-S5", "R044"],
])("%s: a simple form is taken only in a situation that the regulation lists", async (profileId, situation, rule) => {
  const office = await start();
  const { me } = await working(office, setupInput({ profileId }));
  const quick = (fields: object) =>
    office.speak("matters.quick", { fields: simpleMatter([me], fields), draftId: null });
  for (const foreign of ["", "ZZZ"]) {
    expect(await refusalOf(quick({ situation: foreign }))).toMatchObject({
      rule,
      fields: { "fields.situation": "请选择适用情形" },
    });
  }
  const { id, rev } = await quick({ situation });
  const bare = { fields: simpleMatter([me], { situation: "" }), draftId: null };
  expect((await refusalOf(office.speak("matters.update", { id, rev, ...bare }))).rule).toBe(rule);
});

test("a simple matter of before the region listed situations may stay without one when it is changed", async () => {
  const office = await start();
  const { me } = await working(office, setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: false }));
  const bare = (content: string) => ({ fields: simpleMatter([me], { situation: "", content }), draftId: null });
  const { id, rev } = await office.speak("matters.quick", bare("解答一"));
  const foreign = { fields: simpleMatter([me]), draftId: null };
  expect((await refusalOf(office.speak("matters.quick", foreign))).fields).toHaveProperty(["fields.situation"]);
  await office.signIn("dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  const simpleForms = [{ code: "ZC-S1", name: "当场解答" }];
  await office.speak("office.saveProfile", { rev: profileRev, wording: { ...profile, simpleForms } });
  await office.signIn("yezhiwei");
  const { matter } = await office.speak("matters.update", { id, rev, ...bare("解答二") });
  expect(matter).toMatchObject({ situation: "", content: "解答二" });
  expect((await refusalOf(office.speak("matters.quick", bare("解答三")))).rule).toBe("R044");
});

test("only handlers stand on a matter, each once, as does each counterpart (R053)", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const leader =
    (await office.speak("accounts.list", {})).find((account) => account.roles.includes("leader"))?.id ?? "";
  const refusal = await refusalOf(register(office, { me, counterpartId }, { handlerIds: [me, leader] }));
  expect(refusal.fields).toHaveProperty(["fields.handlerIds"]);
  const twice = { handlerIds: [me, me], counterpartIds: [counterpartId, counterpartId] };
  const { matter } = await register(office, { me, counterpartId }, twice);
  expect(matter).toMatchObject({ handlerIds: [me], counterpartIds: [counterpartId] });
});

test("what a matter holds already may stay when the profile is fitted later", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const { matter } = await register(office, { me, counterpartId });
  await office.signIn("dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  const methods = profile.methods.filter((method) => method.name !== "意见建议");
  await office.speak("office.saveProfile", { rev: profileRev, wording: { ...profile, methods } });
  await office.signIn("yezhiwei");
  if (matter.kind !== "written") throw new Error("not written");
  const fields = { ...matter, title: "改了标题" };
  const view = await office.speak("matters.update", { id: matter.id, rev: 1, fields, draftId: null });
  expect(view.matter).toMatchObject({ title: "改了标题", methods: ["意见建议"] });
  await expect(register(office, { me, counterpartId }, { methods: ["意见建议"] })).rejects.toThrow(/指导方式/);
});

test("a number is not burnt on a slip of the year: documents and closing have their bounds (R050)", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who, { result: "已整改" });
  const letter = (date: string) => issue(office, matter.id, "opinionLetter", { date, late: "补录纸质记录" });
  for (const date of ["2062-11-21", "2026-11-22", "1026-11-21", "2025-11-21"]) {
    expect(await refusalOf(letter(date)), date).toMatchObject({
      code: "invalid-input",
      fields: { date: expect.any(String) },
    });
  }
  expect((await letter("2026-11-19")).number).toBe("云人社行指〔2026〕1号");
  await issue(office, matter.id, "guidanceRecord");
  await record(office, matter.id, "serve");
  for (const date of ["2099-01-01", "2026-11-19"]) {
    expect(await refusalOf(record(office, matter.id, "close", { date, late: "补录" })), date).toMatchObject({
      code: "invalid-input",
      fields: { "fields.date": expect.any(String) },
    });
  }
  expect((await record(office, matter.id, "close")).matter.phase).toBe("closed");
});

test("two series never print the same number, save where the regulation gives them one code", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const [opinion, record] = await office.speak("office.series", {});
  if (!opinion || !record) throw new Error("no series");
  const { id, rev, name, pattern, yearly, documents } = record;
  const twin = office.speak("office.saveSeries", { id, rev, name, code: opinion.code, pattern, yearly, documents });
  expect(await refusalOf(twin)).toMatchObject({ code: "duplicate", rule: "R050" });

  const zhoucun = await start();
  await zhoucun.found(setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: false }));
  await zhoucun.signIn("dingyi");
  const [first, second] = await zhoucun.speak("office.series", {});
  expect(first?.code).toBe(second?.code);
  if (!second) throw new Error("no series");
  await zhoucun.speak("office.saveSeries", {
    id: second.id,
    rev: second.rev,
    name: "改名",
    code: second.code,
    pattern: second.pattern,
    yearly: second.yearly,
    documents: second.documents,
  });
});

test("工作台 counts a letter by its own date, and open matters of every quarter", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who, { date: "2026-09-28" });
  office.clock.turn("2026-10-20");
  await enter(office, "yezhiwei");
  await office.speak("documents.issue", { matterId: matter.id, rev: 1, type: "opinionLetter", date: "2026-10-20" });
  const { figures } = await office.speak("overview.get", {});
  expect(figures).toEqual({ matters: 0, written: 0, documents: 1, open: 1 });
});

test("the report stays in sight for some days after its day, with the day that is safe under every reading (R083)", async () => {
  const office = await start({ date: "2026-10-12" });
  await working(office);
  const report = async () => (await office.speak("overview.get", {})).due.find((due) => due.kind === "report");
  expect(await report()).toMatchObject({ quarter: "2026Q3", date: "2026-10-13", overdue: false });
  expect((await report())?.note).toContain("建议最晚 2026-10-08");
  office.clock.turn("2026-10-14");
  await enter(office, "yezhiwei");
  expect(await report()).toMatchObject({ overdue: true });
  office.clock.turn("2026-10-24");
  await enter(office, "yezhiwei");
  expect(await report()).toBeUndefined();
});

test("a number of a year that was counted on paper is not given before the administrator says where it ended", async () => {
  const office = await start({ date: "2027-01-05" });
  const who = await working(office);
  const { matter } = await register(office, who, { date: "2026-12-30" });
  const letter = () => issue(office, matter.id, "opinionLetter", { date: "2026-12-31", late: "补录纸质记录" });
  expect(await refusalOf(letter())).toMatchObject({ code: "refused", message: expect.stringContaining("纸质文号") });
  await office.signIn("dingyi");
  const [series] = await office.speak("office.series", {});
  if (!series) throw new Error("no series");
  const { id, rev } = series;
  await office.speak("office.startSeries", { id, rev, year: 2026, first: 57, reason: "2026 年纸质编到 56 号" });
  await office.signIn("yezhiwei");
  expect((await letter()).number).toBe("云人社行指〔2026〕57号");
});

test("search finds a handler, and a number in whatever brackets its year is typed", async () => {
  const office = await start();
  const { matter } = await register(office, await working(office));
  await office.speak("documents.issue", { matterId: matter.id, rev: 1, type: "opinionLetter", date: "2026-11-21" });
  const found = ["叶知微", "yzw", "yezhiwei", "行指(2026)1号", "行指（2026）1号", "行指[2026]1号", "行指【2026】1号"];
  for (const text of found) {
    expect((await office.speak("matters.list", { ...everyMatter, text })).total, text).toBe(1);
  }
  expect((await office.speak("matters.list", { ...everyMatter, text: "顾明澈" })).total).toBe(0);
});

test("a closed matter keeps its letter: voiding would be a dead end", async () => {
  const office = await start();
  const { id: matterId } = (await register(office, await working(office))).matter;
  const { matter } = await closeUp(office, matterId);
  const documentId = matter.documents[0]?.id ?? "";
  const voiding = office.speak("documents.void", { matterId, rev: matter.rev, documentId, reason: "错" });
  expect(await refusalOf(voiding)).toMatchObject({ code: "refused", rule: "R081" });
});

test("a login is the same in capitals", async () => {
  const office = await start();
  await working(office);
  expect(await office.signIn(" YeZhiWei ")).toMatchObject({ state: "signedIn", account: { login: "yezhiwei" } });
  await office.signIn("dingyi");
  const fields = {
    name: "叶二",
    login: "YEZHIWEI",
    sectionId: null,
    roles: ["handler" as const],
    duty: "",
    certificate: "",
  };
  const twin = office.speak("accounts.save", { id: null, rev: 0, fields, active: true });
  expect((await refusalOf(twin)).code).toBe("duplicate");
});
