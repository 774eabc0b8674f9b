import { describe, expect, test } from "vitest";
import fs from "node:fs";
import path from "node:path";
import shipped from "../../../resources/wording/snippets.json";
import compelling from "../../../resources/wording/compelling.json";
import type { Input } from "../../../shared/contract";
import type { Profile } from "../../../shared/model/profile";
import { counterpartDataFault } from "../../../shared/rules/counterpart-data";
import { unknownSlots } from "../../../shared/rules/snippets";
import { compellingWords } from "../../../shared/rules/wording-scan";
import { enterprise, RESOURCES, setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, refusalOf, working } from "./room";

const start = deskRoom();
type Fields = Input<"snippets.save">["fields"];
const snippet = (more: Partial<Fields> = {}): Fields => ({
  title: "建立台账",
  text: "建议{对象}在{期限}前建立台账。",
  methods: [],
  itemIds: [],
  ...more,
});
const add = (office: TestDesk, shared: boolean, more: Partial<Fields> = {}) =>
  office.speak("snippets.save", { id: null, rev: 0, fields: snippet(more), shared });
const titles = async (office: TestDesk) => (await office.speak("snippets.list", {})).snippets.map(({ title }) => title);

test("one's own are seen and changed by oneself alone", async () => {
  const office = await start();
  const { me } = await working(office);
  const mine = await add(office, false);
  expect(mine).toMatchObject({ rev: 1, ownerId: me, text: "建议{对象}在{期限}前建立台账。" });
  expect(office.heard.at(-1)).toEqual(["snippets"]);
  const changed = await office.speak("snippets.save", {
    id: mine.id,
    rev: 1,
    fields: snippet({ title: "台账" }),
    shared: false,
  });
  expect(changed).toMatchObject({ id: mine.id, rev: 2, title: "台账" });

  await enter(office, "dingyi");
  expect(await titles(office)).toEqual([]);
  const foreign = { id: mine.id, rev: 2 };
  for (const shared of [true, false]) {
    const refusal = await refusalOf(office.speak("snippets.save", { ...foreign, fields: snippet(), shared }));
    expect(refusal.code).toBe("not-found");
  }
  expect((await refusalOf(office.speak("snippets.remove", foreign))).code).toBe("not-found");
  // The same title is nobody else's concern.
  await add(office, false, { title: "台账" });

  await enter(office, "yezhiwei");
  expect(await titles(office)).toEqual(["台账"]);
  expect((await refusalOf(office.speak("snippets.remove", { id: mine.id, rev: 1 }))).code).toBe("conflict");
  await office.speak("snippets.remove", foreign);
  expect(await titles(office)).toEqual([]);
});

test("the office's are seen by everybody and kept by reviewers and administrators, who are named in the refusal", async () => {
  const office = await start();
  await working(office);
  const refused = async () => {
    const refusal = await refusalOf(add(office, true));
    expect(refusal.code).toBe("forbidden");
    expect(refusal.message).toMatch(/法制审核员和管理员.*“我的”/);
  };
  for (const login of ["yezhiwei", "chengxiaoman", "shenyanqiu"]) {
    await enter(office, login);
    await refused();
  }
  await enter(office, "gumingche");
  const { id, ownerId } = await add(office, true);
  expect(ownerId).toBeNull();
  await enter(office, "dingyi");
  await office.speak("snippets.save", { id, rev: 1, fields: snippet({ text: "建议建立台账。" }), shared: true });

  await enter(office, "yezhiwei");
  expect(await titles(office)).toEqual(["建立台账"]);
  for (const shared of [true, false]) {
    const refusal = await refusalOf(office.speak("snippets.save", { id, rev: 2, fields: snippet(), shared }));
    expect(refusal.code).toBe("forbidden");
  }
  expect((await refusalOf(office.speak("snippets.remove", { id, rev: 2 }))).code).toBe("forbidden");
  await enter(office, "gumingche");
  await office.speak("snippets.remove", { id, rev: 2 });
  expect(await titles(office)).toEqual([]);
});

describe("what a snippet may not hold", () => {
  test.each<[string, Partial<Fields>]>([
    ["fields.text", { text: `请${enterprise().name}建立台账` }],
    ["fields.text", { text: "请青岚云帆纺织 有限公司建立台账" }],
    ["fields.title", { title: enterprise().name }],
    ["fields.text", { text: "有事请打13800012345" }],
    ["fields.text", { text: "代码91379901MA0YX10196" }],
    ["fields.text", { text: "身份证号 372901199003074416" }],
    ["fields.text", { text: "发到xu@yunfan.example" }],
  ])("of a counterpart: %s of %j", async (field, more) => {
    const office = await start();
    await working(office);
    const refusal = await refusalOf(add(office, false, more));
    expect(refusal.code).toBe("invalid-input");
    expect(Object.keys(refusal.fields ?? {})).toEqual([field]);
    expect(refusal.message).toMatch(/“.+”.*换成占位 \{.+\}.*没有保存，已填的内容都在/);
    expect(await titles(office)).toEqual([]);
  });

  test("nothing, and methods, items or titles that will not do", async () => {
    const office = await start();
    await working(office);
    const fieldsOf = async (more: Partial<Fields>) =>
      Object.keys((await refusalOf(add(office, false, more))).fields ?? {});
    expect(await fieldsOf({ title: " ", text: "\n" })).toEqual(["fields.title", "fields.text"]);
    expect(await fieldsOf({ text: "字".repeat(2_001) })).toEqual(["fields.text"]);
    expect(await fieldsOf({ methods: ["抓阄"] })).toEqual(["fields.methods"]);
    expect(await fieldsOf({ itemIds: ["nothing"] })).toEqual(["fields.itemIds"]);
    await add(office, false);
    expect(await fieldsOf({ title: "建立台账 " })).toEqual(["fields.title"]);
  });
});

test("methods that the profile drops later stay on the snippets that name them", async () => {
  const office = await start();
  await working(office);
  const made = await add(office, false, { methods: ["行政约谈"] });
  await enter(office, "dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  const methods = profile.methods.filter(({ name }) => name !== "行政约谈");
  await office.speak("office.saveProfile", { rev: profileRev, wording: { ...profile, methods } });
  await enter(office, "yezhiwei");
  const fields = snippet({ methods: ["行政约谈", "意见建议"] });
  await office.speak("snippets.save", { id: made.id, rev: 1, fields, shared: false });
  expect((await refusalOf(add(office, false, { ...fields, title: "新" }))).code).toBe("invalid-input");
});

test("the examples come when somebody who keeps the office's asks, each once, for the methods there are", async () => {
  const office = await start();
  await working(office);
  const { examples } = await office.speak("snippets.list", {});
  expect(examples).toBeGreaterThan(5);
  expect((await refusalOf(office.speak("snippets.addExamples", {}))).code).toBe("forbidden");
  await enter(office, "gumingche");
  await add(office, true, { title: shipped[0]?.title ?? "" });
  expect(await office.speak("snippets.addExamples", {})).toEqual({ added: examples - 1 });
  expect(await office.speak("snippets.addExamples", {})).toEqual({ added: 0 });
  const list = await office.speak("snippets.list", {});
  expect(list.examples).toBe(0);
  expect(list.snippets).toHaveLength(examples);
  const { profile } = await office.speak("office.get", {});
  const known = new Set(profile.methods.map(({ name }) => name));
  for (const { methods, ownerId } of list.snippets) {
    expect(ownerId).toBeNull();
    for (const method of methods) expect([...known]).toContain(method);
  }
});

test("under 大渡口 nothing is offered for talks, which its regulation does not know", async () => {
  const office = await start();
  await working(office, setupInput({ profileId: "dadukou" }));
  await enter(office, "gumingche");
  await office.speak("snippets.addExamples", {});
  expect((await titles(office)).filter((title) => title.startsWith("约谈"))).toEqual([]);
  expect((await titles(office)).filter((title) => title.startsWith("告诫"))).not.toEqual([]);
});

describe("the shipped examples", () => {
  const profiles = fs
    .readdirSync(path.join(RESOURCES, "profiles"))
    .map((name) => JSON.parse(fs.readFileSync(path.join(RESOURCES, "profiles", name), "utf8")) as Profile);
  const named = new Set(profiles.flatMap(({ methods }) => methods.map(({ name }) => name)));

  test.each(shipped)("$title: mild words, slots that are known, methods of some region", ({ title, text, methods }) => {
    expect(compellingWords(text, compelling)).toEqual([]);
    expect(unknownSlots(text)).toEqual([]);
    expect(counterpartDataFault(`${title}\n${text}`, [])).toBeUndefined();
    for (const method of methods) expect([...named]).toContain(method);
  });

  test("each title once", () => {
    expect(new Set(shipped.map(({ title }) => title)).size).toBe(shipped.length);
  });
});
