import { describe, expect, it } from "vitest";
import {
  choiceMatches,
  choiceOfDigit,
  choicesOf,
  plainOptions,
  recall,
  situationOptions,
} from "../../../../renderer/matters/quick/choices";

const choices = choicesOf(plainOptions(["口头", "电话", "短信", "邮件", "发放材料", "媒体"]));

describe("choices by a single key", () => {
  it("takes a digit at once", () => {
    expect(choiceOfDigit(choices, "3")?.value).toBe("短信");
    expect(choiceOfDigit(choices, "9")).toBeUndefined();
    expect(choiceOfDigit(choices, "")).toBeUndefined();
  });

  it("finds by pinyin initials and by Chinese", () => {
    const found = (typed: string) => choices.filter((choice) => choiceMatches(choice, typed)).map(({ value }) => value);
    expect(found("ffcl")).toEqual(["发放材料"]);
    expect(found("dh")).toEqual(["电话"]);
    expect(found("材料")).toEqual(["发放材料"]);
    expect(found("zz")).toEqual([]);
  });

  it("keeps a situation's code and finds it by its name", () => {
    const [first] = choicesOf(situationOptions([{ code: "LZ-S2", name: "现场发放宣传资料" }]));
    expect(first?.value).toBe("LZ-S2");
    expect(first && choiceMatches(first, "xcff")).toBe(true);
  });

  it("gives digits to the first nine only", () => {
    const many = choicesOf(plainOptions(Array.from({ length: 11 }, (_, index) => `选项${index}`)));
    expect(many.map(({ digit }) => digit).join("")).toBe("123456789");
  });
});

describe("words used before", () => {
  const said = [
    { content: "解答年休假折算", result: "已知晓" },
    { content: "提醒及时申报工伤", result: "同意整改" },
    { content: "解答年休假折算", result: "旧的一条" },
  ];

  it("come back once, newest first, by Chinese or initials", () => {
    expect(recall(said, "年休")).toEqual([{ content: "解答年休假折算", result: "已知晓" }]);
    expect(recall(said, "txjs")).toEqual([{ content: "提醒及时申报工伤", result: "同意整改" }]);
  });

  it("stay away for an empty field and for what stands there already", () => {
    expect(recall(said, "  ")).toEqual([]);
    expect(recall(said, "解答年休假折算")).toEqual([]);
  });
});
