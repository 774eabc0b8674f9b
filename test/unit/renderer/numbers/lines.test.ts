import { expect, test } from "vitest";
import { countsOf, keyed, keyOf, linesWith } from "../../../../renderer/numbers/lines";
import type { NumberLine } from "../../../../shared/contract/numbers";

const borne = (seq: number, more: Partial<Extract<NumberLine, { kind: "document" }>> = {}): NumberLine => ({
  kind: "document",
  seq,
  number: `云人社行指〔2026〕${seq}号`,
  name: "行政指导意见书",
  date: "2026-11-21",
  state: "issued",
  why: "",
  matterId: "m",
  documentId: `d${seq}`,
  title: "关于规范工资支付台账的行政指导",
  counterparts: "青岚云帆纺织有限公司",
  handlers: "叶知微",
  ...more,
});
const lines: NumberLine[] = [
  { kind: "gap", from: 1, to: 3, reason: "已用于纸质文书" },
  borne(4, { state: "void", why: "期限写错" }),
  { kind: "gap", from: 5, to: 5, reason: "" },
  borne(6),
  borne(7, { title: "关于招聘信息发布的行政指导", counterparts: "云溪人力资源服务部" }),
];

test("a book adds up to its issued, void and missing numbers, and tells the runs that nobody can account for", () => {
  expect(countsOf(lines)).toEqual({ issued: 2, voided: 1, missing: 4, unexplained: 1 });
  expect(countsOf([])).toEqual({ issued: 0, voided: 0, missing: 0, unexplained: 0 });
});

test("every line has a key of its own, also where numbers that ran on repeat a sequence", () => {
  const twice = [...lines, borne(6, { documentId: "of another year" })];
  expect(new Set(twice.map(keyOf)).size).toBe(twice.length);
});

test.each([
  ["", [1, 4, 5, 6, 7]],
  ["[2026]7号", [7]],
  ["zpxx", [7]],
  ["云帆 4号", [4]],
  ["期限写错", [4]],
  ["空号", [1, 5]],
  ["原因不明", [5]],
  ["没有这样的", []],
])("search for “%s” finds %j", (text, found) => {
  const places = linesWith(keyed(lines), text).map((line) => (line.kind === "gap" ? line.from : line.seq));
  expect(places).toEqual(found);
});
