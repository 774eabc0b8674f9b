import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const LARGEST = 1_000_000;

/** Writes what nobody expected, stacks and all, to `logs/desk.log`; the file of before is kept once. */
export const openLog = (userData: string): ((error: unknown) => void) => {
  const file = path.join(userData, "logs", "desk.log");
  return (error) => {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`);
    } catch {
      // A log that cannot be written must not stop the work that is being logged.
    }
  };
};
