import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { setupInput, type TestDesk, writtenMatter } from "../../fixtures/desk";
import { issue, record, recordResult } from "../../fixtures/life";
import { deskRoom, enter, filesBelow, refusalOf, register, simpleMatter, working } from "./room";

const start = deskRoom();

/** 叶知微's matter of 劳动关系科 with an issued letter; 苏槿 is a handler of the same section, 顾明澈 of another. */
const issued = async (office: TestDesk) => {
  const input = setupInput();
  const colleague = { ...input.people[1]!, name: "苏槿", login: "sujin" };
  const outsider = { ...colleague, name: "方念慈", login: "fangnianci", section: "政策法规科" };
  const who = await working(office, { ...input, people: [...input.people, colleague, outsider] });
  const { sections } = await office.speak("office.get", {});
  const sectionId = sections.find((section) => section.name === "劳动关系科")!.id;
  const { matter } = await register(office, who, { sectionId });
  const letter = await office.speak("documents.issue", {
    matterId: matter.id,
    rev: 1,
    type: "opinionLetter",
    date: "2026-11-21",
  });
  return { ...who, matterId: matter.id, letter, sectionId };
};

test("who does not work on a matter may read it and nothing else: no edit, issue, void, result or close (R053)", async () => {
  const office = await start();
  const { me, counterpartId, matterId, letter } = await issued(office);
  await office.signIn("fangnianci");
  const { matter, actions } = await office.speak("matters.get", { id: matterId });
  expect(actions.filter((action) => action.allowed).map((action) => action.name)).toEqual(["copy"]);
  const { rev } = matter;
  const tries = [
    office.speak("matters.update", { id: matterId, rev, fields: writtenMatter([me], [counterpartId]), draftId: null }),
    office.speak("documents.issue", { matterId, rev, type: "guidanceRecord", date: "2026-11-21" }),
    office.speak("documents.void", { matterId, rev, documentId: letter.id, reason: "不是我的" }),
    office.speak("matters.recordResult", { id: matterId, rev, effect: "", result: "好" }),
    record(office, matterId, "serve"),
    record(office, matterId, "close"),
    record(office, matterId, "terminate"),
    record(office, matterId, "link"),
  ];
  for (const refusal of await Promise.all(tries.map(refusalOf))) {
    expect(refusal).toMatchObject({ code: "refused", rule: "R053", message: expect.stringContaining("本科室") });
  }
  expect((await office.speak("matters.get", { id: matterId })).matter).toEqual(matter);
});

test("a colleague of the section may go on with it, and the history says who did what", async () => {
  const office = await start();
  const { matterId, letter } = await issued(office);
  await office.signIn("sujin");
  const voided = await office.speak("documents.void", {
    matterId,
    rev: 2,
    documentId: letter.id,
    reason: "对象打印错误",
  });
  expect(voided).toMatchObject({ state: "void", voided: { reason: "对象打印错误" } });
  expect(
    await refusalOf(office.speak("documents.void", { matterId, rev: 3, documentId: letter.id, reason: "又" })),
  ).toMatchObject({
    code: "refused",
    rule: "R050",
  });
  const { history } = await office.speak("matters.get", { id: matterId });
  expect(history.map(({ byName, summary }) => [byName, summary])).toEqual([
    ["叶知微", "登记指导事项"],
    ["叶知微", "签发《行政指导意见书》云人社行指〔2026〕1号"],
    ["苏槿", "作废云人社行指〔2026〕1号：对象打印错误"],
  ]);
});

test("a document of another matter cannot be reached or voided through one's own", async () => {
  const office = await start();
  const who = await issued(office);
  const mine = await register(office, who);
  const through = { matterId: mine.matter.id, documentId: who.letter.id };
  expect((await refusalOf(office.speak("documents.file", through))).code).toBe("not-found");
  expect((await refusalOf(office.speak("documents.void", { ...through, rev: 1, reason: "x" }))).code).toBe("not-found");
});

test("issue is refused with its article: twice, after closing, for a simple matter, and where something is missing", async () => {
  const office = await start();
  const who = await issued(office);
  expect(await refusalOf(issue(office, who.matterId))).toMatchObject({ code: "refused", rule: "R050" });
  const simple = await office.speak("matters.quick", { fields: simpleMatter([who.me]), draftId: null });
  // It is an end already, and would make no document were it none.
  expect(await refusalOf(issue(office, simple.id))).toMatchObject({ code: "refused", rule: "R081" });
  const close = () => record(office, who.matterId, "close");
  expect(await refusalOf(close())).toMatchObject({ rule: "R019", message: "办结前请先填写指导结果。" });
  await recordResult(office, who.matterId);
  expect(await refusalOf(close())).toMatchObject({ rule: "R043", message: "还没有签发《行政指导登记文书》。" });
  const record2 = await issue(office, who.matterId, "guidanceRecord");
  expect(await refusalOf(close())).toMatchObject({
    rule: "R042",
    message: "云人社行指〔2026〕1号还没有送达全部相对人；请先记录送达。",
  });
  await record(office, who.matterId, "serve");
  const early = record(office, who.matterId, "close", { date: "2026-11-19", late: "补录" });
  expect((await refusalOf(early)).fields).toEqual({ "fields.date": "日期不能早于送达（2026-11-21）" });
  const { rev } = (await close()).matter;
  expect(await refusalOf(issue(office, who.matterId, "guidanceRecord"))).toMatchObject({ rule: "R081" });
  const voiding = { matterId: who.matterId, rev, documentId: record2.id, reason: "错" };
  expect(await refusalOf(office.speak("documents.void", voiding))).toMatchObject({ rule: "R081" });
  expect(await refusalOf(recordResult(office, who.matterId))).toMatchObject({ rule: "R081" });
});

test("a compulsory act makes no guidance document, and is not asked for one (R066)", async () => {
  const office = await start();
  const who = await working(office, setupInput({ profileId: "dadukou" }));
  const { matter } = await register(office, who, { methods: ["违法行为纠错"], date: "2026-10-08" });
  expect(
    await refusalOf(
      office.speak("documents.issue", { matterId: matter.id, rev: 1, type: "opinionLetter", date: "2026-11-21" }),
    ),
  ).toMatchObject({ rule: "R066" });
  const { due } = await office.speak("overview.get", {});
  expect(due.map((one) => one.kind)).toEqual(["result"]);
});

test("a matter points only at people, counterparts, sections and items that exist", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const named = async (fields: object) => (await refusalOf(register(office, { me, counterpartId }, fields))).fields;
  expect(await named({ handlerIds: [me, "x"] })).toEqual({
    "fields.handlerIds": expect.stringContaining("请重新选择"),
  });
  expect(await named({ counterpartIds: ["x"] })).toEqual({
    "fields.counterpartIds": expect.stringContaining("请重新选择"),
  });
  expect(await named({ sectionId: "x" })).toEqual({ "fields.sectionId": expect.stringContaining("请重新选择") });
  expect(await named({ itemId: "x" })).toEqual({ "fields.itemId": expect.stringContaining("请重新选择") });
});

test("a simple matter keeps its kind and its result", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const { id } = await office.speak("matters.quick", { fields: simpleMatter([me]), draftId: null });
  const swap = { id, rev: 1, fields: writtenMatter([me], [counterpartId]), draftId: null };
  expect(await refusalOf(office.speak("matters.update", swap))).toMatchObject({ code: "invalid-input" });
  expect(await refusalOf(office.speak("matters.recordResult", { id, rev: 1, effect: "", result: " " }))).toMatchObject({
    code: "invalid-input",
    fields: { result: "请填写指导结果" },
  });
  const view = await office.speak("matters.update", {
    id,
    rev: 1,
    fields: simpleMatter([me], { content: "改过", date: "2026-11-21" }),
    draftId: null,
  });
  expect(view.matter).toMatchObject({ kind: "simple", content: "改过", phase: "closed", rev: 2 });
  // Done with on the day it was done, also when that day is mended.
  expect(view.matter.steps).toMatchObject([{ act: "close", date: "2026-11-21" }]);
  expect(view.progress.end).toEqual({ as: "closed", on: "2026-11-21" });
  expect(view.history.at(-1)?.changes).toContainEqual({
    path: "content",
    from: "解答工资支付台账的保存年限",
    to: "改过",
  });
});

test("what was handed over needs a window; without one the sentence says so", async () => {
  const office = await start();
  const { matterId, letter } = await issued(office);
  const document = { matterId, documentId: letter.id };
  for (const name of ["documents.save", "documents.open", "documents.pdf"] as const) {
    expect((await refusalOf(office.speak(name, document))).code).toBe("unavailable");
  }
  await enter(office, "chengxiaoman");
  expect((await refusalOf(office.speak("register.save", { quarter: "2026Q4" }))).code).toBe("unavailable");
});

test("a paper that was altered or taken away in the archive is never handed out as the one that was issued", async () => {
  const office = await start();
  const { matterId, letter } = await issued(office);
  const document = { matterId, documentId: letter.id };
  const { file } = (await office.speak("matters.get", { id: matterId })).documents[0]!;
  const at = filesBelow(path.join(office.folder, "archive")).find((one) => path.basename(one).includes(file.slice(4)))!;
  fs.chmodSync(at, 0o644);
  fs.appendFileSync(at, "x");
  const altered = await refusalOf(office.speak("documents.file", document));
  expect(altered).toMatchObject({ code: "file-damaged" });
  fs.rmSync(at);
  const gone = await refusalOf(office.speak("documents.file", document));
  expect(gone).toMatchObject({ code: "file-damaged", message: expect.stringContaining("备份") });
  for (const refusal of [altered, gone]) expect(JSON.stringify(refusal)).not.toContain(office.folder);
});
