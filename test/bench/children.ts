import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

// Debian's python modules belong to this python3, which need not be the first on the PATH.
const PYTHON = "/usr/bin/python3";
const PEERS = path.resolve(__dirname, "../../test/bench/peers.py");
const SELF = __filename;

const run = promisify(execFile);

/** First word of a process that does one job for the bench and prints what it found as JSON. */
export const CHILD = "--child";

/** Runs a job of this program in a process of its own, so that memory and warm code are its own. */
export const inChild = async <T>(job: string, ...args: string[]): Promise<T> => {
  const { stdout } = await run(process.execPath, ["--expose-gc", SELF, CHILD, job, ...args], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as T;
};

/** Runs a job of the Python peers in a process of its own. */
export const inPython = async <T>(...args: string[]): Promise<T> => {
  const { stdout } = await run(PYTHON, [PEERS, ...args], { env: { ...process.env, PYTHONIOENCODING: "utf-8" } });
  return JSON.parse(stdout) as T;
};

/** Versions of the Python peers by name, null for one that is absent. */
export const pythonPeers = async (): Promise<Record<string, string | null>> =>
  fs.existsSync(PYTHON) ? inPython("probe") : { Python: null, "python-docx": null, openpyxl: null, xlsxwriter: null };

/** A Python peer that stays: each `next` has it do its job once more and answers the milliseconds it measured itself. */
export const pythonServer = (...args: string[]) => {
  const child = spawn(PYTHON, [PEERS, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async (): Promise<number> => {
      child.stdin.write("\n");
      const line = await lines.next();
      if (line.done === true) throw new Error(`the Python peer (${args[0]}) ended`);
      return Number(line.value);
    },
    close: () => void child.stdin.end(),
  };
};

const STATUS = "/proc/self/status";

const fromStatus = (field: string): number | undefined => {
  if (!fs.existsSync(STATUS)) return undefined;
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(fs.readFileSync(STATUS, "utf8"))?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * MB by which this process's resident memory rises above what it is now, at its peak until `growth` is asked. Linux
 * keeps the highest mark of the parent in `maxRSS`, so there its own mark is reset and read from /proc.
 */
export const memoryMark = (): { growth: () => number } => {
  // What reading the input left behind would otherwise be room the job finds for nothing.
  globalThis.gc?.();
  try {
    fs.writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the mark cannot be reset; it then holds the peak since the start.
  }
  const before = process.memoryUsage.rss() / 1024;
  return { growth: () => ((fromStatus("VmHWM") ?? process.resourceUsage().maxRSS) - before) / 1024 };
};
