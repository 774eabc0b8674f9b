import { expect, test } from "vitest";
import { blankResponses, fillResponses } from "../../../../renderer/approvals/responses";

test("a draft fills in what was answered to suggestions that still stand, and nothing to others", () => {
  const suggestions = [
    { id: "now-1", text: "改用建议性表述" },
    { id: "now-2", text: "写明回访时间" },
  ];
  const start = { date: "2026-11-21", note: "", responses: blankResponses(suggestions) };
  const kept = {
    note: "第二次送审",
    responses: [
      { suggestionId: "before", done: "上一轮的" },
      { suggestionId: "now-2", done: "已写明" },
    ],
  };
  expect(fillResponses(start, kept)).toEqual({
    date: "2026-11-21",
    note: "第二次送审",
    responses: [
      { suggestionId: "now-1", done: "" },
      { suggestionId: "now-2", done: "已写明" },
    ],
  });
  expect(fillResponses(start, {})).toEqual(start);
});
