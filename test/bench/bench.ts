// `npm run bench -- [--quick] [--json <file>]`: the measurements of the budgets, each beside its peer in the same run.
// `--quick` runs all of it with small sizes, to see that it runs; budgets are then not judged.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { CHILD, pythonPeers } from "./children";
import { measureBatch, measureIssue } from "./issue";
import { measureLetter } from "./letter";
import type { Measurement } from "./measure";
import { foundOffice, sitDown } from "./office";
import { firstSearch, measureOpen, openOnce, openTraced, parseOnce } from "./open";
import { measureRegister, SHEETJS_VERSION, writeOurs, writeSheetJs } from "./register";
import { machineOf, table } from "./report";
import { measureSaves } from "./save";
import { measureSearch } from "./search";

const FULL = {
  years: 10,
  perQuarter: 1000,
  counterparts: 2000,
  saves: 60,
  open: { warm: 9, cold: 2, first: 3 },
  search: 8,
  letters: 40,
  issues: 15,
  batches: 5,
  register: { rows: 10_000, rounds: { 5: 9, 20: 5 } },
};
const QUICK: typeof FULL = {
  years: 2,
  perQuarter: 30,
  counterparts: 50,
  saves: 3,
  open: { warm: 1, cold: 1, first: 1 },
  search: 1,
  letters: 3,
  issues: 2,
  batches: 1,
  register: { rows: 100, rounds: { 5: 1, 20: 1 } },
};

/** Jobs a process of its own is started for. */
const jobs: Readonly<Record<string, (argument: string) => Promise<unknown>>> = {
  open: openOnce,
  "first-search": firstSearch,
  "open-traced": openTraced,
  parse: parseOnce,
  "register-ours": writeOurs,
  "register-sheetjs": writeSheetJs,
};

const measureAll = async (
  scratch: string,
  sizes: typeof FULL,
  versions: Readonly<Record<string, string | null>>,
  say: (text: string) => void,
): Promise<Measurement[]> => {
  const { years, perQuarter, counterparts } = sizes;
  const [manyFolder, fewFolder] = [path.join(scratch, "many"), path.join(scratch, "few")];
  const matters = years * 4 * perQuarter;
  say(`${matters} matters are made`);
  await foundOffice(manyFolder, { years, perQuarter, counterparts });
  await foundOffice(fewFolder, { years: 1, perQuarter, counterparts });

  say("registers are written");
  const found: Measurement[] = [];
  for (const width of [5, 20] as const) {
    const { rows, rounds } = sizes.register;
    found.push(...(await measureRegister(scratch, { rows, width, rounds: rounds[width] }, versions)));
  }

  say("the office is opened");
  const opened = await measureOpen(manyFolder, scratch, matters, sizes.open);

  say("letters are made");
  const letters = await measureLetter(scratch, sizes.letters, versions["python-docx"] !== null);

  const many = await sitDown(manyFolder);
  const few = await sitDown(fewFolder);
  try {
    say("matters are searched, saved and issued");
    const searched = await measureSearch(many, matters, sizes.search);
    const saved = await measureSaves({ seat: many, years }, { seat: few, years: 1 }, scratch, sizes.saves);
    const issued = await measureIssue(many, scratch, years, sizes.issues);
    const batch = await measureBatch(many, years, sizes.batches);
    return [...saved, ...opened, ...searched, ...letters, issued, batch, ...found];
  } finally {
    await many.desk.close();
    await few.desk.close();
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { json: { type: "string" }, quick: { type: "boolean", default: false } } });
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "guidance-desk-bench-"));
  const from = performance.now();
  const say = (text: string): void => console.error(`${((performance.now() - from) / 1000).toFixed(0)} s: ${text}`);
  try {
    const versions = { SheetJS: SHEETJS_VERSION, ...(await pythonPeers()) };
    const machine = machineOf(scratch, versions);
    const all = await measureAll(scratch, values.quick ? QUICK : FULL, versions, say);
    const measurements = values.quick ? all.map((one) => ({ ...one, met: null })) : all;
    const result = { measurements, machine: { ...machine, loadAfter: os.loadavg()[0] ?? 0, quick: values.quick } };
    if (values.json !== undefined) fs.writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    console.log(table(measurements));
    const missed = measurements.filter(({ met }) => met === false).length;
    console.log(values.quick ? "\nquick: small sizes, budgets not judged" : `\n${missed} of the budgets missed`);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
};

const [flag, name = "", argument = ""] = process.argv.slice(2);
if (flag === CHILD) {
  const job = jobs[name];
  if (!job) throw new Error(`no such job: ${name}`);
  void job(argument).then((result) => process.stdout.write(JSON.stringify(result)));
} else {
  void main();
}
