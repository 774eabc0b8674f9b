/** Chance that can be repeated: the same seed gives the same office on every machine. */
export interface Chance {
  /** An integer from 0 up to, not including, `below`. */
  readonly upTo: (below: number) => number;
  /** One of a list that is not empty. Throws RangeError for an empty one. */
  readonly pick: <T>(from: readonly T[]) => T;
  /** As many hexadecimal figures. */
  readonly hex: (length: number) => string;
  /** A key of the shape the office makes, 36 characters. */
  readonly id: () => string;
}

/** A mulberry32 generator over a seed. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  const hex = (length: number): string => Array.from({ length }, () => upTo(16).toString(16)).join("");
  return {
    upTo,
    hex,
    pick: (from) => {
      if (from.length === 0) throw new RangeError("nothing to pick from");
      return from[upTo(from.length)] as (typeof from)[number];
    },
    id: () => [8, 4, 4, 4, 12].map(hex).join("-"),
  };
};
