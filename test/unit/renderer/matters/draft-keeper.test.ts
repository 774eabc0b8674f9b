import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, type DraftValues } from "../../../../renderer/matters/drafts/keeper";

interface Kept {
  readonly id: string | null;
  readonly values: DraftValues;
  readonly at: number;
}

/** An office that keeps drafts in memory; `fail` makes the next keep fail. */
const office = () => {
  const kept: Kept[] = [];
  const state = { fail: false, made: 0 };
  const keep = async (id: string | null, values: DraftValues) => {
    if (state.fail) throw new Error("disk full");
    kept.push({ id, values, at: Date.now() });
    if (id === null) state.made += 1;
    return { id: id ?? `d${state.made}`, savedAt: new Date().toISOString() };
  };
  return { kept, state, keep };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("DraftKeeper", () => {
  it("keeps within 500 ms after the last keystroke and goes on with the same draft", async () => {
    const { kept, keep } = office();
    const keeper = new DraftKeeper(keep);
    keeper.keep({ title: "甲" });
    await vi.advanceTimersByTimeAsync(500);
    keeper.keep({ title: "甲乙" });
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.map(({ id, values }) => [id, values["title"]])).toEqual([
      [null, "甲"],
      ["d1", "甲乙"],
    ]);
    expect(keeper.state()).toMatchObject({ id: "d1", failed: false });
  });

  it("has no draft where there is none to keep, and a new one after that", async () => {
    const { kept, keep } = office();
    const keeper = new DraftKeeper(async (id, values) => (values["title"] === "" ? null : keep(id, values)));
    keeper.keep({ title: "" });
    expect(await keeper.settle()).toBeNull();
    expect(keeper.state()).toEqual({ id: null, savedAt: null, failed: false });
    keeper.keep({ title: "甲" });
    expect(await keeper.settle()).toBe("d1");
    keeper.keep({ title: "" });
    expect(await keeper.settle()).toBeNull();
    keeper.keep({ title: "乙" });
    await keeper.settle();
    expect(kept.map(({ id }) => id)).toEqual([null, null]);
  });

  it("keeps at the latest one second after the first unsaved keystroke", async () => {
    const { kept, keep } = office();
    const keeper = new DraftKeeper(keep);
    const from = Date.now();
    for (let key = 0; key < 12; key += 1) {
      keeper.keep({ title: "字".repeat(key + 1) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.length).toBeGreaterThan(0);
    expect((kept[0]?.at ?? Infinity) - from).toBeLessThanOrEqual(1_000);
  });

  it("settles at once and answers with the draft's id", async () => {
    const { keep } = office();
    const keeper = new DraftKeeper(keep);
    keeper.keep({ title: "甲" });
    expect(await keeper.settle()).toBe("d1");
  });

  it("says that keeping failed, and tries again with the next keystroke", async () => {
    const { kept, state, keep } = office();
    const keeper = new DraftKeeper(keep);
    state.fail = true;
    keeper.keep({ title: "甲" });
    await keeper.settle();
    expect(keeper.state()).toMatchObject({ id: null, failed: true });
    state.fail = false;
    keeper.keep({ title: "甲乙" });
    await keeper.settle();
    expect(keeper.state().failed).toBe(false);
    expect(kept.at(-1)?.values["title"]).toBe("甲乙");
  });

  it("tries what could not be kept again without another keystroke", async () => {
    const { kept, state, keep } = office();
    const keeper = new DraftKeeper(keep);
    state.fail = true;
    keeper.keep({ title: "甲" });
    await keeper.settle();
    state.fail = false;
    expect(await keeper.settle()).toBe("d1");
    expect(kept.map(({ values }) => values["title"])).toEqual(["甲"]);
    await keeper.settle();
    expect(kept).toHaveLength(1);
  });

  it("lets go: nothing pending is written, and what follows is another draft", async () => {
    const { kept, keep } = office();
    const keeper = new DraftKeeper(keep);
    keeper.keep({ title: "甲" });
    await keeper.settle();
    keeper.keep({ title: "甲乙" });
    keeper.detach();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept).toHaveLength(1);
    keeper.keep({ title: "丙" });
    expect(await keeper.settle()).toBe("d2");
  });

  it("hands a draft over while it is being written: what follows never lands in it", async () => {
    const { kept, keep } = office();
    const slow = async (...given: Parameters<typeof keep>) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return keep(...given);
    };
    const keeper = new DraftKeeper(slow);
    keeper.keep({ title: "甲" });
    await vi.advanceTimersByTimeAsync(400);
    keeper.keep({ title: "甲乙" });
    const first = keeper.handOver();
    expect(keeper.state().id).toBeNull();
    keeper.keep({ title: "丙" });
    const ids = Promise.all([first.settle(), keeper.settle()]);
    await vi.advanceTimersByTimeAsync(2_000);
    const [one, other] = await ids;
    expect(one).not.toBe(other);
    expect(kept).toHaveLength(3);
    expect(kept.find(({ values }) => values["title"] === "甲乙")?.id).toBe(one);
    expect(kept.find(({ values }) => values["title"] === "丙")?.id).toBeNull();
    expect(first.state().id).toBe(one);
    expect(keeper.state().id).toBe(other);
  });
});
