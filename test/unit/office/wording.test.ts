import { expect, test } from "vitest";
import shipped from "../../../resources/wording/compelling.json";
import { deskRoom, enter, refusalOf, working } from "./room";

const start = deskRoom();
const own = [{ word: "一律", softer: ["一般"] }];

test("the shipped words hold until the reviewer or the administrator changes them, and come along to be restored", async () => {
  const office = await start();
  await working(office);
  expect(await office.speak("wording.get", {})).toEqual({ rev: 0, words: shipped, shipped });
  expect((await refusalOf(office.speak("wording.save", { rev: 0, words: own }))).code).toBe("forbidden");
  for (const login of ["shenyanqiu", "chengxiaoman"]) {
    await enter(office, login);
    expect((await refusalOf(office.speak("wording.save", { rev: 0, words: own }))).code).toBe("forbidden");
  }
  await enter(office, "gumingche");
  expect(await office.speak("wording.save", { rev: 0, words: own })).toEqual({ rev: 1, words: own });
  await enter(office, "dingyi");
  expect((await refusalOf(office.speak("wording.save", { rev: 0, words: [] }))).code).toBe("conflict");
  expect(await office.speak("wording.save", { rev: 1, words: [] })).toEqual({ rev: 2, words: [] });
  expect(await office.speak("wording.get", {})).toEqual({ rev: 2, words: [], shipped });
});

test("a word stands once, and is a word", async () => {
  const office = await start();
  await working(office);
  await enter(office, "gumingche");
  const twice = await refusalOf(
    office.speak("wording.save", { rev: 0, words: [...own, { word: " 一律 ", softer: [] }] }),
  );
  expect(twice).toMatchObject({ code: "duplicate", message: expect.stringContaining("一律") });
  const empty = await refusalOf(office.speak("wording.save", { rev: 0, words: [{ word: "", softer: [] }] }));
  expect(Object.keys(empty.fields ?? {})).toEqual(["words.0.word"]);
  expect((await office.speak("wording.get", {})).rev).toBe(0);
});

test("the shipped words: twenty or so, each once, each with something softer", () => {
  const words = shipped.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const usual of ["责令", "必须", "限期", "否则", "勒令"]) expect(words).toContain(usual);
  for (const { word, softer } of shipped) {
    expect(softer.length, word).toBeGreaterThan(0);
    expect(softer, word).not.toContain(word);
  }
});
