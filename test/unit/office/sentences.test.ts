import { expect, test } from "vitest";
import { documentXml, paragraphs } from "../documents/shape";
import type { TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();

const sentencesOf = async (office: TestDesk, type: string) => {
  const found = (await office.speak("sentences.list", {})).find((one) => one.type === type);
  if (!found) throw new Error(type);
  return found;
};
const textOf = (found: Awaited<ReturnType<typeof sentencesOf>>, key: string) =>
  found.sentences.find((one) => one.key === key);

const printed = async (office: TestDesk, type: string): Promise<string> => {
  const bytes = await office.speak("documents.draw", { subject: { kind: "office" }, type, values: {} });
  return paragraphs(await documentXml(bytes)).join("\n");
};

test("a fixed sentence is worded by the administrator, printed so from then on, and restored to the regulation's words", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const before = await sentencesOf(office, "opinionLetter");
  expect(before).toMatchObject({ exact: true, rev: 0 });
  expect(textOf(before, "opinion")).toMatchObject({ text: "指导意见：", shipped: "指导意见：" });
  const save = (texts: Record<string, string>, rev: number) =>
    office.speak("sentences.save", { type: "opinionLetter", rev, texts });
  const after = await save({ opinion: "建议如下：" }, 0);
  expect(textOf(after, "opinion")).toMatchObject({ text: "建议如下：", shipped: "指导意见：" });
  expect(await printed(office, "opinionLetter")).toContain("建议如下：");
  const restored = await office.speak("sentences.restore", { type: "opinionLetter", rev: after.rev, key: null });
  expect(restored.sentences).toEqual(before.sentences);
  expect(await printed(office, "opinionLetter")).not.toContain("建议如下：");
});

test("one sentence is restored and the others stay as the office has them", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const both = await office.speak("sentences.save", {
    type: "opinionLetter",
    rev: 0,
    texts: { opinion: "建议如下：", problem: "发现的情况：" },
  });
  const left = await office.speak("sentences.restore", { type: "opinionLetter", rev: both.rev, key: "opinion" });
  expect(textOf(left, "opinion")?.text).toBe("指导意见：");
  expect(textOf(left, "problem")?.text).toBe("发现的情况：");
});

test("a wording that loses a slot, or brings one that nobody fills, is refused at its field with the slot's name", async () => {
  const office = await start();
  await working(office);
  await enter(office, "dingyi");
  const save = (opening: string) =>
    refusalOf(office.speak("sentences.save", { type: "opinionLetter", rev: 0, texts: { opening } }));
  expect(await save("现提出以下指导意见：")).toMatchObject({
    code: "invalid-input",
    fields: { "texts.opening": "须保留{问题}，文书从这里填入内容" },
  });
  expect((await save("关于{问题}，请{姓名}落实：")).fields).toEqual({
    "texts.opening": "文书不会填写{姓名}，请删去",
  });
  expect(await sentencesOf(office, "opinionLetter")).toMatchObject({ rev: 0 });
});

test("what was issued keeps its words", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who);
  const issued = await office.speak("documents.issue", {
    matterId: matter.id,
    rev: matter.rev,
    type: "opinionLetter",
    date: "2026-11-21",
  });
  const read = async () =>
    paragraphs(await documentXml(await office.speak("documents.file", { matterId: matter.id, documentId: issued.id })));
  const words = await read();
  await enter(office, "dingyi");
  await office.speak("sentences.save", { type: "opinionLetter", rev: 0, texts: { opinion: "建议如下：" } });
  expect(await read()).toEqual(words);
  expect(words).toContain("指导意见：");
});
