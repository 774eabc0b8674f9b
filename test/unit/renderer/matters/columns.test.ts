import { expect, test } from "vitest";
import { columnsOf, shownColumns } from "../../../../renderer/matters/list/columns";
import { everyMatter } from "../../../../shared/contract/matters";

const HIDDEN = ["stage", "section", "result"];
const widths = (room: number, scale = 1, hidden = HIDDEN): Record<string, number> =>
  Object.fromEntries(
    shownColumns(columnsOf("行政相对人"), hidden, everyMatter, scale, room).map(({ key, width }) => [key, width]),
  );
const sum = (all: Record<string, number>): number => Object.values(all).reduce((total, width) => total + width, 0);

test("the title has the room the others leave, and the table fills its width", () => {
  const small = widths(1127);
  expect(sum(small)).toBe(1127);
  expect(small["title"]).toBeGreaterThanOrEqual(290);
  expect(small["numbers"]).toBeLessThan(140);
  const large = widths(1681);
  expect(sum(large)).toBe(1681);
  expect(large["numbers"]).toBeGreaterThan(200);
  expect(large["title"]).toBeGreaterThan(500);
});

test("where room is short the title keeps its least, and the table scrolls", () => {
  expect(widths(700)["title"]).toBe(260);
  expect(widths(700, 1.25)["title"]).toBe(325);
  expect(sum(widths(700))).toBeGreaterThan(700);
});

test("without the counterparts the title has their room too", () => {
  const alone = widths(1127, 1, [...HIDDEN, "counterparts"]);
  expect(sum(alone)).toBe(1127);
  expect(alone["counterparts"]).toBeUndefined();
});
