import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffText, type Piece } from "../../../shared/rules/text-diff";

const text = (pieces: readonly Piece[], ...kinds: readonly Piece["kind"][]): string =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map((piece) => piece.text)
    .join("");
/** 培训[-三次-]{+四次+} */
const marked = (from: string, to: string): string =>
  diffText(from, to)
    .map(({ kind, text: said }) => ({ same: said, gone: `[-${said}-]`, new: `{+${said}+}` })[kind])
    .join("");

describe("what changed between two texts", () => {
  test.each([
    ["", "", ""],
    ["不变。", "不变。", "不变。"],
    ["", "先到五家企业宣讲。", "{+先到五家企业宣讲。+}"],
    ["先到五家企业宣讲。", "", "[-先到五家企业宣讲。-]"],
    ["12月底前走访 30 家企业。", "12月底前走访 45 家企业。", "12月底前走访 [-30-]{+45+} 家企业。"],
    ["召开座谈会；逐户走访。", "召开座谈会；发放清单；逐户走访。", "召开座谈会；{+发放清单；+}逐户走访。"],
    ["企业应当配合。", "建议企业予以配合。", "{+建议+}企业[-应当-]{+予以+}配合。"],
  ])("%j → %j", (from, to, wanted) => {
    expect(marked(from, to)).toBe(wanted);
  });

  test("two sentences with little in common are one taken out and one put in", () => {
    expect(marked("每月公示一次。", "由行业协会牵头，分三批开展自查。")).toBe(
      "[-每月公示一次。-]{+由行业协会牵头，分三批开展自查。+}",
    );
  });

  test("a single character between two changes does not stand alone", () => {
    const kinds = diffText("本季度内完成甲的乙工作并报告", "本季度内完成丙的丁工作并报告").map(({ kind }) => kind);
    expect(kinds).toEqual(["same", "gone", "new", "same"]);
  });

  test("both texts can be read from what is shown", () => {
    const prose = fc.array(fc.constantFrom("企业", "应当", "建议", "。", "\n", "；", "30", "家", "𠮷", "a"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(prose, prose, (one, other) => {
        const [from, to] = [one.join(""), other.join("")];
        const pieces = diffText(from, to);
        expect(text(pieces, "same", "gone")).toBe(from);
        expect(text(pieces, "same", "new")).toBe(to);
      }),
    );
  });

  test("the longest parts of a plan are compared at once", () => {
    const long = (word: string) =>
      Array.from({ length: 700 }, (_, index) => `第${index}步：${word}完成走访。`).join("");
    const from = performance.now();
    const pieces = diffText(long("逐户"), long("分批"));
    expect(text(pieces, "same", "new")).toBe(long("分批"));
    expect(text(pieces, "new")).toBe("分批".repeat(700));
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
