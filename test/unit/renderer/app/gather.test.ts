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

test("held back, names wait however long and are passed on together when the last hold is let go", () => {
  const heard: string[][] = [];
  const { add, hold } = gather(100, (names) => heard.push([...names].toSorted()));
  const [first, second] = [hold(), hold()];
  add(["matters"]);
  vi.advanceTimersByTime(500);
  add(["overview", "matters"]);
  first();
  vi.advanceTimersByTime(500);
  expect(heard).toEqual([]);
  second();
  expect(heard).toEqual([["matters", "overview"]]);
  vi.advanceTimersByTime(100);
  add(["register"]);
  expect(heard.at(-1)).toEqual(["register"]);
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
