import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { enterprise, RESOURCES, scratch, setupInput, type TestDesk, writtenMatter } from "../../fixtures/desk";
import { issue, prepare, review, submit } from "../../fixtures/life";
import { choosing, deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
const profileIds = fs.readdirSync(path.join(RESOURCES, "profiles")).map((name) => name.replace(".json", ""));
const ZC = "zhoucun-natural-resources";

/** Takes a matter through what its region asks before anything is issued. */
const makeReady = async (office: TestDesk, matterId: string): Promise<void> => {
  const { needs } = await office.speak("matters.get", { id: matterId });
  if (needs.survey) await prepare(office, matterId);
  if (needs.chain === null) return;
  await submit(office, matterId);
  await enter(office, "gumingche");
  await review(office, matterId);
  await enter(office, "yezhiwei");
};

/** Registers a matter with what the profile's letter must state and issues both papers; their numbers. */
const bothNumbers = async (office: TestDesk, input: Input<"setup.create">): Promise<string[]> => {
  const who = await working(office, input);
  const { matter } = await register(office, who, { purpose: "帮助企业规范用工", date: "2026-11-21" });
  const matterId = matter.id;
  await makeReady(office, matterId);
  return [(await issue(office, matterId, "guidanceRecord")).number, (await issue(office, matterId)).number];
};

test("there are six profiles, the free one last", async () => {
  const office = await start();
  const profiles = await office.speak("setup.profiles", {});
  expect(profiles.map((profile) => profile.id).toSorted()).toEqual(profileIds.toSorted());
  expect(profiles.at(-1)?.id).toBe("custom");
});

test.each(profileIds.filter((id) => id !== ZC))("%s founds an office that issues both papers as No. 1", async (id) => {
  const office = await start();
  const numbers = await bothNumbers(office, setupInput({ profileId: id }));
  expect(numbers).toEqual(["云溪区人社局指导书〔2026〕1号", "云人社行指〔2026〕1号"]);
  const { office: facts, profile, sections } = await office.speak("office.get", {});
  expect(facts).toMatchObject({ name: setupInput().office.name, demo: false, idleMinutes: 15 });
  expect(profile.id).toBe(id);
  expect(sections.map((section) => section.name)).toEqual(setupInput().sections);
});

test("Zhoucun: one series for both papers counts on, a series each counts apart (R050)", async () => {
  const shared = await bothNumbers(await start(), setupInput({ profileId: ZC, sharedSeries: true }));
  expect(shared).toEqual(["指导书〔2026〕1号", "指导书〔2026〕2号"]);
  const apart = await bothNumbers(await start(), setupInput({ profileId: ZC, sharedSeries: false }));
  expect(apart).toEqual(["指导书〔2026〕1号", "指导书〔2026〕1号"]);
});

test("an office that begins mid-year goes on from its paper numbers, and the gap has its reason; next year restarts", async () => {
  const office = await start();
  expect(await bothNumbers(office, setupInput({ firstNumbers: { opinion: 38, record: 1 } }))).toEqual([
    "云溪区人社局指导书〔2026〕1号",
    "云人社行指〔2026〕38号",
  ]);
  const series = await office.speak("office.series", {});
  expect(series.slice(0, 2).map(({ id, nextNumber, gaps }) => ({ id, nextNumber, gaps }))).toEqual([
    {
      id: "opinion",
      nextNumber: "云人社行指〔2026〕39号",
      gaps: [{ year: 2026, from: 1, to: 37, reason: "启用本程序前已用纸质编号" }],
    },
    { id: "record", nextNumber: "云溪区人社局指导书〔2026〕2号", gaps: [] },
  ]);
  office.clock.turn("2027-01-04");
  await office.signIn("yezhiwei");
  expect((await office.speak("office.series", {}))[0]?.nextNumber).toBe("云人社行指〔2027〕1号");
});

test("a series is moved on for a reason, never back onto given numbers", async () => {
  const office = await start();
  await bothNumbers(office, setupInput());
  await office.signIn("dingyi");
  const move = (more: object) => ({ id: "opinion", rev: 1, year: 2026, first: 9, reason: "纸质已编至8号", ...more });
  expect(await refusalOf(office.speak("office.startSeries", move({ first: 1 })))).toMatchObject({
    code: "refused",
    rule: "R050",
  });
  expect(await refusalOf(office.speak("office.startSeries", move({ reason: " ", year: 1999 })))).toMatchObject({
    code: "invalid-input",
    fields: { reason: "请填写原因，以便核对缺号", year: "年份应在 2000 至 2100 之间" },
  });
  expect(await office.speak("office.startSeries", move({}))).toMatchObject({
    nextNumber: "云人社行指〔2026〕9号",
    gaps: [{ from: 2, to: 8, reason: "纸质已编至8号" }],
  });
});

test("numbers asked for at the same moment are all different, without a gap", async () => {
  const office = await start();
  const who = await working(office);
  const ids: string[] = [];
  for (let one = 0; one < 6; one += 1) ids.push((await register(office, who)).matter.id);
  const given = await Promise.all(
    ids.map((matterId) =>
      office.speak("documents.issue", { matterId, rev: 1, type: "opinionLetter", date: "2026-11-21" }),
    ),
  );
  expect(given.map((document) => document.seq).toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6]);
  // The same matter twice: the second finds the paper issued already.
  const [first] = await Promise.allSettled(
    [1, 2].map((rev) =>
      office.speak("documents.issue", { matterId: ids[0]!, rev: rev + 1, type: "guidanceRecord", date: "2026-11-21" }),
    ),
  );
  expect(first?.status).toBe("fulfilled");
  const record = (await office.speak("office.series", {})).find((series) => series.id === "record");
  expect(record).toMatchObject({ nextNumber: "云溪区人社局指导书〔2026〕2号", gaps: [] });
});

const beside = (office: TestDesk): string[] => fs.readdirSync(path.dirname(office.folder));

test("what is wrong with the wizard's answers is named per field, and nothing is left on disk", async () => {
  const office = await start();
  const good = setupInput();
  const people = good.people.map((person, index) =>
    index === 1 ? { ...person, login: "dingyi", section: "没有的科" } : person,
  );
  const cases: [Partial<Input<"setup.create">>, Record<string, string>][] = [
    [{ profileId: "nowhere" }, { profileId: "请选择地区配置" }],
    [{ profileId: ZC }, { sharedSeries: "请选择文号是否共用" }],
    [{ people }, { "people.1.login": "登录名重复", "people.1.section": "科室不在名单里" }],
    [
      { administrator: { login: "yezhiwei", password: "long enough" } },
      { "administrator.login": "请从人员中指定一名管理员" },
    ],
    [{ administrator: { login: "dingyi", password: "short" } }, { "administrator.password": "密码至少 8 位" }],
    [{ sections: [...good.sections, "办公室"] }, { sections: "科室名称重复" }],
    [{ sections: [" "] }, { "sections.0": "请填写科室名称" }],
    [
      { office: { ...good.office, name: " ", documentCode: "" } },
      { "office.name": "请填写机关全称", "office.documentCode": "请填写发文代字" },
    ],
    [{ people: [] }, { people: "至少填写一名人员" }],
  ];
  for (const [more, fields] of cases) {
    const refusal = await refusalOf(office.speak("setup.create", setupInput(more)));
    expect(refusal).toMatchObject({ code: "invalid-input", fields });
  }
  expect(await refusalOf(office.speak("setup.create", setupInput({ firstNumbers: { opinion: 0 } })))).toMatchObject({
    code: "invalid-input",
  });
  expect(beside(office)).toEqual([]);
  expect(await office.speak("folder.state", {})).toEqual({ state: "none", suggested: office.folder });
});

test("a place that holds other things is refused and left as it was", async () => {
  const office = await start();
  fs.mkdirSync(office.folder);
  fs.writeFileSync(path.join(office.folder, "照片.jpg"), "x");
  const refusal = await refusalOf(office.speak("setup.create", setupInput()));
  expect(refusal).toMatchObject({ code: "refused", message: expect.stringContaining(office.folder) });
  expect(fs.readdirSync(office.folder)).toEqual(["照片.jpg"]);
  expect(beside(office)).toEqual(["data"]);
});

test("a place below a file is refused with a sentence, and leaves nothing", async () => {
  const above = path.dirname((await start()).folder);
  fs.writeFileSync(path.join(above, "file"), "x");
  const office = await start({ folder: path.join(above, "file", "data") });
  expect(await office.speak("folder.state", {})).toMatchObject({
    state: "failed",
    code: "refused",
    choices: ["retry", "choose"],
  });
  expect((await refusalOf(office.speak("setup.create", setupInput()))).code).toBe("refused");
  expect(fs.readdirSync(above)).toEqual(["file"]);
  expect(office.errors).toEqual([]);
});

test("a folder of the chosen name that is empty is taken; a second set-up on an open office is refused", async () => {
  const office = await start();
  fs.mkdirSync(office.folder);
  await office.found();
  expect(beside(office)).toEqual(["data"]);
  expect((await refusalOf(office.speak("setup.create", setupInput()))).code).toBe("refused");
  expect((await refusalOf(office.speak("setup.sample", {}))).code).toBe("refused");
});

test("two wizards at the same place at the same moment: one office is made, whole", async () => {
  const office = await start();
  const other = await start({ folder: office.folder });
  const made = await Promise.allSettled([
    office.speak("setup.create", setupInput()),
    other.speak("setup.create", setupInput()),
  ]);
  expect(made.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(beside(office)).toEqual(["data"]);
});

test("two offices do not mix: what one registers the other never sees", async () => {
  const first = path.join(scratch(), "data");
  const second = path.join(path.dirname(first), "second");
  const office = await start({ folder: first, ports: choosing(second, first) });
  const who = await working(office);
  await register(office, who);
  fs.mkdirSync(second);
  await office.speak("folder.choose", {});
  expect(await office.speak("session.state", {})).toEqual({ state: "signedOut" });
  await office.found(setupInput({ profileId: "dadukou", office: { ...setupInput().office, name: "乙局" } }));
  await enter(office, "yezhiwei");
  expect(await office.speak("register.quarters", {})).toEqual([{ quarter: "2026Q4", matters: 0 }]);
  expect((await office.speak("counterparts.search", { text: "", limit: 9, offset: 0 })).total).toBe(0);
  const fields = writtenMatter([who.me], [who.counterpartId]);
  expect(await refusalOf(office.speak("matters.register", { fields, draftId: null }))).toMatchObject({
    code: "invalid-input",
    fields: { "fields.handlerIds": expect.stringContaining("请重新选择") },
  });
  await office.speak("counterparts.save", {
    id: null,
    rev: 0,
    fields: enterprise("乙公司", ""),
    duplicateConfirmed: false,
  });
  await office.speak("folder.choose", {});
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", path: office.folder });
  expect((await refusalOf(office.speak("overview.get", {}))).code).toBe("not-signed-in");
  await office.signIn("yezhiwei");
  expect((await office.speak("register.view", { quarter: "2026Q4" })).rows).toHaveLength(1);
  expect((await office.speak("counterparts.search", { text: "", limit: 9, offset: 0 })).total).toBe(1);
});
