import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIdentityNumber, normaliseIdentityNumber } from "../../../shared/rules/identity-number";

const GOOD = ["379901199003070011", "11010519491231002X", "440524188001010014"];

describe("checkIdentityNumber", () => {
  it.each(GOOD)("passes %s", (number) => {
    expect(checkIdentityNumber(number)).toEqual({ ok: true, warnings: [] });
  });

  it("normalises full width, x and spaces", () => {
    expect(normaliseIdentityNumber(" １１０１０５ 19491231 002x")).toBe("11010519491231002X");
    expect(checkIdentityNumber("110105 19491231 002ｘ").ok).toBe(true);
  });

  it.each([
    ["37990119900307001", 0, "公民身份号码应为 18 位，现为 17 位"],
    ["379901900307001", 0, "现为 15 位"],
    ["3799O1199003070011", 5, "第 5 位“O”不对"],
    ["37990119900307001A", 18, "末位只能是数字或 X"],
    ["3799011990030700X1", 17, "前 17 位只能是数字"],
    ["379901009003070011", 7, "第 7–10 位“0090”"],
    ["379901199013070011", 11, "第 11–12 位“13”不是月份"],
    ["379901199000070011", 11, "第 11–12 位“00”不是月份"],
    ["379901199002290011", 13, "1990 年 2 月没有这一天"],
    ["379901199003000011", 13, "第 13–14 位“00”"],
    ["379901199004310011", 13, "1990 年 4 月没有这一天"],
  ])("refuses %s at position %i", (number, position, words) => {
    expect(checkIdentityNumber(number)).toEqual({
      ok: false,
      position,
      message: expect.stringContaining(words),
      overridable: false,
    });
  });

  it("knows leap days", () => {
    expect(checkIdentityNumber("379901200002290010")).toMatchObject({ position: 18 });
    expect(checkIdentityNumber("379901190002290010")).toMatchObject({ position: 13 });
  });

  it("refuses a wrong check character, naming the right one", () => {
    expect(checkIdentityNumber("379901199003070012")).toEqual({
      ok: false,
      position: 18,
      message: expect.stringContaining("第 18 位“2”与校验结果“1”不符"),
      overridable: false,
    });
  });

  it("agrees with ISO 7064 MOD 11-2 for every check character", () => {
    const seen = new Set<string>();
    for (let order = 0; order < 1000; order++) {
      const prefix = `37990119900307${String(order).padStart(3, "0")}`;
      const passing = Array.from("0123456789X").filter((last) => checkIdentityNumber(prefix + last).ok);
      const rest = Array.from(prefix).reduce((p, figure) => ((p + Number(figure)) * 2) % 11, 0);
      const value = (12 - rest) % 11;
      expect(passing).toEqual([value === 10 ? "X" : String(value)]);
      seen.add(passing.join());
    }
    expect(seen.size).toBe(11);
  });

  it("finds any single wrong figure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GOOD),
        fc.nat(16),
        fc.constantFrom(...Array.from("0123456789")),
        (good, at, other) => {
          fc.pre(good[at] !== other);
          expect(checkIdentityNumber(good.slice(0, at) + other + good.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });
});
