import { expect, it } from "vitest";
import { stepChanges } from "../../../../renderer/settings/profile/step-changes";
import { wordingForm, wordingValues } from "../../../../renderer/settings/profile/wording";
import { profileOf } from "../../../fixtures/profiles";

it("says nothing where no step changes", () => {
  const profile = profileOf("xinxiang-hrss");
  const reworded = { ...profile, stages: ["事前"] };
  expect(stepChanges(profile, reworded)).toEqual([]);
});

it("says of each step what becomes different for open matters, both ways", () => {
  const strict = profileOf("xinxiang-hrss");
  const free = profileOf("custom");
  const comes = stepChanges(free, strict);
  const goes = stepChanges(strict, free);
  for (const word of ["必要性", "咨询", "告知", "送达", "回访", "审"]) {
    expect(comes.filter((sentence) => sentence.includes(word)).length, word).toBeGreaterThan(0);
    expect(goes.filter((sentence) => sentence.includes(word)).length, word).toBeGreaterThan(0);
  }
  expect(comes.filter((sentence) => goes.includes(sentence))).toEqual([]);
});

it("says which method makes no paper any more, and that ledgers keep what they hold", () => {
  const profile = profileOf("linzi-hrss");
  const methods = profile.methods.map((method) =>
    method.name === "意见建议" ? { ...method, compulsory: true } : method,
  );
  const after = { ...profile, methods, mediation: false, procedure: { ...profile.procedure, demands: false } };
  const said = stepChanges(profile, after);
  expect(said).toHaveLength(3);
  expect(said.join()).toContain("“意见建议”不再出指导文书");
  expect(said.filter((sentence) => sentence.includes("仍然保留"))).toHaveLength(2);
});

it("a region with major guidance says what is major", () => {
  const values = wordingValues(profileOf("linzi-hrss"));
  const faults = (major: object) =>
    wordingForm.safeParse({ ...values, major }).error?.issues.map(({ path: at, message }) => [at.join("."), message]);
  expect(faults({ scope: "defined", definition: " " })).toEqual([["major.definition", "请写明什么属于重大"]]);
  expect(faults({ scope: "all", definition: "" })).toBeUndefined();
});
