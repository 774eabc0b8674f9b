import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearOf } from "../../../shared/rules/dates";
import {
  blankNumber,
  checkPattern,
  checkStart,
  explainGaps,
  formatNumber,
  nextNumber,
  paperYearFault,
  printAlike,
  startsOfYears,
  type Series,
  type UsedNumber,
} from "../../../shared/rules/numbering";

const series = (changes: Partial<Series> = {}): Series => ({
  id: "opinion",
  name: "行政指导意见书",
  pattern: "{代字}〔{年}〕{序号}号",
  code: "云人社行指",
  yearly: true,
  starts: [],
  ...changes,
});
const used = (seqs: readonly number[], year = 2026, voids: readonly number[] = []): UsedNumber[] =>
  seqs.map((seq) => ({ series: "opinion", year, seq, state: voids.includes(seq) ? "void" : "issued" }));

describe("checkPattern", () => {
  it.each(["{代字}〔{年}〕{序号}号", "豫政简行指{年}第{序号:3}号", "{年}{序号:4}"])("finds %s sound", (pattern) => {
    expect(checkPattern(pattern)).toEqual([]);
  });

  it.each([
    ["{代字}〔{年}〕号", "只有一个{序号}，现有 0 个"],
    ["{代字}{序号}号", "只有一个{年}，现有 0 个"],
    ["{年}{年}{序号}", "只有一个{年}，现有 2 个"],
    ["{年}{序号}{序号:3}", "只有一个{序号}，现有 2 个"],
    ["{代字}{代字}{年}{序号}", "最多有一个{代字}"],
    ["{年}{序号:0}", "不认识的花括号"],
    ["{年}{序号}{月}", "不认识的花括号"],
    ["{代字}[{年}]{序号}号", "建议改为“{代字}〔{年}〕{序号}号”"],
    ["{代字}【{年}】{序号}号", "建议改为“{代字}〔{年}〕{序号}号”"],
  ])("finds fault with %s", (pattern, words) => {
    expect(checkPattern(pattern).join()).toContain(words);
  });
});

describe("formatNumber", () => {
  it("prints numbers and the form before", () => {
    expect(formatNumber(series(), 2026, 7)).toBe("云人社行指〔2026〕7号");
    expect(blankNumber(series(), 2026)).toBe("云人社行指〔2026〕 号");
    const henan = series({ pattern: "{代字}{年}第{序号:3}号", code: "豫政简行指" });
    expect([1, 999, 1000].map((seq) => formatNumber(henan, 2017, seq))).toEqual([
      "豫政简行指2017第001号",
      "豫政简行指2017第999号",
      "豫政简行指2017第1000号",
    ]);
  });

  it("takes the code as it is, whatever it holds", () => {
    const odd = series({ code: "$&{年}.*(云)" });
    expect(formatNumber(odd, 2026, 7)).toBe("$&{年}.*(云)〔2026〕7号");
  });

  it("refuses years and sequences that are none", () => {
    for (const seq of [0, -1, 1.5, Number.NaN, 1e9])
      expect(() => formatNumber(series(), 2026, seq)).toThrow(RangeError);
    for (const year of [26, 0, 2026.5, 10_000]) expect(() => formatNumber(series(), year, 1)).toThrow(RangeError);
  });

  it("prints exactly the pieces of any sound pattern, in their order", () => {
    const literal = fc.string({
      unit: fc.constantFrom(...Array.from("〔〕（）()第号字-.0 1年$^*+?|\\/")),
      maxLength: 4,
    });
    const order = fc.constantFrom("cys", "csy", "ycs", "ysc", "scy", "syc");
    fc.assert(
      fc.property(
        fc.tuple(literal, literal, literal, literal),
        order,
        fc.integer({ min: 0, max: 9 }),
        literal,
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (literals, places, pad, code, year, seq) => {
          const joined = (pieces: Record<string, string>) =>
            literals.map((text, i) => text + (pieces[places[i] ?? ""] ?? "")).join("");
          const pattern = joined({ c: "{代字}", y: "{年}", s: pad === 0 ? "{序号}" : `{序号:${pad}}` });
          expect(checkPattern(pattern)).toEqual([]);
          expect(formatNumber(series({ pattern, code }), year, seq)).toBe(
            joined({ c: code, y: String(year), s: String(seq).padStart(pad, "0") }),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("nextNumber", () => {
  it("begins at 1, goes on above the greatest, and never gives a voided number again", () => {
    expect(nextNumber(series(), 2026, [])).toBe(1);
    expect(nextNumber(series(), 2026, used([1, 2, 3], 2026, [3]))).toBe(4);
    expect(nextNumber(series(), 2026, used([1, 3]))).toBe(4);
  });

  it("begins where the office says, for that year only", () => {
    const started = series({ starts: [{ year: 2026, first: 38, reason: "此前用纸质登记" }] });
    expect(nextNumber(started, 2026, [])).toBe(38);
    expect(nextNumber(started, 2026, used([38]))).toBe(39);
    expect(nextNumber(started, 2026, used([50]))).toBe(51);
    expect(nextNumber(started, 2027, [])).toBe(1);
  });

  it("counts its own series only", () => {
    expect(nextNumber(series({ id: "other" }), 2026, used([1, 2]))).toBe(1);
  });

  it("goes by the year of the document's date at the turn of the year", () => {
    const numbers = used([1, 2, 3]);
    expect(nextNumber(series(), yearOf("2026-12-31"), numbers)).toBe(4);
    expect(nextNumber(series(), yearOf("2027-01-01"), numbers)).toBe(1);
    // A letter dated in the old year and issued after the first of the new one still follows the old year's.
    expect(nextNumber(series(), yearOf("2026-12-31"), [...numbers, ...used([1], 2027)])).toBe(4);
  });
});

describe("checkStart", () => {
  it("takes only a start above the next number", () => {
    expect(checkStart(series(), 2026, 20, used([1, 2]))).toEqual([]);
    expect(checkStart(series(), 2026, 3, used([1, 2])).join()).toContain("下一个号已是 3");
    expect(checkStart(series(), 2026, 2, used([1, 2]))).toHaveLength(1);
    for (const first of [0, -3, 2.5]) expect(checkStart(series(), 2026, first, [])).toEqual(["起始号须为正整数"]);
  });
});

describe("explainGaps", () => {
  it("is empty where every number is used, voided ones included", () => {
    expect(explainGaps(series(), 2026, used([3, 1, 2], 2026, [2]))).toEqual([]);
    expect(explainGaps(series(), 2026, [])).toEqual([]);
  });

  it("tells a lost number from numbers used on paper", () => {
    const started = series({
      starts: [
        { year: 2026, first: 20, reason: "停电期间用纸质文号" },
        { year: 2026, first: 5, reason: "年初用纸质登记" },
        { year: 2025, first: 90, reason: "另一年" },
      ],
    });
    expect(explainGaps(started, 2026, used([5, 6, 8, 20, 23]))).toEqual([
      { from: 1, to: 4, kind: "start", reason: "年初用纸质登记" },
      { from: 7, to: 7, kind: "unexplained" },
      { from: 9, to: 19, kind: "start", reason: "停电期间用纸质文号" },
      { from: 21, to: 22, kind: "unexplained" },
    ]);
  });

  it("splits a run between two starts, and leaves what lies above the last one unexplained", () => {
    const started = series({
      starts: [
        { year: 2026, first: 3, reason: "甲" },
        { year: 2026, first: 6, reason: "乙" },
      ],
    });
    expect(explainGaps(started, 2026, used([8]))).toEqual([
      { from: 1, to: 2, kind: "start", reason: "甲" },
      { from: 3, to: 5, kind: "start", reason: "乙" },
      { from: 6, to: 7, kind: "unexplained" },
    ]);
  });

  it("accounts for a start before any number follows it", () => {
    const started = series({ starts: [{ year: 2026, first: 4, reason: "纸质" }] });
    expect(explainGaps(started, 2026, used([1]))).toEqual([{ from: 2, to: 3, kind: "start", reason: "纸质" }]);
  });

  it("covers exactly the numbers not used", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, (seqs, firsts) => {
        const any = series({ starts: firsts.map((first) => ({ year: 2026, first, reason: `${first}` })) });
        const missing = explainGaps(any, 2026, used(seqs)).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        const top = Math.max(0, ...seqs, ...firsts.map((first) => first - 1));
        expect(missing).toEqual(Array.from({ length: top }, (_, i) => i + 1).filter((seq) => !seqs.includes(seq)));
      }),
    );
  });
});

describe("any course of issuing, voiding and starting anew", () => {
  type Step =
    | { kind: "issue"; date: string }
    | { kind: "void"; date: string }
    | { kind: "start"; date: string; jump: number };
  const date = fc.constantFrom("2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02");
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("issue" as const), date }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("void" as const), date }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("start" as const), date, jump: fc.integer({ min: -3, max: 30 }) }),
    },
  );

  it("leaves no number twice, none falling, and no gap unexplained", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const own = series();
        const numbers: UsedNumber[] = [];
        const given = new Set<string>();
        for (const action of steps) {
          const year = yearOf(action.date);
          const next = nextNumber(own, year, numbers);
          if (action.kind === "issue") {
            const text = formatNumber(own, year, next);
            expect(given.has(text)).toBe(false);
            expect(numbers.every((number) => number.year !== year || number.seq < next)).toBe(true);
            given.add(text);
            numbers.push({ series: own.id, year, seq: next, state: "issued" });
          } else if (action.kind === "void") {
            const last = numbers.findLast((number) => number.year === year);
            if (last) last.state = "void";
          } else if (checkStart(own, year, next + action.jump, numbers).length === 0) {
            own.starts.push({ year, first: next + action.jump, reason: "纸质" });
          }
        }
        for (const year of [2026, 2027]) {
          expect(explainGaps(own, year, numbers).filter((gap) => gap.kind === "unexplained")).toEqual([]);
          const lost = numbers.filter((number) => number.year === year);
          // Take one number away again: it must show, unless its run touches a start, which then speaks for it.
          const inner = lost.find((number) => lost.some(({ seq }) => seq === number.seq + 1));
          if (inner && !own.starts.some((start) => start.year === year && start.first === inner.seq + 1)) {
            const rest = numbers.filter((number) => number !== inner);
            expect(explainGaps(own, year, rest).some((gap) => gap.kind === "unexplained")).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a series that runs on over the years", () => {
  const dates = fc.array(fc.constantFrom("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"), { maxLength: 30 });

  it("gives each number once whatever the year, and accounts for all of them", () => {
    fc.assert(
      fc.property(dates, (days) => {
        const own = series({ yearly: false });
        const numbers: UsedNumber[] = [];
        for (const day of days) {
          const year = yearOf(day);
          numbers.push({ series: own.id, year, seq: nextNumber(own, year, numbers), state: "issued" });
        }
        expect(numbers.map(({ seq }) => seq)).toEqual(days.map((_, index) => index + 1));
        expect(explainGaps(own, 2026, numbers)).toEqual([]);
      }),
    );
  });

  it("begins where paper ended, in whatever year that was recorded, and never goes back", () => {
    const own = series({ yearly: false, starts: [{ year: 2025, first: 38, reason: "纸质" }] });
    expect(nextNumber(own, 2026, [])).toBe(38);
    const used: UsedNumber[] = [{ series: own.id, year: 2026, seq: 38, state: "issued" }];
    expect(checkStart(own, 2027, 20, used)).not.toEqual([]);
    expect(explainGaps(own, 2027, used)).toEqual([{ from: 1, to: 37, kind: "start", reason: "纸质" }]);
    expect(paperYearFault(own, 2025, 2026, used)).toBeUndefined();
  });

  it("keeps the account where an earlier year's start passed numbers over, once its years are counted apart", () => {
    const own = series({ yearly: false, starts: [{ year: 2026, first: 2, reason: "纸质" }] });
    const used: UsedNumber[] = [2, 3].map((seq) => ({ series: own.id, year: 2027, seq, state: "issued" }));
    const starts = [...own.starts, ...startsOfYears(own, used)];
    const gaps = explainGaps({ ...own, yearly: true, starts }, 2027, used);
    expect(gaps.map(({ from, to, kind }) => [from, to, kind])).toEqual([[1, 1, "start"]]);
  });

  it("asks for the start of an earlier year only where each year is counted anew", () => {
    expect(paperYearFault(series(), 2025, 2026, [])).toMatch(/^2025 年/);
    expect(paperYearFault(series({ yearly: false }), 2025, 2026, [])).toBeUndefined();
  });
});

describe("startsOfYears", () => {
  const ranOn = series({ yearly: false });

  it("accounts for what another year bears, and leaves what nobody knows", () => {
    const numbers = [...used([1, 2, 5], 2026), ...used([3, 4, 8], 2027)];
    expect(startsOfYears(ranOn, numbers)).toEqual([
      { year: 2026, first: 5, reason: "各年连续编号时编在别的年份" },
      { year: 2027, first: 3, reason: "各年连续编号时编在别的年份" },
    ]);
    const yearly = { ...ranOn, yearly: true, starts: startsOfYears(ranOn, numbers) };
    expect(explainGaps(yearly, 2027, numbers)).toEqual([
      { from: 1, to: 2, kind: "start", reason: "各年连续编号时编在别的年份" },
      { from: 5, to: 7, kind: "unexplained" },
    ]);
    expect(nextNumber(yearly, 2027, numbers)).toBe(9);
  });

  it("has nothing to say of numbers that began in one year", () => {
    expect(startsOfYears(ranOn, used([1, 2, 3]))).toEqual([]);
  });
});

describe("printAlike", () => {
  it.each([
    [{ code: "云人社", pattern: "{代字}行指〔{年}〕{序号}号" }, true],
    [{ pattern: "{代字}〔{年}〕{序号:4}号" }, true],
    [{ pattern: "{代字}〔{年}〕第{序号}号" }, false],
    [{ code: "云人社行提" }, false],
  ])("holds the numbers themselves against each other: %j", (more, alike) => {
    expect(printAlike(series(), series({ id: "other", ...more }))).toBe(alike);
  });
});
