import { expect, test } from "vitest";
import { deskRoom, refusalOf, saveCounterpart, working } from "./room";

const start = deskRoom();

test("names are matched exactly but for blanks and full width; several of one name are left to a person", async () => {
  const office = await start();
  await working(office);
  const one = await saveCounterpart(office, { name: "青岚（云溪）公司", creditCode: "" });
  const twins = [
    await saveCounterpart(office, { name: "李记面馆", creditCode: "" }),
    await saveCounterpart(office, { name: "李记面馆", creditCode: "" }, true),
  ];
  const answer = await office.speak("counterparts.match", {
    names: [" 青岚(云溪) 公司 ", "青岚（云溪）公司", "李记面馆", "青岚", "", "新来的公司"],
  });
  expect(answer.found).toEqual([{ name: "青岚（云溪）公司", id: one.id }]);
  expect(answer.ambiguous).toMatchObject([{ name: "李记面馆", rows: twins.map(({ id }) => ({ id })) }]);
  expect(answer.unknown).toEqual(["青岚", "新来的公司"]);
});

test("unknown names are registered in one commit, and no name twice", async () => {
  const office = await start();
  await working(office);
  const known = await saveCounterpart(office, { name: "甲公司", creditCode: "" });
  const { counterparts, added } = await office.speak("counterparts.addMany", {
    names: ["甲 公司", " 乙公司 ", "丙公司", "乙公司"],
    kind: "soleTrader",
  });
  expect(added).toBe(2);
  expect(counterparts.map(({ name }) => name)).toEqual(["甲公司", "乙公司", "丙公司"]);
  expect(counterparts[0]?.id).toBe(known.id);
  const made = await office.speak("counterparts.get", { id: counterparts[1]?.id ?? "" });
  expect(made).toMatchObject({ name: "乙公司", kind: "soleTrader", creditCode: "", rev: 1 });
  const long = await refusalOf(
    office.speak("counterparts.addMany", { names: ["丁公司", "长".repeat(201)], kind: "enterprise" }),
  );
  expect(long.message).toContain("都没有登记");
  expect((await office.speak("counterparts.match", { names: ["丁公司"] })).unknown).toEqual(["丁公司"]);
});

test("a list in a file is read where it is one, and refused in words where it is none", async () => {
  const office = await start();
  await working(office);
  const bytes = new TextEncoder().encode("名称\n甲公司\n乙公司\n甲公司");
  expect(await office.speak("counterparts.readNames", { name: "名单.csv", bytes })).toEqual({
    names: ["甲公司", "乙公司"],
    ignored: [{ row: 4, why: "“甲公司”与第 2 行重复" }],
  });
  const refused = await refusalOf(office.speak("counterparts.readNames", { name: "名单.doc", bytes }));
  expect(refused).toMatchObject({ code: "invalid-input" });
  expect(refused.message).toContain("没有读取");
});

test("counterparts are narrowed by kind, line of business and 重点", async () => {
  const office = await start();
  await working(office);
  await saveCounterpart(office, { name: "甲纺织公司", creditCode: "", industry: "纺织业", key: true });
  await saveCounterpart(office, { name: "乙纺织店", creditCode: "", industry: "纺织服装业", kind: "soleTrader" });
  await saveCounterpart(office, { name: "丙饭店", creditCode: "", industry: "餐饮业", kind: "soleTrader" });
  const names = async (filter: object) =>
    (await office.speak("counterparts.search", { text: "", limit: 9, offset: 0, ...filter })).rows
      .map(({ name }) => name)
      .filter((name) => /^[甲乙丙]/u.test(name));
  expect(await names({ industry: "纺织" })).toEqual(["甲纺织公司", "乙纺织店"]);
  expect(await names({ kind: "soleTrader" })).toEqual(["乙纺织店", "丙饭店"]);
  expect(await names({ kind: "soleTrader", industry: "纺织" })).toEqual(["乙纺织店"]);
  expect(await names({ keyOnly: true })).toEqual(["甲纺织公司"]);
});
