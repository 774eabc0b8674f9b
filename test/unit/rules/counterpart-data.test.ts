import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpartDataFault, counterpartDataIn } from "../../../shared/rules/counterpart-data";

const NAMES = ["青岚云帆纺织有限公司", "云帆纺织", "许长风", "云帆（青岚）商贸", "王"];
/** Words before and after that are no part of a number or an address. */
const around = fc.string({ unit: fc.constantFrom(...Array.from("建议请在前，。（）、\n")) });
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const finds = (what: string, data: fc.Arbitrary<string>) =>
  fc.assert(
    fc.property(around, data, around, (before, one, after) => {
      expect(counterpartDataIn(before + one + after, NAMES)).toEqual({ what, found: one });
    }),
  );

describe("what tells of a counterpart is found anywhere in a text", () => {
  it("a known name, the longest of them", () => finds("名称", fc.constantFrom(...NAMES.slice(0, 4))));
  it("a mobile number", () =>
    finds(
      "手机号码",
      fc
        .tuple(
          fc.constantFrom("", "+86", "86-"),
          fc.constantFrom("", " ", "-"),
          fc.integer({ min: 3, max: 9 }),
          digits(9),
        )
        .map(([country, gap, second, rest]) =>
          [`${country}1${second}${rest.slice(0, 1)}`, rest.slice(1, 5), rest.slice(5)].join(gap),
        ),
    ));
  it("an identity number", () =>
    finds(
      "公民身份号码",
      fc
        .tuple(digits(5), fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 10, max: 12 }), digits(3))
        .map(([area, year, month, rest]) => `3${area}${year}${month}28${rest}X`),
    ));
  it("a unified social credit code", () =>
    finds("统一社会信用代码", fc.constantFrom("91379901MA0YX10196", "91379901ma0yx10197", "52100000500012345A")));
  it("an e-mail address", () => finds("电子邮箱", fc.constantFrom("xu@yunfan.example", "xu.cf+1@mail.yunfan.cn")));
});

describe("however it is written", () => {
  it.each([
    ["青岚云帆纺织 有限公司", "青岚云帆纺织有限公司"],
    ["云帆(青岚)商贸", "云帆（青岚）商贸"],
    ["１３８０００１２３４５", "13800012345"],
    ["ｘｕ＠yunfan.example", "xu@yunfan.example"],
  ])("%j", (text, found) => {
    expect(counterpartDataIn(`请${text}处理`, NAMES)?.found).toBe(found);
  });
});

describe("what is no counterpart's stands", () => {
  it.each([
    "请{对象}在{期限}前致电{电话}",
    "王某",
    "请致电0530-0000107",
    "依据《工资支付暂行规定》第六条",
    "云人社行指〔2026〕12号",
    "流水号 4138000123450001",
    "2026-11-21",
  ])("%j", (text) => {
    expect(counterpartDataIn(text, NAMES)).toBeUndefined();
  });

  it("words without figures and signs never, where nobody is known", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("建议您单位在前，。{}对象期限")) }), (text) => {
        expect(counterpartDataFault(text, [])).toBeUndefined();
      }),
    );
  });
});

it("the sentence names it and says which slot to write", () => {
  expect(counterpartDataFault("请许长风于下周到场", NAMES)).toMatch(/名称“许长风”.*换成占位 \{对象\}/);
  expect(counterpartDataFault("回电13800012345", NAMES)).toMatch(/手机号码“13800012345”.*\{电话\}/);
});
