import { describe, expect, it } from "vitest";
import { changeWords } from "../../../../renderer/matters/detail/history-words";

const entry = (changes: { path: string; from?: unknown; to?: unknown }[]) => ({
  seq: 2,
  at: "2026-11-21T06:00:00.000Z",
  byName: "唐龚",
  act: "matters.update",
  summary: "修改事项内容",
  changes,
});
const nameOf = (id: string) => ({ p1: "唐龚", p2: "白露霜", c1: "禾木餐饮" })[id];

describe("a history entry in words", () => {
  it("names fields and people, and says what was empty", () => {
    const words = changeWords(
      entry([
        { path: "place", from: "", to: "三楼会议室" },
        { path: "handlerIds", from: ["p1"], to: ["p1", "p2"] },
        { path: "counterpartIds", from: ["c1"], to: [] },
        { path: "sectionId", from: null, to: "gone" },
      ]),
      nameOf,
      "行政管理相对人",
    );
    expect(words.map(({ label, from, to }) => `${label}：${from} → ${to}`)).toEqual([
      "指导地点：（空） → 三楼会议室",
      "指导人员：唐龚 → 唐龚、白露霜",
      "行政管理相对人：禾木餐饮 → （空）",
      "承办科室：（空） → （已不在名册）",
    ]);
  });

  it("leaves the program's own bookkeeping out", () => {
    expect(
      changeWords(
        entry([
          { path: "documents[d1].file", to: "abc" },
          { path: "status", to: "closed" },
        ]),
        nameOf,
        "",
      ),
    ).toEqual([]);
  });
});
