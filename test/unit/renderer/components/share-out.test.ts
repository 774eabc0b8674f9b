import { expect, it } from "vitest";
import { shareOut } from "../../../../renderer/components/useRoom";

it("shares what is left and fills it whole, but squeezes neither column below its least", () => {
  expect(shareOut(1000, { share: 0.6, least: 170 }, { least: 90 })).toEqual([600, 400]);
  expect(shareOut(200, { share: 0.6, least: 170 }, { least: 90 })).toEqual([170, 90]);
  expect(shareOut(-2, { share: 0.6, least: 170 }, { least: 90 })).toEqual([170, 90]);
});
