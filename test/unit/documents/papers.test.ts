// What a region's configuration makes of the letter, through the office that reads it.
import { expect, test } from "vitest";
import { knownPaper, paperBytes } from "../../../electron/office/papers";
import { openStore } from "../../../electron/office/store";
import { setupInput, writtenMatter } from "../../fixtures/desk";
import { deskRoom, saveCounterpart, working } from "../office/room";
import { documentXml, paragraphs, shape } from "./shape";

const start = deskRoom();

test.each([
  ["linzi-hrss", null, "center", "。"],
  ["zhoucun-natural-resources", true, "right", "，"],
] as const)("%s: the letter stands as the region prints it (R048)", async (profileId, sharedSeries, side, mark) => {
  const office = await start();
  const { me, counterpartId } = await working(office, setupInput({ profileId, sharedSeries }));
  const fields = writtenMatter([me], [counterpartId]);
  const bytes = await office.speak("documents.preview", { type: "opinionLetter", fields });
  const xml = await documentXml(bytes);
  expect(shape(xml)).toMatch(new RegExp(String.raw`jc val=${side} \| .*〔2026〕 号`));
  expect(paragraphs(xml).join("\n")).toContain(`请及时与行政指导人员联系${mark}指导联系人：叶知微`);
});

test("the letter's title is the name the profile gives the document", async () => {
  const office = await start();
  await working(office);
  const store = await openStore(office.folder, office.desk.surroundings, true);
  try {
    const known = knownPaper({ store }, "opinionLetter");
    const bytes = await paperBytes(
      store,
      { ...known, rule: { ...known.rule, name: "行政指导建议书" } },
      {},
      "1号",
      null,
    );
    expect(paragraphs(await documentXml(bytes))[0]).toBe("行政指导建议书");
  } finally {
    await store.ledger.close();
  }
});

test("the record of a talk with many names its first and counts them, and lists them all in the wide cell (R049, R060)", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const others = await Promise.all(
    ["青岚乙公司", "青岚丙公司", "青岚丁公司"].map((name) => saveCounterpart(office, { name, creditCode: "" }, true)),
  );
  const recordOf = async (ids: string[]) => {
    const fields = writtenMatter([me], ids);
    const bytes = await office.speak("documents.preview", { type: "guidanceRecord", fields });
    return paragraphs(await documentXml(bytes)).join("\n");
  };
  const ids = [counterpartId, ...others.map(({ id }) => id)];
  const many = await recordOf(ids);
  expect(many).toContain("青岚云帆纺织有限公司等4家");
  expect(many).toContain("指导对象：青岚云帆纺织有限公司、青岚乙公司、青岚丙公司、青岚丁公司");
  const few = await recordOf(ids.slice(0, 3));
  expect(few).toContain("青岚云帆纺织有限公司、青岚乙公司、青岚丙公司");
  expect(few).not.toContain("指导对象：");
});
