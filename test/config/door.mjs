// The doors without a window: `node test/config/door.mjs desk|demo|bench …args` builds what is needed, then runs it.
// Only the program itself writes to standard output.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildTargets } from "./build.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const doors = {
  desk: { target: "desk", program: "out/desk/desk.cjs", first: [] },
  demo: { target: "desk", program: "out/desk/desk.cjs", first: ["demo"] },
  bench: { target: "bench", program: "out/bench/bench.cjs", first: [] },
};

const [name = "", ...args] = process.argv.slice(2);
const door = doors[name];
if (!door) {
  console.error(`door: one of ${Object.keys(doors).join(", ")}`);
  process.exit(2);
}
try {
  await buildTargets([door.target], { ifNeeded: true, log: (line) => process.stderr.write(`build ${line}\n`) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// exceljs brings an old archiver that Node complains of; the complaint is none of the caller's business.
const program = ["--no-deprecation", path.join(root, door.program), ...door.first, ...args];
const child = spawn(process.execPath, program, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once("exit", (code) => process.exit(code ?? 1));
