import { describe, expect, it } from "vitest";
import { askedLater, noPaper } from "../../../../renderer/matters/form/later";
import { hasMore, isUnderMore } from "../../../../renderer/matters/form/MoreFields";
import {
  blankValues,
  copyValues,
  draftValues,
  type MatterValues,
  savedValues,
} from "../../../../renderer/matters/form/values";
import { writtenMatter } from "../../../fixtures/desk";
import { profileOf } from "../../../fixtures/profiles";

const XX = profileOf("xinxiang-hrss");
const DDK = profileOf("dadukou");
const values: MatterValues = writtenMatter(["h"], ["c"]);
const today = "2026-11-21";

describe("what is saved of a form", () => {
  it("is the application only where one started the matter, with what an older draft left out", () => {
    const application = { date: "2026-11-20", applicant: "甲", request: "求教" } as MatterValues["application"];
    expect(savedValues({ ...values, application }, XX, today).application).toBeNull();
    expect(savedValues({ ...values, startMode: "依申请", application }, XX, today).application).toEqual({
      date: "2026-11-20",
      applicant: "甲",
      phone: "",
      request: "求教",
      needs: "",
      wish: "",
    });
    expect(savedValues({ ...values, startMode: "依申请" }, XX, today).application).toMatchObject({ date: today });
  });

  it("is what a method brings only while it is chosen", () => {
    const typed = { ...values, leniency: "第三十三条", publicity: "讲过条例", inspection: true };
    const bare = { leniency: "", publicity: "", inspection: null };
    expect(savedValues({ ...typed, methods: ["意见建议"] }, DDK, today)).toMatchObject(bare);
    expect(savedValues({ ...typed, methods: ["劝导警示", "重大案件回访"] }, DDK, today)).toMatchObject({
      leniency: "第三十三条",
      publicity: "",
      inspection: true,
    });
  });
});

it("a draft of before goes on with what it lacks as it begins", () => {
  const base: MatterValues = { ...values, mandatoryAct: false, coSectionIds: [] };
  expect(draftValues({ title: "旧稿", application: null, strange: 1 }, base)).toEqual({ ...base, title: "旧稿" });
});

it("whether the law wants an act instead is open in a new matter; a draft and a copy keep the answer (R013)", () => {
  const desk = { today, profile: XX, office: { phone: "" } } as Parameters<typeof blankValues>[0];
  const me = { id: "h", name: "甲", sectionId: null, roles: ["handler"] } as unknown as Parameters<
    typeof blankValues
  >[1];
  const blank = blankValues(desk, me);
  expect(blank.mandatoryAct).toBeNull();
  expect(draftValues({ mandatoryAct: null }, blank).mandatoryAct).toBeNull();
  expect(draftValues({ mandatoryAct: false }, blank).mandatoryAct).toBe(false);
  for (const mandatoryAct of [true, false]) {
    const matter = { ...values, mandatoryAct } as Parameters<typeof copyValues>[0];
    expect(copyValues(matter, desk).mandatoryAct).toBe(mandatoryAct);
    expect(savedValues({ ...values, mandatoryAct }, XX, today).mandatoryAct).toBe(mandatoryAct);
  }
});

describe("what is asked only before issue", () => {
  it("follows the region's papers", () => {
    expect(askedLater(XX).has("目的")).toBe(true);
    expect(askedLater(DDK).has("目的")).toBe(false);
    for (const label of ["指导地点", "指导方式", "存在的问题（事由）", "存在问题", "指导意见", "联系电话"]) {
      expect(askedLater(DDK).has(label), label).toBe(true);
    }
    expect(askedLater(DDK).has("指导事项")).toBe(false);
  });

  it("is the ground for not punishing where a method warns in place of a penalty (R068)", () => {
    expect(askedLater(DDK).has("不予处罚依据")).toBe(false);
    expect(askedLater(DDK, ["意见建议", "劝导警示"]).has("不予处罚依据")).toBe(true);
  });

  it("is nothing where no paper is made, which is said (R013, R066)", () => {
    expect(noPaper({ methods: ["违法行为纠错", "意见建议"] }, DDK)).toBeUndefined();
    expect(noPaper({ methods: ["违法行为纠错"] }, DDK)).toContain("违法行为纠错");
    expect(noPaper({ methods: ["意见建议"], mandatoryAct: true }, DDK)).toContain("应当作出行政行为");
    expect(noPaper({}, DDK)).toBeUndefined();
  });
});

it("what stands under 更多 unfolds it", () => {
  expect(hasMore(values)).toBe(false);
  expect(hasMore({ ...values, coSectionIds: ["s"] })).toBe(true);
  expect(hasMore({ ...values, caseNumber: "云人社监〔2026〕9号" })).toBe(true);
  expect(isUnderMore("planItem")).toBe(true);
  expect(isUnderMore("title")).toBe(false);
});
