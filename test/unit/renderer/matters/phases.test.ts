import { expect, it } from "vitest";
import { choiceOf, standingChoices, standingOf } from "../../../../renderer/matters/list/phases";
import { phases } from "../../../../shared/model/matter";
import { profileOf } from "../../../fixtures/profiles";

const values = (id: string, held: Parameters<typeof standingChoices>[1] = null) =>
  standingChoices(profileOf(id), held).flatMap((group) => group.options.map(({ value }) => value));
const missing = (id: string) => phases.filter((phase) => !values(id).includes(`phase:${phase}`));

it("each choice of 状态 stands for itself, and none for everything", () => {
  for (const choice of values("xinxiang-hrss")) expect(choiceOf(standingOf(choice))).toBe(choice);
  expect(choiceOf(standingOf(undefined))).toBeUndefined();
  expect(standingOf("phase:closed")).toEqual({ status: null, phase: "closed" });
  expect(standingOf("closed")).toEqual({ status: "closed", phase: null });
});

it("offers only phases to which matters come in the region, and the one that is held", () => {
  expect(missing("xinxiang-hrss")).toEqual([]);
  expect(missing("zhoucun-natural-resources")).toEqual(["applied", "approving", "declined"]);
  expect(missing("linzi-hrss")).toEqual(["applied", "reviewing", "returned", "approving", "declined"]);
  expect(values("linzi-hrss", "approving")).toContain("phase:approving");
});
