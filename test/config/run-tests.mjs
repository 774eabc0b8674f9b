// `npm test`: types, lint, format, unit and fault tests, the package, and the program through its real window.
// Closes with `N passed, N failed`, counted from the runners' own reports.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findBrowser, howToInstall } from "../host/browsers.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const results = path.join(root, "test-results");
const windows = process.platform === "win32";

const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", shell: windows, env: process.env }).status ?? 1;
const npm = (script, ...args) => run("npm", ["run", "--silent", script, ...args]);

/** A step that has no report of its own counts as one. */
const step = (script) =>
  npm(script) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined);

/** A runner that ended badly and left no failed test in its report has failed all the same. */
const honest = (counts, status) => (status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const unit = () => {
  const file = path.join(results, "unit.json");
  fs.rmSync(file, { force: true });
  const status = run("npx", [
    "vitest",
    "run",
    "-c",
    "test/config/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ]);
  const report = readJson(file);
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 1,
    skipped: report?.numPendingTests ?? 0,
  };
  return honest(counts, status);
};

const e2e = () => {
  if (!findBrowser()) run("npx", ["playwright", "install", "chromium"]);
  if (!findBrowser()) {
    console.error(howToInstall());
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const file = path.join(results, "e2e.json");
  fs.rmSync(file, { force: true });
  const status = npm("test:e2e");
  const stats = readJson(file)?.stats;
  if (stats?.flaky) console.log(`e2e: ${stats.flaky} passed only the second time`);
  const counts = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 1,
    skipped: stats?.skipped ?? 0,
  };
  return honest(counts, status);
};

fs.mkdirSync(results, { recursive: true });
const parts = {
  types: () => step("types"),
  lint: () => step("lint"),
  format: () => step("format"),
  unit,
  e2e,
  package: () => step("pack:check"),
  bench: () => step("bench:quick"),
};
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, part] of Object.entries(parts)) {
  console.log(`\n== ${name}`);
  const counts = part();
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
