/** One way of doing the job: does it once and answers how much of the unit it took. */
export type Contender = () => Promise<number>;

export interface Spread {
  median: number;
  p95: number;
  /** What the machine can do when nothing else is in the way. */
  least: number;
  runs: number;
}

/** What one budget was held against. `ours` and `peers` hold the value that is judged; a peer that is absent is null. */
export interface Measurement {
  name: string;
  ours: number;
  peers: Record<string, number | null>;
  unit: string;
  budget: string;
  /** Null where nothing is to be met. */
  met: boolean | null;
  /** Which of the two the judged values are. */
  judged: "median" | "p95";
  /** By `ours` and by peer. */
  spread: Record<string, Spread>;
}

/** A limit: on the value itself, or on its ratio to a peer of the same run (skipped where that peer is absent). */
export type Limit = { atMost: number } | { timesPeer: number; peer: string } | { fasterThan: string };

const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;

/** Median, 95th percentile (nearest rank) and least of at least one value. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return { median: (lower + upper) / 2, p95: rank(sorted, 0.95), least: rank(sorted, 0), runs: sorted.length };
};

/** Milliseconds a job takes. */
export const timed = async (job: () => unknown): Promise<number> => {
  const from = performance.now();
  await job();
  return performance.now() - from;
};

const SETTLE_MS = 25;

/** As `timed`, for a save: what it leaves to be done afterwards comes to an end before the next one, unmeasured. */
export const timedSave = async (job: () => Promise<unknown>): Promise<number> => {
  const ms = await timed(job);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return ms;
};

/**
 * Runs the contenders turn by turn, A B A B, each round beginning with another one, so that a busy moment of the machine
 * falls on all alike. The first `warmUp` rounds are not counted. Answers the values by name.
 */
export const interleave = async <N extends string>(
  contenders: Readonly<Record<N, Contender>>,
  rounds: number,
  warmUp = 0,
): Promise<Record<N, number[]>> => {
  const names = Object.keys(contenders) as N[];
  const values = Object.fromEntries(names.map((name): [N, number[]] => [name, []])) as Record<N, number[]>;
  for (let round = 0; round < rounds + warmUp; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      if (name === undefined) continue;
      const value = await contenders[name]();
      if (round >= warmUp) values[name].push(value);
    }
  }
  return values;
};

const words = (limit: Limit, unit: string): string => {
  if ("atMost" in limit) return `≤ ${limit.atMost} ${unit}`;
  return "timesPeer" in limit ? `≤ ${limit.timesPeer} × ${limit.peer}` : `less than ${limit.fasterThan}`;
};

const holds = (limit: Limit, ours: number, peers: Record<string, number | null>): boolean => {
  if ("atMost" in limit) return ours <= limit.atMost;
  const peer = peers["timesPeer" in limit ? limit.peer : limit.fasterThan] ?? null;
  if (peer === null) return true;
  return "timesPeer" in limit ? ours <= limit.timesPeer * peer : ours < peer;
};

/** Puts values and limits together. `absent` names peers that are not on this machine. */
export const judge = (input: {
  name: string;
  unit: string;
  ours: readonly number[];
  peers: Readonly<Record<string, readonly number[]>>;
  absent?: readonly string[];
  limits: readonly Limit[];
  by?: "median" | "p95";
}): Measurement => {
  const judged = input.by ?? "median";
  const spread: Record<string, Spread> = { ours: spreadOf(input.ours) };
  const peers: Record<string, number | null> = {};
  for (const [name, values] of Object.entries(input.peers)) {
    spread[name] = spreadOf(values);
    peers[name] = spread[name][judged];
  }
  for (const name of input.absent ?? []) peers[name] = null;
  const ours = spreadOf(input.ours)[judged];
  return {
    name: input.name,
    ours,
    peers,
    unit: input.unit,
    budget: input.limits.map((limit) => words(limit, input.unit)).join(", "),
    met: input.limits.length === 0 ? null : input.limits.every((limit) => holds(limit, ours, peers)),
    judged,
    spread,
  };
};
