// What a region's profile asks of a written matter, and what it does not know.
import { describe, expect, test } from "vitest";
import { setupInput } from "../../fixtures/desk";
import { deskRoom, refusalOf, register, working } from "./room";

const start = deskRoom();
const XX = "xinxiang-hrss";
const application = {
  date: "2026-11-20",
  applicant: "青岚云帆纺织有限公司",
  phone: "",
  request: "请教工资台账怎样建",
  needs: "",
  wish: "",
};
const officeUnder = async (profileId: string) => {
  const office = await start();
  return { office, who: await working(office, setupInput({ profileId })) };
};

test.each([
  [XX, "occasion", "R004", { occasion: "" }],
  [XX, "occasion", "R004", { occasion: "XX-8-9" }],
  ["linzi-hrss", "occasion", "R004", { occasion: "XX-8-1" }],
  ["dadukou", "guidanceType", "R003", { guidanceType: "" }],
  ["dadukou", "guidanceType", "R003", { guidanceType: "合作指导" }],
  ["linzi-hrss", "guidanceType", "R003", { guidanceType: "助成指导" }],
  ["linzi-hrss", "startMode", "R005", { startMode: "依申请", application }],
  [XX, "application.applicant", "R034", { startMode: "依申请", application: null }],
  [XX, "application.date", "R034", { startMode: "依申请", application: { ...application, date: "2026-11-22" } }],
  [XX, "startMode", "R034", { startMode: "依职权", application }],
  ["linzi-hrss", "inspection", "R063", { methods: ["行政走（回）访"], inspection: null }],
  ["linzi-hrss", "inspection", "R063", { methods: ["意见建议"], inspection: false }],
])("%s: a matter is refused at its %s (%s)", async (profileId, field, rule, fields) => {
  const { office, who } = await officeUnder(profileId);
  const refusal = await refusalOf(register(office, who, fields));
  expect(refusal).toMatchObject({ code: "invalid-input", rule, fields: { [`fields.${field}`]: expect.any(String) } });
});

test.each([
  [XX, { occasion: "XX-8-3", startMode: "依申请", application }],
  ["dadukou", { guidanceType: "助成指导" }],
  ["linzi-hrss", { methods: ["行政走（回）访"], inspection: true }],
  ["custom", { startMode: "依申请", application: { ...application, date: "2026-11-21" } }],
])("%s: a matter that answers what is asked is registered with it", async (profileId, fields) => {
  const { office, who } = await officeUnder(profileId);
  expect((await register(office, who, fields)).matter).toMatchObject(fields);
});

describe("the sections that help (R106)", () => {
  test("are the office's own, and none of them the one that does it", async () => {
    const { office, who } = await officeUnder("neimenggu-justice");
    const [first, second] = (await office.speak("office.get", {})).sections.map(({ id }) => id);
    if (!first || !second) throw new Error("no sections");
    const field = { "fields.coSectionIds": expect.any(String) };
    for (const coSectionIds of [["nowhere"], [second, first]]) {
      const refusal = await refusalOf(register(office, who, { sectionId: first, coSectionIds }));
      expect(refusal, coSectionIds.join()).toMatchObject({ code: "invalid-input", fields: field });
    }
    const { matter } = await register(office, who, { sectionId: first, coSectionIds: [second] });
    expect(matter).toMatchObject({ coSectionIds: [second] });
  });
});

test("what a matter holds may stay when the office drops it from its profile; a new matter may not have it", async () => {
  const { office, who } = await officeUnder(XX);
  const { matter } = await register(office, who, { startMode: "依申请", application });
  await office.signIn("dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  await office.speak("office.saveProfile", { rev: profileRev, wording: { ...profile, startModes: ["依职权"] } });
  await office.signIn("yezhiwei");
  if (matter.kind !== "written") throw new Error("not written");
  const update = (fields: object) =>
    office.speak("matters.update", { id: matter.id, rev: 1, fields: { ...matter, ...fields }, draftId: null });
  expect(await refusalOf(update({ application: null }))).toMatchObject({ rule: "R034" });
  expect((await update({ title: "改了标题" })).matter).toMatchObject({ startMode: "依申请", application });
  const refusal = await refusalOf(register(office, who, { startMode: "依申请", application }));
  expect(refusal).toMatchObject({ rule: "R005" });
});
