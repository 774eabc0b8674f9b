import { describe, expect, it } from "vitest";
import { changeWords, recordedWords } from "../../../../renderer/matters/detail/history-words";

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

  it("tells the way of a matter, an application and a plan part by part", () => {
    const words = changeWords(
      entry([
        { path: "phase", from: "planned", to: "underway" },
        { path: "application", from: null, to: { date: "2026-11-09", applicant: "白露霜", phone: "" } },
        { path: "plan.goal", from: "一", to: "二" },
        { path: "technical", from: false, to: true },
      ]),
      nameOf,
      "",
    );
    expect(words.map(({ label, from, to }) => `${label}：${from} → ${to}`)).toEqual([
      "办理状态：拟办 → 实施中",
      "申请日期：（空） → 2026-11-09",
      "申请人：（空） → 白露霜",
      "方案：目标：一 → 二",
      "技术类：否 → 是",
    ]);
  });

  it("tells what a step recorded, and no raw text of it among the changes", () => {
    const step = {
      act: "answer",
      id: "s1",
      by: "p1",
      at: "2026-11-21T06:00:00.000Z",
      date: "2026-11-21",
      late: "",
      answer: "refused",
      note: "来电答复",
    };
    const recorded = entry([{ path: "steps[s1]", to: step }]);
    expect(changeWords(recorded, nameOf, "")).toEqual([]);
    expect(recordedWords(recorded, nameOf)).toEqual([
      { label: "相对人的意愿", text: "拒绝" },
      { label: "说明", text: "来电答复" },
    ]);
    expect(recordedWords(entry([{ path: "steps[s1].date", from: "2026-11-20", to: "2026-11-21" }]), nameOf)).toEqual(
      [],
    );
  });
});
