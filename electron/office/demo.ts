import fs from "node:fs/promises";
import path from "node:path";
import type { Input, Output, ProcedureName } from "../../shared/contract";
import { everyMatter } from "../../shared/contract/matters";
import { openDesk } from "./open-desk";
import { makeRouter } from "./router";
import { makeSample, SAMPLE_PASSWORD } from "./sample";
import { newSession } from "./session-state";
import { Refused } from "./refused";

/** One file of the demo, as the manifest lists it; `number` and `matter` where it has them. */
interface Listed {
  readonly path: string;
  readonly type: string;
  readonly number: string | null;
  readonly matter: string | null;
}

/** Where the program's resources lie, which version it is, and where the demo goes. */
interface Errand {
  readonly resources: string;
  readonly version: string;
  readonly out: string;
}

const PAGE = 500;
const plain = (name: string): string => name.replaceAll(/[\\/:*?"<>|]/g, "_");

/**
 * Makes an office from the sample, works it through the main job without a window, and leaves everything a person would
 * hold in hand: each document as docx, each quarter's register as xlsx, the data folder, and `manifest.json`.
 * Refuses a folder that already holds something. Answers how many files the manifest lists.
 */
export const demo = async ({ resources, version, out }: Errand): Promise<number> => {
  await fs.mkdir(out, { recursive: true });
  if ((await fs.readdir(out)).length > 0) throw new Refused("refused", `“${out}”不是空文件夹，请换一个。`);
  const data = path.join(out, "data");
  const settings = { folder: async () => data, setFolder: async () => undefined, suggested: data };
  const desk = await openDesk({
    resources,
    settings,
    version,
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const { login } = await makeSample(desk.surroundings, data, makeRouter);
  await desk.folder.open(data);
  const door = { session: newSession(), ports: undefined };
  const speak = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await desk.call(door, name, input);
    if (!result.ok) throw new Refused(result.error.code, result.error.message);
    return result.value as Output<N>;
  };
  const files: Listed[] = [];
  const write = async (
    folder: string,
    name: string,
    bytes: Uint8Array,
    listed: Omit<Listed, "path">,
  ): Promise<void> => {
    await fs.mkdir(path.join(out, folder), { recursive: true });
    await fs.writeFile(path.join(out, folder, plain(name)), bytes);
    files.push({ path: `${folder}/${plain(name)}`, ...listed });
  };
  try {
    await speak("session.signIn", { login, password: SAMPLE_PASSWORD });
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = await speak("matters.list", { ...everyMatter, descending: false, offset, limit: PAGE });
      total = page.total;
      for (const row of page.rows) {
        const { matter } = await speak("matters.get", { id: row.id });
        for (const issued of matter.documents) {
          const bytes = await speak("documents.file", { matterId: matter.id, documentId: issued.id });
          const name = `${issued.number} ${issued.name}${issued.state === "void" ? "（作废）" : ""}.docx`;
          await write("documents", name, bytes, { type: issued.name, number: issued.number, matter: row.title });
        }
      }
    }
    for (const { quarter, matters } of await speak("register.quarters", {})) {
      if (matters === 0) continue;
      const file = await speak("register.file", { quarter });
      const { title } = await speak("register.view", { quarter });
      await write("registers", file.name, file.bytes, { type: title, number: null, matter: null });
    }
  } finally {
    await desk.close();
  }
  await fs.writeFile(path.join(out, "manifest.json"), `${JSON.stringify({ files }, null, 1)}\n`);
  return files.length;
};
