import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Follower } from "../../../../renderer/matters/follower";

const PACE = { idle: 100, most: 250 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("Follower", () => {
  it("works the newest value once typing rests", async () => {
    const worked: string[] = [];
    const follower = new Follower<string>(PACE, async (value) => void worked.push(value));
    follower.push("一");
    await vi.advanceTimersByTimeAsync(60);
    follower.push("一二");
    await vi.advanceTimersByTimeAsync(99);
    expect(worked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(worked).toEqual(["一二"]);
  });

  it("does not wait for ever while somebody types on and on", async () => {
    const worked: number[] = [];
    const follower = new Follower<number>(PACE, async (value) => void worked.push(value));
    for (let key = 0; key < 10; key += 1) {
      follower.push(key);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(worked.length).toBeGreaterThanOrEqual(1);
    expect(worked[0]).toBeLessThanOrEqual(5);
  });

  it("never works two at once, and then the newest", async () => {
    let running = 0;
    let most = 0;
    const worked: string[] = [];
    const follower = new Follower<string>(PACE, async (value) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 400));
      worked.push(value);
      running -= 1;
    });
    follower.push("a");
    await vi.advanceTimersByTimeAsync(150);
    follower.push("b");
    await vi.advanceTimersByTimeAsync(100);
    follower.push("c");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(most).toBe(1);
    expect(worked).toEqual(["a", "c"]);
  });

  it("flushes what is pending, also behind work under way", async () => {
    const worked: string[] = [];
    const follower = new Follower<string>(PACE, async (value) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      worked.push(value);
    });
    follower.push("a");
    await vi.advanceTimersByTimeAsync(110);
    follower.push("b");
    const flushed = follower.flush();
    await vi.advanceTimersByTimeAsync(120);
    await flushed;
    expect(worked).toEqual(["a", "b"]);
  });

  it("forgets what is pending when cancelled", async () => {
    const worked: string[] = [];
    const follower = new Follower<string>(PACE, async (value) => void worked.push(value));
    follower.push("a");
    follower.cancel();
    await vi.advanceTimersByTimeAsync(1_000);
    await follower.flush();
    expect(worked).toEqual([]);
  });
});
