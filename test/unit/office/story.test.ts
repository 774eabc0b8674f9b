import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import type { TestDesk } from "../../fixtures/desk";
import { setupInput } from "../../fixtures/desk";
import { deskRoom, enter, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();
type Step = Input<"steps.record">["step"];

/** Records a step on a matter as it stands now. */
const record = async (office: TestDesk, matterId: string, step: Step) => {
  const { rev } = (await office.speak("matters.get", { id: matterId })).matter;
  return office.speak("steps.record", { matterId, rev, step, draftId: null });
};

const refuse: Step = {
  act: "terminate",
  fields: { date: "2026-11-21", reason: "明确表示拒绝", account: "电话表示不接受", assured: true },
};
const penalise: Step = {
  act: "link",
  fields: { date: "2026-11-21", kind: "penalty", caseNumber: "云人社罚〔2026〕9号", note: "" },
};

test("the story tells a counterpart's own matters, papers and visits, and nobody else's (R009, R063)", async () => {
  const office = await start();
  const at = await working(office);
  const other = await saveCounterpart(office, { name: "云溪海棠食品有限公司", creditCode: "" });
  const methods = ["行政走（回）访"];
  const visited = await register(office, at, { title: "走访重点企业", date: "2026-11-18", methods, inspection: true });
  await register(office, at, { title: "去年的走访", date: "2025-11-18", methods, inspection: false });
  await register(office, { ...at, counterpartId: other.id }, { title: "别家的走访", methods, inspection: false });
  const mistaken = await register(office, at, { title: "登记错了的走访", methods, inspection: true });
  await record(office, mistaken.matter.id, { act: "drop", fields: { date: "2026-11-21", reason: "登记错了" } });
  const issued = await office.speak("documents.issue", {
    matterId: visited.matter.id,
    rev: visited.matter.rev,
    type: "opinionLetter",
    date: "2026-11-21",
  });
  const unserved = await office.speak("counterparts.story", { id: at.counterpartId });
  expect(unserved.documents).toMatchObject([{ number: issued.number, matterTitle: "走访重点企业", served: "" }]);
  await record(office, visited.matter.id, {
    act: "serve",
    fields: {
      date: "2026-11-21",
      documentIds: [issued.id],
      counterpartIds: [at.counterpartId],
      way: "direct",
      place: "",
      receiver: "许长风",
      capacity: "法定代表人",
      refusal: "",
      witnesses: "",
      servers: "",
      note: "",
    },
  });

  const story = await office.speak("counterparts.story", { id: at.counterpartId });
  expect(story.matters.map(({ title }) => title)).toEqual(["登记错了的走访", "走访重点企业", "去年的走访"]);
  expect(story.documents.map(({ served }) => served)).toEqual(["2026-11-21 直接送达"]);
  expect(story.visits).toMatchObject({ year: 2026, total: 1, inspections: 1 });
  expect(story.visits.days.map(({ matterTitle }) => matterTitle)).toEqual(["走访重点企业", "去年的走访"]);
  expect(story.answers).toEqual([]);
  expect((await refusalOf(office.speak("counterparts.story", { id: "nobody" }))).code).toBe("not-found");
});

test("a refusal is an answer, and a penalty after it warns on the page of whom it struck (R012)", async () => {
  const office = await start();
  const at = await working(office);
  const other = await saveCounterpart(office, { name: "云溪海棠食品有限公司", creditCode: "" });
  const both = await register(office, at, { counterpartIds: [at.counterpartId, other.id] });
  await record(office, both.matter.id, refuse);
  const later = await register(office, at);
  await record(office, later.matter.id, penalise);

  const story = await office.speak("counterparts.story", { id: at.counterpartId });
  expect(story.answers).toMatchObject([{ date: "2026-11-21", answer: "refused", occasion: "终止" }]);
  expect(story.alerts).toMatchObject([{ rule: "R012", matterId: both.matter.id }]);
  expect(story.alerts[0]?.text).toContain("云人社罚〔2026〕9号");
  // The other refused too, but no case was ever linked to it.
  const spared = await office.speak("counterparts.story", { id: other.id });
  expect(spared.answers).toHaveLength(1);
  expect(spared.alerts).toEqual([]);
});

test("what was left open and answered later stands newest first; what was taken back does not stand (R032)", async () => {
  const office = await start();
  const at = await working(office, setupInput({ profileId: "dadukou" }));
  const { matter } = await register(office, at, { title: "告知以后再答复" });
  const told = { way: "当面", content: "可以自主选择", prepare: "", note: "" };
  await record(office, matter.id, { act: "notify", fields: { ...told, date: "2026-11-21", answer: "pending" } });
  await record(office, matter.id, { act: "answer", fields: { date: "2026-11-21", answer: "accepted", note: "" } });
  const answers = async () =>
    (await office.speak("counterparts.story", { id: at.counterpartId })).answers.map((one) => [
      one.occasion,
      one.answer,
    ]);
  expect(await answers()).toEqual([
    ["答复", "accepted"],
    ["告知", "pending"],
  ]);
  await record(office, matter.id, { act: "undo", fields: { date: "2026-11-21", reason: "听错了" } });
  expect(await answers()).toEqual([["告知", "pending"]]);
});

test("the story is read by whoever is signed in", async () => {
  const office = await start();
  const { counterpartId } = await working(office);
  await enter(office, "shenyanqiu");
  expect((await office.speak("counterparts.story", { id: counterpartId })).counterpart.name).toBe(
    "青岚云帆纺织有限公司",
  );
});
