import { expect, it } from "vitest";
import { isUnwritten } from "../../../../renderer/matters/drafts/unwritten";

const blank = { date: "2026-11-12", place: "", handlerIds: ["a1"], counterpartIds: [], contact: "叶知微", title: " " };

it("is a form with nothing but what was filled in beforehand", () => {
  expect(isUnwritten("written", blank)).toBe(true);
  const application = { date: "2026-11-12", applicant: "", request: "" };
  expect(isUnwritten("written", { ...blank, startMode: "依申请", application, coSectionIds: [] })).toBe(true);
  expect(isUnwritten("simple", { form: "口头", audience: { text: "", id: null }, content: "", result: "" })).toBe(true);
  expect(isUnwritten("counterpart", { kind: "enterprise", name: "", key: true })).toBe(true);
});

it("is no form in which a word stands, or somebody is named", () => {
  expect(isUnwritten("written", { ...blank, title: "关" })).toBe(false);
  expect(isUnwritten("written", { ...blank, counterpartIds: ["c1"] })).toBe(false);
  expect(isUnwritten("written", { ...blank, application: { date: "2026-11-12", applicant: "青" } })).toBe(false);
  expect(isUnwritten("written", { ...blank, leniency: "第三十三条" })).toBe(false);
  expect(isUnwritten("simple", { audience: { text: "园", id: null } })).toBe(false);
  expect(isUnwritten("counterpart", { name: "青岚" })).toBe(false);
});
