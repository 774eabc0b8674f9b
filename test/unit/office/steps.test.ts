import { expect, test } from "vitest";
import { setupInput } from "../../fixtures/desk";
import { issue, matterOf, record, typed } from "../../fixtures/life";
import { deskRoom, enter, refusalOf, register, saveCounterpart, simpleMatter, working } from "./room";

const start = deskRoom();

test("a group talk is one record, with who of each counterpart came and who did not (R060, LZ 三(四))", async () => {
  const office = await start();
  const who = await working(office);
  const other = await saveCounterpart(office, { name: "青岚乙公司", creditCode: "" });
  const { id } = (await register(office, who, { counterpartIds: [who.counterpartId, other.id] })).matter;
  const row = (counterpartId: string, present: boolean) => ({
    counterpartId,
    person: "许长风",
    position: "厂长",
    present,
  });
  const talk = (attendance: ReturnType<typeof row>[]) => record(office, id, "talk", { mode: "group", attendance });
  expect((await refusalOf(talk([row(other.id, false)]))).fields).toEqual({
    "step.fields.attendance": "请登记到场的相对人",
  });
  expect((await refusalOf(talk([row("stranger", true)]))).fields).toEqual({
    "fields.attendance": "到场登记的须是本事项的相对人",
  });
  const { matter } = await talk([row(who.counterpartId, true), row(other.id, false)]);
  const [step] = matter.steps;
  expect(step).toMatchObject({ act: "talk", mode: "group", attendance: [{ present: true }, { present: false }] });
  expect(matter.phase).toBe("underway");
});

test("a dispute may be put on file at any time, after the end too, by those who work on the matter (R102)", async () => {
  const office = await start();
  const { id } = (await register(office, await working(office))).matter;
  await record(office, id, "terminate");
  const { matter, history } = await record(office, id, "dispute", { kind: "复议", account: "认为变相强制" });
  expect(matter.phase).toBe("terminated");
  expect(history.at(-1)?.summary).toBe("登记争议：复议");
  await enter(office, "gumingche");
  expect((await office.speak("overview.get", {})).alerts).toMatchObject([{ rule: "R102", matterId: id }]);
  expect((await refusalOf(record(office, id, "dispute"))).code).toBe("forbidden");
});

test("a registration made by mistake is withdrawn with its reason, a simple one too, and stays to be read", async () => {
  const office = await start();
  const who = await working(office);
  const { id } = (await register(office, who)).matter;
  expect((await refusalOf(record(office, id, "drop", { reason: " " }))).fields).toEqual({
    "step.fields.reason": "请填写理由",
  });
  await issue(office, id);
  expect(await refusalOf(record(office, id, "drop"))).toMatchObject({ message: expect.stringContaining("先作废文书") });
  const { rev, documents } = await matterOf(office, id);
  await office.speak("documents.void", { matterId: id, rev, documentId: documents[0]?.id ?? "", reason: "误登记" });
  expect((await record(office, id, "drop")).matter.phase).toBe("dropped");

  const simple = await office.speak("matters.quick", { fields: simpleMatter([who.me]), draftId: null });
  expect(simple.phase).toBe("closed");
  const { matter, progress, actions } = await record(office, simple.id, "drop", { reason: "同一来电登记了两次" });
  expect(matter.phase).toBe("dropped");
  expect(progress.end).toEqual({ as: "dropped", on: "2026-11-21" });
  expect(
    actions
      .filter(({ allowed }) => allowed)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["attach", "copy", "dispute", "link"]);
  expect((await office.speak("register.view", { quarter: "2026Q4" })).rows).toEqual([]);
});

test("what is entered on a later day says why, in the file and in the history; the future is never entered", async () => {
  const office = await start();
  const { id } = (await register(office, await working(office))).matter;
  const noReason = await refusalOf(record(office, id, "talk", { date: "2026-11-20" }));
  expect(noReason).toMatchObject({
    code: "invalid-input",
    fields: { "fields.late": "日期早于今天，请写明补记的原因" },
  });
  const ahead = await refusalOf(record(office, id, "talk", { date: "2026-11-22" }));
  expect(ahead.fields?.["fields.date"]).toContain("不能晚于今天");
  const { matter, history } = await record(office, id, "talk", { date: "2026-11-20", late: "补录纸质记录" });
  expect(matter.steps[0]).toMatchObject({ date: "2026-11-20", late: "补录纸质记录", at: "2026-11-21T01:00:00.000Z" });
  expect(history.at(-1)?.summary).toBe("约谈（2026-11-20，补记：补录纸质记录）");
  const letter = await refusalOf(issue(office, id, "opinionLetter", { date: "2026-11-20" }));
  expect(letter.fields).toEqual({ late: "日期早于今天，请写明补记的原因" });
  await issue(office, id, "opinionLetter", { date: "2026-11-20", late: "当天未及录入" });
  expect((await office.speak("matters.get", { id })).history.at(-1)?.summary).toContain("补签：当天未及录入");
});

test("the step recorded last is taken back with a reason, and stays in the file", async () => {
  const office = await start();
  const { id } = (await register(office, await working(office))).matter;
  expect((await refusalOf(record(office, id, "undo"))).message).toBe("还没有可以更正的步骤。");
  await record(office, id, "notify", { answer: "refused" });
  const { matter, progress, history } = await record(office, id, "undo", { reason: "听错了，对方是接受" });
  expect(matter.phase).toBe("underway");
  expect(progress.answer).toBeNull();
  expect(matter.steps.map(({ act }) => act)).toEqual(["notify", "undo"]);
  expect(history.at(-1)?.summary).toBe("更正上一步：告知与选择");
  await record(office, id, "notify");
  await issue(office, id);
  expect(await refusalOf(record(office, id, "undo"))).toMatchObject({ rule: "R050" });
  await record(office, id, "terminate");
  expect(await refusalOf(record(office, id, "undo"))).toMatchObject({ rule: "R081" });
});

test("a step on an old revision is a conflict and changes nothing; a draft goes with the step that spent it", async () => {
  const office = await start();
  const who = await working(office);
  const { id } = (await register(office, who)).matter;
  const stale = (draftId: string | null) =>
    office.speak("steps.record", { matterId: id, rev: 1, step: typed("link", "2026-11-21"), draftId });
  await stale(null);
  const kept = async () => (await office.speak("drafts.list", {})).length;
  const draft = await office.speak("drafts.keep", {
    id: null,
    kind: "dispute",
    target: id,
    values: { account: "写到" },
  });
  expect(await refusalOf(stale(draft.id))).toMatchObject({ code: "conflict" });
  expect(await kept()).toBe(1);
  expect((await matterOf(office, id)).steps).toHaveLength(1);
  await record(office, id, "dispute", {}, draft.id);
  expect(await kept()).toBe(0);
  await enter(office, "gumingche");
  const theirs = await office.speak("drafts.keep", { id: null, kind: "link", target: id, values: {} });
  await enter(office, "yezhiwei");
  expect((await refusalOf(record(office, id, "link", {}, theirs.id))).code).toBe("forbidden");
  expect((await matterOf(office, id)).steps).toHaveLength(2);
});

test("what a step names must be there: people who investigate, and the matter itself", async () => {
  const office = await start();
  const who = await working(office, setupInput({ profileId: "xinxiang-hrss" }));
  const { id } = (await register(office, who)).matter;
  expect((await refusalOf(record(office, id, "survey", { investigatorIds: ["nobody"] }))).fields).toEqual({
    "fields.investigatorIds": "所选人员已不存在，请重新选择",
  });
  const step = typed("link", "2026-11-21");
  const nowhere = office.speak("steps.record", { matterId: "none", rev: 1, step, draftId: null });
  expect((await refusalOf(nowhere)).code).toBe("not-found");
});

test("every change of a matter's life tells who, when and what in a chain of history", async () => {
  const office = await start();
  const { id } = (await register(office, await working(office))).matter;
  await record(office, id, "notify");
  await record(office, id, "talk");
  await record(office, id, "link", { kind: "other" });
  const { history } = await office.speak("matters.get", { id });
  expect(history.map(({ byName, act, summary }) => [byName, act, summary])).toEqual([
    ["叶知微", "matters.register", "登记指导事项"],
    ["叶知微", "steps.notify", "告知与选择：接受"],
    ["叶知微", "steps.talk", "约谈"],
    ["叶知微", "steps.link", "关联执法案件：其他执法 云人社罚〔2026〕3号"],
  ]);
});
