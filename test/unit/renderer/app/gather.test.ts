import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gather } from "../../../../renderer/app/gather";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("the first is passed on at once, what follows soon after together, and nothing is lost", () => {
  const heard: string[][] = [];
  const { add } = gather(100, (names) => heard.push([...names].toSorted()));
  add(["matters", "overview"]);
  expect(heard).toEqual([["matters", "overview"]]);
  for (let i = 0; i < 200; i++) add(["attachments", "matters"]);
  add(["register"]);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(heard).toEqual([
    ["matters", "overview"],
    ["attachments", "matters", "register"],
  ]);
  vi.advanceTimersByTime(100);
  expect(heard).toHaveLength(2);
  add(["matters"]);
  expect(heard.at(-1)).toEqual(["matters"]);
});

test("stopping forgets what is gathered", () => {
  const heard: string[][] = [];
  const { add, stop } = gather(100, (names) => heard.push([...names]));
  add(["a"]);
  add(["b"]);
  stop();
  vi.advanceTimersByTime(500);
  expect(heard).toEqual([["a"]]);
});
