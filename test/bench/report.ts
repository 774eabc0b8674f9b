import fs from "node:fs";
import os from "node:os";
import process from "node:process";
import { type Measurement, spreadOf } from "./measure";

const TMPFS = 0x01021994;

/** Where and in what company it was measured. `scratch` is a folder on the disk that was written to. */
export const machineOf = (scratch: string, versions: Readonly<Record<string, string | null>>) => ({
  processor: os.cpus()[0]?.model ?? "",
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  node: process.version,
  // Syncing to memory costs nothing, so ratios of saves mean little there.
  savesGoTo: fs.statfsSync(scratch).type === TMPFS ? "memory" : "disk",
  loadBefore: os.loadavg()[0] ?? 0,
  peers: versions,
});
export type Machine = ReturnType<typeof machineOf>;

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const peerCell = ({ peers, spread, ours }: Measurement): string =>
  Object.entries(peers)
    .map(([name, value]) => {
      const found = spread[name];
      if (value === null || !found) return `${name}: not installed`;
      return `${name} ${figure(found.median)} / ${figure(found.p95)} (${(ours / value).toFixed(2)} ×)`;
    })
    .join("; ");

const verdict = ({ met }: Measurement): string => (met === null ? "–" : met ? "yes" : "NO");

/** The measurements as a Markdown table: median / p95, ratios on the judged value. */
export const table = (measurements: readonly Measurement[]): string => {
  const rows = measurements.map((one) => {
    const { median, p95, runs } = one.spread["ours"] ?? spreadOf([one.ours]);
    const budget = one.budget === "" ? "–" : `${one.judged === "p95" ? "p95 " : ""}${one.budget}`;
    return [
      one.name,
      `${figure(median)} / ${figure(p95)} ${one.unit}`,
      peerCell(one) || "–",
      budget,
      verdict(one),
      String(runs),
    ];
  });
  const lines = [
    ["measurement", "ours, median / p95", "peers (ours ÷ peer)", "budget", "met", "runs"],
    Array(6).fill("---"),
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};
