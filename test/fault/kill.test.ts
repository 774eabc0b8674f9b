import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../electron/ledger/ledger";
import { newFolder, notesSpec, removeFolders, who } from "../unit/ledger/office";
import { buildChild, startChild } from "./children";
import { randomOf, seedOf } from "./random";

const KILLS = 200;
const LANES = 4;
const seed = seedOf("kill");
let program: string;

beforeAll(async () => {
  program = await buildChild(newFolder());
});
afterAll(removeFolders);

const tempsIn = (folder: string): number => fs.readdirSync(folder).filter((name) => name.endsWith(".tmp")).length;

/** Kills a saving process again and again in one folder; after each death every acknowledged save must be there. */
const lane = async (kills: number, random: () => number): Promise<{ acknowledged: number; inTheAct: number }> => {
  const folder = newFolder();
  let acknowledged = 0;
  let inTheAct = 0;
  let next = 1;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(program, "save", folder, String(next));
    expect(await child.first).toBe(String(next));
    await new Promise((resolve) => setTimeout(resolve, random() * 25));
    child.process.kill("SIGKILL");
    await child.ended;
    inTheAct += tempsIn(folder);

    const acks = child.lines.map(Number);
    const ledger = await openLedger(folder, { who });
    const file = await ledger.file(notesSpec);
    const made = new Set(file.history().map((line) => line.act));
    expect(acks.filter((ack) => !made.has(`save.${ack}`))).toEqual([]);
    const last = file.get("others", "last")?.size ?? 0;
    const lastAck = acks.at(-1) ?? 0;
    // At most the one save under way may have been made without its word having come.
    expect(last - lastAck).toBeGreaterThanOrEqual(0);
    expect(last - lastAck).toBeLessThanOrEqual(1);
    expect(Math.max(...file.all("notes").map((note) => note.size ?? 0))).toBe(last);
    expect(tempsIn(folder)).toBe(0);
    await ledger.close();
    acknowledged += acks.length;
    next = last + 1;
  }
  expect(fs.existsSync(path.join(folder, "damaged"))).toBe(false);
  return { acknowledged, inTheAct };
};

describe("kill -9 in the middle of saves", () => {
  it(`loses no acknowledged save in ${KILLS} deaths`, { timeout: 60_000 }, async () => {
    const lanes = await Promise.all(
      Array.from({ length: LANES }, (_, index) => lane(KILLS / LANES, randomOf(seed + index))),
    );
    const acknowledged = lanes.reduce((sum, lane) => sum + lane.acknowledged, 0);
    const inTheAct = lanes.reduce((sum, lane) => sum + lane.inTheAct, 0);
    console.log(`${KILLS} deaths, ${inTheAct} of them over a half-written file; ${acknowledged} saves acknowledged`);
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect(inTheAct).toBeGreaterThan(10);
  });
});
