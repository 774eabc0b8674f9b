import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { build } from "vite";

/** Bundles a program of this folder into another; answers the bundle's path. */
export const buildChild = async (folder: string, name = "child"): Promise<string> => {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      // exceljs names it and never needs it here.
      rolldownOptions: { external: ["@aws-sdk/client-s3"], output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return path.join(folder, `${name}.mjs`);
};

/** A process of a test: what it says line by line, and its end. */
export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Whole lines so far. */
  readonly lines: readonly string[];
  /** The first line. */
  readonly first: Promise<string>;
  readonly ended: Promise<void>;
}

export const startChild = (program: string, ...args: string[]): Child => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines: string[] = [];
  const first = new Promise<string>((resolve, reject) => {
    // A line that death cut off has no end and is not counted: its save may have been made, but not acknowledged.
    let rest = "";
    child.stdout.on("data", (data: Buffer) => {
      const parts = `${rest}${data.toString("utf8")}`.split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
      if (lines[0] !== undefined) resolve(lines[0]);
    });
    child.on("close", () => (lines[0] === undefined ? reject(new Error("the child said nothing")) : resolve(lines[0])));
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  return { process: child, pid: child.pid ?? 0, lines, first, ended };
};
