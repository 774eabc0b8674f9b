// What a region's configuration makes of the letter, through the office that reads it.
import { expect, test } from "vitest";
import { paperBytes } from "../../../electron/office/papers";
import { openStore, theProfile } from "../../../electron/office/store";
import { setupInput, writtenMatter } from "../../fixtures/desk";
import { deskRoom, working } from "../office/room";
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
    const [letter] = theProfile(store).documents;
    if (letter?.type !== "opinionLetter") throw new Error("the first document is no letter");
    const bytes = await paperBytes(store, { ...letter, name: "行政指导建议书" }, {}, "1号", null);
    expect(paragraphs(await documentXml(bytes))[0]).toBe("行政指导建议书");
  } finally {
    await store.ledger.close();
  }
});
