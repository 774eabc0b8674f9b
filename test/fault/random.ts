/** Numbers in [0, 1) that look random and come again with the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A seed for this run: `FAULT_SEED`, or one by the clock; printed, so that a failure can be had again. */
export const seedOf = (test: string): number => {
  const seed = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000_007);
  console.log(`${test}: FAULT_SEED=${seed}`);
  return seed;
};
