import fs from "node:fs";
import fsp from "node:fs/promises";
import path from "node:path";
import { inChild } from "./children";
import { interleave, judge, type Measurement, timed } from "./measure";
import { firstPage, sitDown } from "./office";

const PEER = "JSON.parse";

/** In a process of its own: from nothing to the first page of the list; ms. */
export const openOnce = async (folder: string): Promise<number> => {
  const from = performance.now();
  const seat = await sitDown(folder);
  const { rows } = await seat.speak("matters.list", firstPage());
  const ms = performance.now() - from;
  await seat.desk.close();
  if (rows.length === 0) throw new Error("the list is empty");
  return ms;
};

/** In a process of its own: the first letters typed into the list's search after opening; ms. */
export const firstSearch = async (folder: string): Promise<number> => {
  const seat = await sitDown(folder);
  await seat.speak("matters.list", firstPage());
  const ms = await timed(() => seat.speak("matters.list", firstPage("gz")));
  await seat.desk.close();
  return ms;
};

/** In a process of its own: the paths of the JSON files that opening reads. */
export const openTraced = async (folder: string): Promise<string[]> => {
  const read = new Set<string>();
  const { open, readFile } = fsp;
  const note = (file: unknown): void => {
    if (typeof file === "string" && file.endsWith(".json")) read.add(file);
  };
  fsp.open = (file, flags, mode) => {
    if (flags === "r") note(file);
    return open(file, flags, mode);
  };
  fsp.readFile = ((file: string, options: BufferEncoding) => {
    note(file);
    return readFile(file, options);
  }) as typeof readFile;
  const seat = await sitDown(folder);
  await seat.speak("matters.list", firstPage());
  Object.assign(fsp, { open, readFile });
  await seat.desk.close();
  return [...read].filter((file) => fs.existsSync(file));
};

/** In a process of its own: the same files read and parsed, nothing checked; ms. */
export const parseOnce = async (listFile: string): Promise<number> => {
  const files = JSON.parse(fs.readFileSync(listFile, "utf8")) as string[];
  const kept: unknown[] = [];
  return timed(() => {
    for (const file of files) kept.push(JSON.parse(fs.readFileSync(file, "utf8")));
  });
};

/**
 * Opening an office until it can answer the list's first page, each time in a fresh process with the files in the
 * system's cache, beside JSON.parse of exactly the files that are read. With the index, and (no budget) without it; and the first search after opening, when nothing is warm.
 */
export const measureOpen = async (
  folder: string,
  scratch: string,
  matters: number,
  rounds: { warm: number; cold: number; first: number },
): Promise<Measurement[]> => {
  const index = path.join(folder, "books", "index.json");
  const contenders = async (prepare: () => void) => {
    prepare();
    const list = path.join(scratch, "read.json");
    fs.writeFileSync(list, JSON.stringify(await inChild<string[]>("open-traced", folder)));
    return {
      ours: () => {
        prepare();
        return inChild<number>("open", folder);
      },
      peer: () => inChild<number>("parse", list),
    };
  };
  const warm = await interleave(await contenders(() => undefined), rounds.warm);
  const first = await interleave({ ours: () => inChild<number>("first-search", folder) }, rounds.first);
  const cold = await interleave(await contenders(() => fs.rmSync(index, { force: true })), rounds.cold);
  return [
    judge({
      name: `open, ${matters} matters`,
      unit: "ms",
      ours: warm.ours,
      peers: { [PEER]: warm.peer },
      limits: [{ atMost: 2000 }, { timesPeer: 1.3, peer: PEER }],
    }),
    judge({
      name: `open, ${matters} matters, index lost`,
      unit: "ms",
      ours: cold.ours,
      peers: { [PEER]: cold.peer },
      limits: [],
    }),
    judge({
      name: `search, first after opening, ${matters} matters`,
      unit: "ms",
      ours: first.ours,
      peers: {},
      limits: [{ atMost: 50 }],
      by: "p95",
    }),
  ];
};
