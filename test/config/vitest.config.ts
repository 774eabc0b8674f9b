import path from "node:path";
import { defineConfig } from "vitest/config";

/** Unit and fault tests run under plain Node; results also go to test-results for the closing count. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "../.."),
  test: {
    include: ["test/unit/**/*.test.ts", "test/fault/**/*.test.ts"],
    pool: "threads",
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
