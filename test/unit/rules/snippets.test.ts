import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippetSlots } from "../../../shared/model/snippet";
import {
  fillSnippet,
  knownSlots,
  rankSnippets,
  type SlotValues,
  slotsIn,
  toSnippet,
  unknownSlots,
} from "../../../shared/rules/snippets";

const words = fc.string({ unit: fc.constantFrom(...Array.from("建议您单位在前，。\n{}｛｝ aX1")) });
const slot = fc.constantFrom(...snippetSlots, "对像", "金额").map((name) => `{${name}}`);
const text = fc.array(fc.oneof(words, slot)).map((parts) => parts.join(""));
/** What a form may hold, braces among it. */
const known: fc.Arbitrary<SlotValues> = fc.dictionary(fc.constantFrom(...snippetSlots), fc.oneof(words, slot));

describe("the slots of a text", () => {
  it("are found with the braces of either width, each once by name", () => {
    const sample = "请{对象}在｛期限｝前与{联系人}联系，{对像}，{ 对象 }，{}，{不\n是}";
    expect(slotsIn(sample).map(({ name }) => name)).toEqual(["对象", "期限", "联系人", "对像", "对象"]);
    expect(knownSlots(sample)).toEqual(["对象", "期限", "联系人"]);
    expect(unknownSlots(sample)).toEqual(["对像"]);
  });

  it("stand where they are said to stand", () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const { name, at, end } of slotsIn(one)) expect(one.slice(at + 1, end - 1).trim()).toBe(name);
      }),
    );
  });
});

describe("filling", () => {
  it("puts in what is known and leaves the rest open, where it stands now", () => {
    const { text: filled, open } = fillSnippet("{对象}：请在{期限}前致电{电话}，备好{金额}", {
      对象: "青岚云帆纺织有限公司",
      电话: "",
    });
    expect(filled).toBe("青岚云帆纺织有限公司：请在{期限}前致电{电话}，备好{金额}");
    expect(open.map(({ at, end }) => filled.slice(at, end))).toEqual(["{期限}", "{电话}", "{金额}"]);
  });

  it("changes nothing where nothing is known, and leaves nothing open where everything is", () => {
    fc.assert(
      fc.property(text, (one) => {
        const bare = fillSnippet(one, {});
        expect(bare.text).toBe(one);
        expect(bare.open).toEqual(slotsIn(one));
        const all = Object.fromEntries(snippetSlots.map((name) => [name, "甲"]));
        expect(fillSnippet(one, all).open.map(({ name }) => name)).toEqual(
          slotsIn(one)
            .map(({ name }) => name)
            .filter((name) => unknownSlots(one).includes(name)),
        );
      }),
    );
  });

  it("never takes what was filled in for a slot, and says where the open ones came to stand", () => {
    fc.assert(
      fc.property(text, known, (one, values) => {
        const { text: filled, open } = fillSnippet(one, values);
        const before = slotsIn(one).filter(({ name }) => !(values as Record<string, string>)[name]);
        expect(open.map(({ at, end }) => filled.slice(at, end))).toEqual(
          before.map(({ at, end }) => one.slice(at, end)),
        );
      }),
    );
  });
});

describe("a snippet made of words", () => {
  it("holds slots for names and numbers that are known", () => {
    const values = { 对象: "青岚云帆纺织有限公司", 联系人: "叶知微", 电话: "0530-0000107", 地点: "现场" };
    expect(toSnippet("请青岚云帆纺织有限公司在现场联系叶知微（0530-0000107）", values)).toBe(
      "请{对象}在现场联系{联系人}（{电话}）",
    );
  });

  it("filled again with the same gives the same words", () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from("甲乙丙公司12-")) });
    fc.assert(
      fc.property(plain, fc.dictionary(fc.constantFrom(...snippetSlots), plain), (one, values: SlotValues) => {
        expect(fillSnippet(toSnippet(one, values), values).text).toBe(one);
      }),
    );
  });
});

describe("ranking", () => {
  const one = (title: string, methods: string[] = [], itemIds: string[] = []) => ({ title, methods, itemIds });

  it("item before method before what is for anything before the rest", () => {
    const list = [
      one("其他方式", ["约谈"]),
      one("乙通用"),
      one("甲通用"),
      one("方式", ["建议"]),
      one("事项", [], ["i1"]),
      one("都合", ["建议"], ["i1"]),
    ];
    const ranked = rankSnippets(list, { methods: ["建议", "提示"], itemId: "i1" });
    expect(ranked.map(({ title }) => title)).toEqual(["都合", "事项", "方式", "甲通用", "乙通用", "其他方式"]);
  });

  it("loses nothing, and does not depend on the order it is given", () => {
    const names = fc.subarray(["a", "b", "c"]);
    const some = fc.record({ title: fc.string(), methods: names, itemIds: names });
    const unlike = fc.uniqueArray(some, { selector: ({ title }) => title });
    fc.assert(
      fc.property(unlike, names, fc.option(fc.constantFrom("a", "b")), (list, methods, itemId) => {
        const ranked = rankSnippets(list, { methods, itemId });
        expect(new Set(ranked)).toEqual(new Set(list));
        const fits = ranked.map((snippet) => itemId !== null && snippet.itemIds.includes(itemId));
        expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
