// The single-instance lock: a file in userData names the process that has it, a folder takes the others' words.
import fs from "node:fs";
import path from "node:path";

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a second instance says to the first. */
export interface Knock {
  readonly argv: string[];
  readonly cwd: string;
  readonly data: unknown;
}

/** Takes the lock of a userData folder. Gives its release, or undefined where another process has it and was told. */
export const takeLock = (
  userData: string,
  data: unknown,
  onKnock: (knock: Knock) => void,
): (() => void) | undefined => {
  const lock = path.join(userData, "standin.lock");
  const inbox = path.join(userData, "standin-instances");
  fs.mkdirSync(inbox, { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (alive(Number(fs.readFileSync(lock, "utf8")))) {
      const file = path.join(inbox, `${process.pid}-${Date.now()}`);
      const knock: Knock = { argv: process.argv, cwd: process.cwd(), data };
      fs.writeFileSync(file, JSON.stringify(knock));
      fs.renameSync(file, `${file}.json`);
      return undefined;
    }
    fs.rmSync(lock, { force: true }); // left by a process that was killed
  }
  const watcher = fs.watch(inbox, (_kind, name) => {
    const file = name && path.join(inbox, name);
    if (!file?.endsWith(".json") || !fs.existsSync(file)) return;
    const knock = JSON.parse(fs.readFileSync(file, "utf8")) as Knock;
    fs.rmSync(file);
    onKnock(knock);
  });
  return () => {
    watcher.close();
    fs.rmSync(lock, { force: true });
  };
};
