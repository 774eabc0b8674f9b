import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskIdentityNumber, maskPhone } from "../../../shared/rules/mask";

describe("maskIdentityNumber", () => {
  it.each([
    ["371301199003071234", "3713**********1234"],
    ["11010519491231002x", "1101**********002X"],
    ["370102800101123", "3701*******1123"],
    ["E12345678", "E*******8"],
    ["12", "**"],
    ["", ""],
  ])("of %j is %j", (number, masked) => {
    expect(maskIdentityNumber(number)).toBe(masked);
  });

  it("shows at most eight characters and keeps the length", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,30}$/), (number) => {
        const masked = maskIdentityNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll("*", "").length).toBeLessThanOrEqual(number.length < 15 ? 2 : 8);
      }),
    );
  });
});

describe("maskPhone", () => {
  it.each([
    ["13800001234", "138****1234"],
    ["138 0000 1234", "138****1234"],
    ["138-0000-1234", "138****1234"],
    ["+86 13800001234", "138****1234"],
    ["１３８００００１２３４", "138****1234"],
    ["0530-0000301", "0530-****301"],
    ["05300000301", "0530-****301"],
    ["（0530）0000301", "0530-****301"],
    ["0530—0000301", "0530-****301"],
    ["010-12345678", "010-*****678"],
    ["01012345678", "010-*****678"],
    ["0000301", "****301"],
    ["0530-0000301-802", "0530-****301-***"],
    ["0530-0000301转802", "0530-****301转***"],
    ["12345", "*****"],
    ["张三 13800001234", "*************"],
    ["13800001234、0530-0000301", "138****1234、0530-****301"],
    ["", ""],
  ])("of %j is %j", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it("never shows more than seven figures of one number, nor any middle of four", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+ -]{0,24}$/), (phone) => {
        const masked = maskPhone(phone);
        expect(masked.replace(/\D/g, "").length).toBeLessThanOrEqual(7);
        if (/\d/.test(masked)) expect(masked).toMatch(/\*{4,}/);
      }),
      { numRuns: 2000 },
    );
  });
});
