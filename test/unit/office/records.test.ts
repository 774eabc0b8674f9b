import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import type { TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, refusalOf, register, saveCounterpart, simpleMatter, working } from "./room";

const start = deskRoom();
const CODE = "91379901MA0YX10196";

test("a counterpart of the same code or the same name is offered first, and kept beside when confirmed", async () => {
  const office = await start();
  await working(office);
  const sameCode = await refusalOf(saveCounterpart(office, { name: "另一名称", creditCode: CODE.toLowerCase() }));
  expect(sameCode).toMatchObject({ code: "duplicate", detail: [{ name: "青岚云帆纺织有限公司" }] });
  const sameName = await refusalOf(saveCounterpart(office, { name: " 青岚 云帆纺织有限公司 ", creditCode: "" }));
  expect(sameName.code).toBe("duplicate");
  expect(JSON.stringify(sameName)).not.toContain("0530-0000301");
  const other = await saveCounterpart(office, { name: "青岚云帆纺织有限公司", creditCode: "" }, true);
  const { total } = await office.speak("counterparts.search", { text: "云帆", limit: 9, offset: 0 });
  expect(total).toBe(2);
  // A record is no duplicate of itself once its twin is renamed.
  const { id, rev, ...fields } = other;
  await office.speak("counterparts.save", {
    id,
    rev,
    fields: { ...fields, name: "青岚乙公司" },
    duplicateConfirmed: false,
  });
  const similar = { name: "青岚乙公司", creditCode: "", except: id };
  expect(await office.speak("counterparts.similar", similar)).toEqual([]);
  expect(await office.speak("counterparts.similar", { ...similar, except: null })).toMatchObject([{ id }]);
});

test("of the same counterpart typed twice at the same moment one is kept", async () => {
  const office = await start();
  await working(office);
  const twice = await Promise.allSettled([1, 2].map(() => saveCounterpart(office, { name: "丙公司", creditCode: "" })));
  expect(twice.map((one) => one.status)).toEqual(["fulfilled", "rejected"]);
});

test("a wrong code is refused naming the character; a wrong check digit is kept when confirmed", async () => {
  const office = await start();
  await working(office);
  const refused = async (creditCode: string, creditCodeConfirmed = false) =>
    (await refusalOf(saveCounterpart(office, { name: "丁公司", creditCode, creditCodeConfirmed }))).fields?.[
      "fields.creditCode"
    ];
  expect(await refused("91379901MA0YX10190")).toMatch(/第 18 位“0”与校验结果“6”不符/);
  expect(await refused("91379901MAOYX10196")).toContain("第 11 位“O”");
  expect(await refused("91379901MAOYX10196", true)).toContain("第 11 位“O”");
  expect(await refused("9137")).toContain("应为 18 位，现为 4 位");
  const kept = await saveCounterpart(office, {
    name: "丁公司",
    creditCode: " ９１379901ma0yx10190 ",
    creditCodeConfirmed: true,
  });
  expect(kept.creditCode).toBe("91379901MA0YX10190");
});

test("numbers are masked in lists, whole where one record is opened; a wrong identity number is refused", async () => {
  const office = await start();
  await working(office);
  const person = { kind: "individual" as const, name: "许长风", creditCode: "", phone: "13800001234" };
  const bad = await refusalOf(saveCounterpart(office, { ...person, identityNumber: "11010519491331002X" }));
  expect(bad.fields?.["fields.identityNumber"]).toContain("不是月份");
  const { id } = await saveCounterpart(office, { ...person, identityNumber: "11010519491231002x" });
  const { rows } = await office.speak("counterparts.search", { text: "xcf", limit: 9, offset: 0 });
  expect(rows.find((row) => row.id === id)).toMatchObject({
    identityNumber: "1101**********002X",
    phone: "138****1234",
  });
  expect(await office.speak("counterparts.get", { id })).toMatchObject({
    identityNumber: "11010519491231002X",
    phone: "13800001234",
  });
  // Typing the number does not find the person: lists would give it away piece by piece.
  expect((await office.speak("counterparts.search", { text: "19491231", limit: 9, offset: 0 })).total).toBe(0);
});

test("lists of counterparts come in pages and count each one's matters", async () => {
  const office = await start();
  const who = await working(office);
  for (let one = 1; one <= 5; one += 1) await saveCounterpart(office, { name: `第${one}公司`, creditCode: "" });
  await register(office, who);
  await office.speak("matters.quick", {
    fields: simpleMatter([who.me], { counterpartIds: [who.counterpartId] }),
    draftId: null,
  });
  const page = await office.speak("counterparts.search", { text: "", limit: 2, offset: 4 });
  expect(page).toMatchObject({ total: 6, rows: [{ name: "第4公司" }, { name: "第5公司" }] });
  const [first] = (await office.speak("counterparts.search", { text: "", limit: 1, offset: 0 })).rows;
  expect(first).toMatchObject({ id: who.counterpartId, matters: 2 });
});

test("an item of the same name or code is not listed twice; codes may be left blank", async () => {
  const office = await start();
  await working(office);
  const item = (name: string, code: string) =>
    office.speak("catalogue.save", {
      id: null,
      rev: 0,
      fields: { code, name, bases: [{ law: "《工资支付暂行规定》", article: "第六条", point: "" }], active: true },
    });
  const first = await item("规范工资支付", "LD-01");
  expect(await refusalOf(item("规范工资支付", "LD-02"))).toMatchObject({ code: "duplicate" });
  expect((await refusalOf(item("另一事项", "LD-01"))).message).toContain("“LD-01 规范工资支付”");
  await item("无编号甲", "");
  await item("无编号乙", "");
  expect((await refusalOf(item("无编号甲", "x"))).message).toContain("“无编号甲”");
  const { id, rev, ...fields } = first;
  const off = await office.speak("catalogue.save", { id, rev, fields: { ...fields, active: false } });
  expect(off).toMatchObject({ id, rev: 2, active: false });
  expect(await refusalOf(office.speak("catalogue.save", { id, rev, fields }))).toMatchObject({ code: "conflict" });
  expect(await office.speak("catalogue.list", {})).toHaveLength(3);
});

const keep = (office: TestDesk, id: string | null, values: Input<"drafts.keep">["values"] = { title: "写到一半" }) =>
  office.speak("drafts.keep", { id, kind: "written", target: null, values });

test("a draft is its owner's alone, is kept as typed, and survives closing", async () => {
  const office = await start();
  await working(office);
  const values = { title: "  写到一半 ", date: "不是日期", methods: ["意见建议", null], deep: { n: 1.5 } };
  const draft = await keep(office, null, values);
  office.clock.pass(60_000);
  const newer = await keep(office, null);
  await office.signIn("gumingche");
  expect(await office.speak("drafts.list", {})).toEqual([]);
  expect((await refusalOf(keep(office, draft.id))).code).toBe("forbidden");
  expect((await refusalOf(office.speak("drafts.drop", { id: draft.id }))).code).toBe("forbidden");
  await office.desk.close();

  const later = await start({ folder: office.folder });
  await later.signIn("yezhiwei");
  const list = await later.speak("drafts.list", {});
  expect(list.map(({ id }) => id)).toEqual([newer.id, draft.id]);
  expect(list[1]).toMatchObject({ values });
  await later.speak("drafts.drop", { id: draft.id });
  await later.speak("drafts.drop", { id: draft.id });
  expect(await later.speak("drafts.list", {})).toHaveLength(1);
});

test("registering uses the draft up; with somebody else's draft nothing is registered at all", async () => {
  const office = await start();
  const who = await working(office);
  const mine = await keep(office, null);
  await enter(office, "gumingche");
  const theirs = await keep(office, null);
  await office.signIn("yezhiwei");
  expect((await refusalOf(register(office, who, {}, theirs.id))).code).toBe("forbidden");
  expect((await office.speak("register.view", { quarter: "2026Q4" })).rows).toEqual([]);
  await register(office, who, {}, mine.id);
  expect(await office.speak("drafts.list", {})).toEqual([]);
  // A draft that is gone already is no reason to refuse.
  await register(office, who, {}, mine.id);
  await office.signIn("gumingche");
  expect(await office.speak("drafts.list", {})).toMatchObject([{ id: theirs.id }]);
});

test("sections are unique by name and can be put out of use", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const section = (name: string) => office.speak("office.saveSection", { id: null, rev: 0, name, active: true });
  expect(await refusalOf(section("办公室"))).toMatchObject({ code: "duplicate", fields: { name: "科室名称已存在" } });
  const made = await section("信访科");
  await office.speak("office.saveSection", { ...made, active: false });
  const { sections } = await office.speak("office.get", {});
  expect(sections.at(-1)).toMatchObject({ name: "信访科", active: false });
});
