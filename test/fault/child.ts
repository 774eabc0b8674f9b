import fs from "node:fs";
import process from "node:process";
import { LedgerError } from "../../electron/ledger/errors";
import { openLedger } from "../../electron/ledger/ledger";
import { entry, notesSpec, who } from "../unit/ledger/office";

/**
 * A second process for the fault tests, told what to do by its arguments: `save <folder> <from>` saves without end and
 * acknowledges each save by its number; `hold <folder>` opens the folder and keeps it until its input closes, saying
 * `open`, or the code of the refusal.
 */
const [task, folder = "", from = "1"] = process.argv.slice(2);
const say = (word: string | number): void => {
  fs.writeSync(1, `${word}\n`);
};

/** Slots that the saves go round, as records of a book. */
const SLOTS = 40;

const save = async (): Promise<never> => {
  const ledger = await openLedger(folder, { who });
  const file = await ledger.file(notesSpec);
  for (let count = Number(from); ; count += 1) {
    await file.commit(entry(`save.${count}`), (tx) => {
      const id = `s${count % SLOTS}`;
      tx.put("notes", { id, title: "指导".repeat(1_000), size: count }, tx.get("notes", id)?.rev ?? 0);
      tx.put("others", { id: "last", title: "最后", size: count }, tx.get("others", "last")?.rev ?? 0);
    });
    say(count);
  }
};

const hold = async (): Promise<void> => {
  try {
    const ledger = await openLedger(folder, { who });
    say("open");
    for await (const _ of process.stdin);
    await ledger.close();
  } catch (error) {
    say(error instanceof LedgerError ? error.code : String(error));
  }
};

await (task === "save" ? save() : hold());
