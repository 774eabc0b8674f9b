import { describe, expect, it } from "vitest";
import { CallError } from "../../../../renderer/app/api";
import type { HandedOver } from "../../../../renderer/matters/drafts/keeper";
import { emptied, EntryQueue, isBlank } from "../../../../renderer/matters/quick/queue";
import { nobody, type QuickValues } from "../../../../renderer/matters/quick/values";

const entry = (content: string): QuickValues => ({
  date: "2026-11-20",
  handlerIds: ["h1"],
  form: "电话",
  situation: "",
  audience: nobody,
  content,
  result: "已答复",
  note: "",
});

const draft = (id: string | null): HandedOver => ({
  state: () => ({ id, savedAt: null, failed: false }),
  settle: async () => id,
});

/** An office that answers when told to: `answer(null)` registers what it was asked last, a refusal refuses it. */
const office = () => {
  const asked: { content: string; draftId: string | null }[] = [];
  let answered: (refusal: Error | null) => void = () => undefined;
  const register = ({ content }: QuickValues, draftId: string | null) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ content, draftId });
      answered = (refusal) => (refusal ? reject(refusal) : resolve());
    });
  const answer = async (refusal: Error | null = null) => {
    answered(refusal);
    await settled();
  };
  return { asked, register, answer };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const full = new CallError({ code: "disk-full", message: "磁盘已满，没有保存。" });

describe("entries on their way to the register", () => {
  it("go one at a time, in the order they were typed, each with its own draft", async () => {
    const { asked, register, answer } = office();
    const queue = new EntryQueue(register);
    void queue.submit(entry("甲"), draft("d1"));
    void queue.submit(entry("乙"), draft(null));
    await settled();
    expect(asked).toEqual([{ content: "甲", draftId: "d1" }]);
    expect(queue.state().waiting.map(({ values }) => values.content)).toEqual(["甲", "乙"]);
    await answer();
    expect(asked[1]).toEqual({ content: "乙", draftId: null });
    await answer();
    expect(queue.state().waiting).toEqual([]);
    expect(queue.state().registered.map(({ content }) => content)).toEqual(["乙", "甲"]);
  });

  it("stay with their words and their draft when refused, and hold nobody up", async () => {
    const { register, answer } = office();
    const queue = new EntryQueue(register);
    const first = queue.submit(entry("甲"), draft("d1"));
    const second = queue.submit(entry("乙"), draft("d2"));
    await settled();
    await answer(full);
    await answer();
    expect(await second).toBeNull();
    const refused = await first;
    expect(refused).toMatchObject({ values: entry("甲"), error: full });
    expect(queue.state().refused).toEqual([refused]);
    expect(queue.state().drafts.map((one) => one.state().id)).toEqual(["d1", "d2"]);
    if (refused) queue.takeBack(refused);
    expect(queue.state().refused).toEqual([]);
    expect(queue.state().drafts.map((one) => one.state().id)).toEqual(["d2"]);
  });

  it("are kept too where the call itself broke down", async () => {
    const { register, answer } = office();
    const queue = new EntryQueue(register);
    const outcome = queue.submit(entry("甲"), draft(null));
    await settled();
    await answer(new Error("the bridge is gone"));
    expect((await outcome)?.error.refusal.code).toBe("internal");
    expect((await outcome)?.values.content).toBe("甲");
  });
});

it("a form is blank when nothing of the next entry was typed", () => {
  expect(isBlank({ ...entry("甲"), ...emptied })).toBe(true);
  expect(isBlank({ ...entry("甲"), ...emptied, audience: { text: "某企业", id: null } })).toBe(false);
  expect(isBlank({ ...entry("甲"), ...emptied, content: "解" })).toBe(false);
});
