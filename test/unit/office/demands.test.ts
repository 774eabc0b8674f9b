import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { setupInput } from "../../fixtures/desk";
import { deskRoom, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();
type DemandFields = Input<"demands.save">["fields"];
type PromiseFields = Input<"demands.savePromise">["fields"];

const demand = (counterpartId: string, more: Partial<DemandFields> = {}): DemandFields => ({
  counterpartId,
  matterId: null,
  date: "2026-11-10",
  content: "希望了解稳岗返还的申领条件",
  sectionId: null,
  due: "2026-11-20",
  feedbacks: [],
  result: "",
  settledOn: null,
  ...more,
});

const promise = (counterpartId: string, more: Partial<PromiseFields> = {}): PromiseFields => ({
  counterpartId,
  matterId: null,
  date: "2026-11-10",
  content: "十个工作日内拨付稳岗补贴",
  basis: "《稳岗补贴办法》",
  due: "2026-11-20",
  keptOn: null,
  note: "",
  ...more,
});

const everything = { counterpartId: null, open: false };

test("a demand is registered, followed up and settled; it is late only while it is open (R038)", async () => {
  const office = await start();
  const { counterpartId } = await working(office);
  const [section] = (await office.speak("office.get", {})).sections;
  const fields = demand(counterpartId, { sectionId: section?.id ?? null });
  const made = await office.speak("demands.save", { id: null, rev: 0, fields });
  expect(await office.speak("demands.list", everything)).toMatchObject([
    { id: made.id, counterpart: "青岚云帆纺织有限公司", section: "办公室", overdue: true },
  ]);

  const feedbacks = [
    { date: "2026-11-19", text: "企业补交了材料" },
    { date: "2026-11-12", text: "电话告知所需材料" },
  ];
  const settled = { ...fields, feedbacks, result: "已受理申报", settledOn: "2026-11-21" };
  const after = await office.speak("demands.save", { id: made.id, rev: made.rev, fields: settled });
  expect(after.feedbacks.map(({ date }) => date)).toEqual(["2026-11-12", "2026-11-19"]);
  expect(await office.speak("demands.list", everything)).toMatchObject([{ overdue: false, createdBy: made.createdBy }]);
  expect(await office.speak("demands.list", { counterpartId: null, open: true })).toEqual([]);
});

test("what the rules refuse is refused at its field and nothing is kept", async () => {
  const office = await start();
  const { counterpartId } = await working(office);
  const refusal = async (more: Partial<DemandFields>) =>
    refusalOf(office.speak("demands.save", { id: null, rev: 0, fields: demand(counterpartId, more) }));
  expect(await refusal({ settledOn: "2026-11-21" })).toMatchObject({
    code: "invalid-input",
    fields: { "fields.result": "办结的诉求，请填写办理结果" },
  });
  expect(await refusal({ feedbacks: [{ date: "2026-11-09", text: "早了" }] })).toMatchObject({
    fields: { "fields.feedbacks.0.date": "反馈日期不能早于登记日期（2026-11-10）" },
  });
  expect(await refusal({ counterpartId: "nobody" })).toMatchObject({
    fields: { "fields.counterpartId": "所选相对人已不存在，请重新选择" },
  });
  expect(await refusal({ sectionId: "nowhere" })).toMatchObject({
    fields: { "fields.sectionId": "所选科室已不存在，请重新选择" },
  });
  expect(await refusal({ content: " " })).toMatchObject({ fields: { "fields.content": "请填写诉求内容" } });
  expect(await office.speak("demands.list", everything)).toEqual([]);
});

test("demands of one matter are those of its own counterparts", async () => {
  const office = await start();
  const at = await working(office);
  const { matter } = await register(office, at);
  const stranger = await saveCounterpart(office, { name: "云溪海棠食品有限公司", creditCode: "" });
  const save = (fields: DemandFields) => office.speak("demands.save", { id: null, rev: 0, fields });
  await save(demand(at.counterpartId, { matterId: matter.id }));
  await save(demand(stranger.id));
  expect(await refusalOf(save(demand(stranger.id, { matterId: matter.id })))).toMatchObject({
    fields: { "fields.counterpartId": "所选相对人不是该指导事项的相对人" },
  });
  const ofMatter = await office.speak("demands.list", { counterpartId: null, matterId: matter.id, open: false });
  expect(ofMatter.map((one) => [one.counterpartId, one.matterTitle])).toEqual([
    [at.counterpartId, "关于规范工资支付台账的行政指导"],
  ]);
  expect(await office.speak("demands.list", { counterpartId: stranger.id, open: false })).toHaveLength(1);
});

test("two people who change one demand meet a conflict, and the first change stands", async () => {
  const office = await start();
  const { counterpartId } = await working(office);
  const made = await office.speak("demands.save", { id: null, rev: 0, fields: demand(counterpartId) });
  const change = (rev: number, result: string) =>
    office.speak("demands.save", { id: made.id, rev, fields: demand(counterpartId, { result }) });
  await change(made.rev, "甲的改动");
  expect((await refusalOf(change(made.rev, "乙的改动"))).code).toBe("conflict");
  expect((await office.speak("demands.list", everything))[0]?.result).toBe("甲的改动");
});

test("a promise is late until the day it is kept (R021)", async () => {
  const office = await start();
  const { counterpartId } = await working(office);
  const fields = promise(counterpartId);
  const made = await office.speak("demands.savePromise", { id: null, rev: 0, fields });
  expect(await office.speak("demands.promises", everything)).toMatchObject([{ overdue: true }]);
  const early = { id: made.id, rev: made.rev, fields: { ...fields, keptOn: "2026-11-09" } };
  expect(await refusalOf(office.speak("demands.savePromise", early))).toMatchObject({
    fields: { "fields.keptOn": "兑现日期不能早于承诺日期（2026-11-10）" },
  });
  await office.speak("demands.savePromise", { ...early, fields: { ...fields, keptOn: "2026-11-21" } });
  expect(await office.speak("demands.promises", everything)).toMatchObject([{ overdue: false, keptOn: "2026-11-21" }]);
  expect(await office.speak("demands.promises", { counterpartId, open: true })).toEqual([]);
});

test("where the regulation asks for no ledger, nothing is registered in it", async () => {
  const office = await start();
  const { counterpartId } = await working(office, setupInput({ profileId: "xinxiang-hrss" }));
  const refused = { code: "refused", message: "本地区的规范没有要求诉求和承诺台账，没有保存。" };
  const one = await refusalOf(office.speak("demands.save", { id: null, rev: 0, fields: demand(counterpartId) }));
  expect(one).toMatchObject({ ...refused, rule: "R038" });
  const other = office.speak("demands.savePromise", { id: null, rev: 0, fields: promise(counterpartId) });
  expect(await refusalOf(other)).toMatchObject({ ...refused, rule: "R021" });
});
