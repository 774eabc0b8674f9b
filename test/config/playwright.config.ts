import path from "node:path";
import { defineConfig } from "@playwright/test";

const results = path.resolve(import.meta.dirname, "../../test-results");

/** `desk`: the program. `host`: the stand-in for Electron itself, on a small program of its own. */
export default defineConfig({
  outputDir: path.join(results, "artifacts"),
  workers: 2,
  fullyParallel: true,
  // A busy machine may spoil a moment; what passes only the second time is named as flaky.
  retries: process.env["CI"] ? 1 : 0,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: path.join(results, "e2e.json") }]],
  projects: [
    { name: "desk", testDir: "../e2e" },
    { name: "host", testDir: "../host" },
  ],
});
