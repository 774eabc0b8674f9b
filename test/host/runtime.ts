// The facts of this run: what was asked on the command line, where the program stands, where its scratch folder is.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const electronSwitches = /^--(no-sandbox|inspect=0|remote-debugging-port=0)$/;

/** Arguments as Electron hands them on: the program's folder, then its own arguments. */
export const programArguments = process.argv.slice(2).filter((word) => !electronSwitches.test(word));
export const inspectAsked = process.argv.includes("--inspect=0");
export const devtoolsAsked = process.argv.includes("--remote-debugging-port=0");

/** True where a person sits in front (`npm start`), false under a test. */
export const headed = process.env.STANDIN_HEADED === "1";

export const programRoot = path.resolve(programArguments.find((word) => !word.startsWith("-")) ?? ".");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly productName?: string;
}
export const manifest = JSON.parse(fs.readFileSync(path.join(programRoot, "package.json"), "utf8")) as Manifest;

export const electronVersion = (): string => {
  const file = path.resolve(__dirname, "../../node_modules/electron/package.json");
  return (JSON.parse(fs.readFileSync(file, "utf8")) as { version: string }).version;
};

/** A folder for this run alone; it goes when the process ends by itself. */
export const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "standin-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
