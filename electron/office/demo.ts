import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { issuedPapers, printedPiece, registers } from "./demo-papers";
import { makeShelf } from "./demo-shelf";
import { openDesk } from "./open-desk";
import { Refused } from "./refused";
import { makeRouter } from "./router";
import { makeSample, SAMPLE_PASSWORD } from "./sample";
import type { Printed, Speak } from "./sample/acts";
import { newSession } from "./session-state";

/** Where the program's resources lie, which version it is, and where the demo goes. */
interface Errand {
  readonly resources: string;
  readonly version: string;
  readonly out: string;
}

/** A sample office to be made: where, from what, and who takes what it only prints. */
interface Making {
  readonly data: string;
  readonly sample?: unknown;
  readonly printed?: (printed: Printed) => Promise<void>;
}

/** Makes a sample office and lets somebody of it speak. */
const inOffice = async (
  { resources, version }: Errand,
  { data, ...more }: Making,
  act: (speak: Speak) => Promise<void>,
): Promise<void> => {
  const desk = await openDesk({
    resources,
    settings: { folder: async () => data, setFolder: async () => undefined, suggested: data },
    version,
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const door = { session: newSession(), ports: undefined };
  const speak: Speak = async (name, input) => {
    const result = await desk.call(door, name, input);
    if (!result.ok) throw new Refused(result.error.code, result.error.message);
    return result.value as never;
  };
  const { login } = await makeSample(desk.surroundings, data, makeRouter, more);
  await desk.folder.open(data);
  try {
    await speak("session.signIn", { login, password: SAMPLE_PASSWORD });
    await act(speak);
  } finally {
    await desk.close();
  }
};

/**
 * Makes an office from the sample, works it through the main job without a window, and leaves everything a person would
 * hold in hand: each document as docx, each quarter's register as xlsx, the data folder, and `manifest.json`. Documents
 * that only other regions use come from a second, small office, of which nothing else is left, so that there is one of
 * every type. Refuses a folder that already holds something. Answers how many files the manifest lists.
 */
export const demo = async (errand: Errand): Promise<number> => {
  const { resources, out } = errand;
  await fs.mkdir(out, { recursive: true });
  if ((await fs.readdir(out)).length > 0) throw new Refused("refused", `“${out}”不是空文件夹，请换一个。`);
  const shelf = makeShelf(out);
  const printed = (one: Printed) => shelf.put(printedPiece(one));
  await inOffice(errand, { data: path.join(out, "data"), printed }, async (speak) => {
    for await (const piece of issuedPapers(speak, () => true)) await shelf.put(piece);
    for await (const piece of registers(speak)) await shelf.put(piece);
  });

  const known = shelf.types();
  const aside = await fs.mkdtemp(path.join(os.tmpdir(), "guidance-desk-demo-"));
  try {
    const sample: unknown = JSON.parse(await fs.readFile(path.join(resources, "sample", "every-form.json"), "utf8"));
    await inOffice(errand, { data: path.join(aside, "data"), sample }, async (speak) => {
      for await (const piece of issuedPapers(speak, (name) => !known.has(name))) {
        await shelf.put({ ...piece, folder: ["documents", "其他地区文书"] });
      }
    });
  } finally {
    await fs.rm(aside, { recursive: true, force: true });
  }
  return shelf.close();
};
