import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCreditCode, normaliseCreditCode } from "../../../shared/rules/credit-code";

const PUBLIC = ["914403001922038216", "9144030071526726XG", "91330100799655058B", "91110000600037341L"];
const WORKED = "91379901MA0YX0016M";
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

describe("checkCreditCode", () => {
  it.each([...PUBLIC, WORKED])("passes %s without a warning", (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, warnings: [] });
  });

  it("normalises full width, lower case and spaces", () => {
    expect(normaliseCreditCode("　９１３７９９０１ ma0yx\t0016ｍ ")).toBe(WORKED);
    expect(checkCreditCode("９１３７９９０１ ma0yx0016ｍ")).toEqual({ ok: true, warnings: [] });
  });

  it("refuses a wrong length outright, at position 0", () => {
    expect(checkCreditCode(WORKED.slice(0, 17))).toEqual({
      ok: false,
      position: 0,
      message: "统一社会信用代码应为 18 位，现为 17 位",
      overridable: false,
    });
    expect(checkCreditCode("")).toMatchObject({ ok: false, position: 0 });
    expect(checkCreditCode(`${WORKED}1`)).toMatchObject({ ok: false, position: 0 });
  });

  it.each(["I", "O", "Z", "S", "V", "-", "䶮"])("names the place of a forbidden %s", (bad) => {
    expect(checkCreditCode(WORKED.slice(0, 8) + bad + WORKED.slice(9))).toEqual({
      ok: false,
      position: 9,
      message: `第 9 位“${bad}”不是统一社会信用代码允许的字符（不含 I O Z S V）`,
      overridable: false,
    });
  });

  it("lets a person confirm a wrong 18th character", () => {
    const check = checkCreditCode("91379901MA0YX0016L");
    expect(check).toMatchObject({ ok: false, position: 18, overridable: true });
    expect(check).toHaveProperty("message", expect.stringContaining("第 18 位“L”与校验结果“M”不符"));
  });

  it("only warns where the GB 11714 part fails", () => {
    const body = "91379901MA0YX0017";
    const whole = Array.from(ALPHABET, (last) => body + last).filter((code) => checkCreditCode(code).ok);
    expect(whole).toHaveLength(1);
    const check = checkCreditCode(whole[0] ?? "");
    expect(check).toMatchObject({ ok: true, warnings: [expect.stringContaining("第 17 位“7”")] });
  });

  it("takes every GB 11714 check character, and only the one that makes the weighted sum a multiple of 11", () => {
    const seen = new Set<string>();
    for (let order = 0; order < 200; order++) {
      const body = `MA0YX${String(order).padStart(3, "0")}`;
      const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, w, i) => total + w * Number.parseInt(body[i] ?? "", 36), 0);
      for (const [value, check] of Array.from("0123456789X").entries()) {
        const codes = Array.from(ALPHABET, (last) => `91379901${body}${check}${last}`);
        const passing = codes.map((code) => checkCreditCode(code)).filter((answer) => answer.ok);
        expect(passing).toHaveLength(1);
        expect(passing[0]?.warnings).toHaveLength((sum + value) % 11 === 0 ? 0 : 1);
        if (passing[0]?.warnings.length === 0) seen.add(check);
      }
    }
    expect(seen.size).toBe(11);
  });

  it("finds any single wrong character, and any two neighbours swapped", () => {
    const code = fc.constantFrom(...PUBLIC, WORKED);
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...Array.from(ALPHABET)), (good, at, other) => {
        fc.pre(good[at] !== other);
        expect(checkCreditCode(good.slice(0, at) + other + good.slice(at + 1)).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(code, fc.nat(16), (good, at) => {
        const [a = "", b = ""] = good.slice(at, at + 2);
        fc.pre(a !== b);
        expect(checkCreditCode(good.slice(0, at) + b + a + good.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  it("answers for any text whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof checkCreditCode(text).ok).toBe("boolean");
      }),
    );
  });
});
