// Builds the program: `node test/config/build.mjs [--if-needed] [target…]`. Without targets: all but the bench.
import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";

const root = path.resolve(import.meta.dirname, "../..");
const inRoot = (...parts) => path.join(root, ...parts);

const external = [
  "electron",
  /^electron\//,
  "playwright-core",
  "@aws-sdk/client-s3", // an optional part of unzipper that exceljs never reaches
  ...builtinModules,
  /^node:/,
];
const common = { configFile: false, publicDir: false, logLevel: "warn", root };
const library = (entry, outDir, name, format, extra) => ({
  target: format === "iife" ? "chrome152" : "node20",
  outDir,
  emptyOutDir: false,
  minify: false,
  reportCompressedSize: false,
  lib: { entry: inRoot(entry), formats: [format], name: "__standin", fileName: () => name },
  ...extra,
});

/** One self-contained CommonJS file that runs in Node or in Electron's main process. */
const nodeFile = (entry, name) => (outDir) => ({
  ...common,
  // Node's conditions, not the browser's: zod, docx and exceljs resolve differently otherwise.
  resolve: { conditions: ["node", "import", "module", "default"], mainFields: ["module", "main"] },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: library(entry, outDir, name, "cjs", { rolldownOptions: { external, output: { codeSplitting: false } } }),
});
const pageFile = (entry, name) => (outDir) => ({ ...common, build: library(entry, outDir, name, "iife", {}) });
/** Every page of the window's folder (index.html, print.html …) with its scripts, split into chunks. */
const renderer = async (outDir) => {
  const pages = fs.readdirSync(inRoot("renderer")).filter((name) => name.endsWith(".html"));
  return {
    ...common,
    root: inRoot("renderer"),
    base: "./",
    plugins: [(await import("@vitejs/plugin-react")).default()],
    build: {
      target: "chrome152",
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: pages.map((name) => inRoot("renderer", name)) },
    },
  };
};

/** Target → its output (the file whose age counts), what it is made from, and its parts. */
const targets = {
  main: { out: "main/main.cjs", from: ["electron", "shared"], parts: [nodeFile("electron/main.ts", "main.cjs")] },
  preload: {
    out: "preload/preload.cjs",
    from: ["electron", "shared"],
    parts: [nodeFile("electron/preload.ts", "preload.cjs")],
  },
  renderer: { out: "renderer/index.html", from: ["renderer", "shared"], parts: [renderer] },
  desk: { out: "desk/desk.cjs", from: ["electron", "shared"], parts: [nodeFile("electron/desk.ts", "desk.cjs")] },
  bench: {
    out: "bench/bench.cjs",
    from: ["electron", "shared", "test/bench"],
    parts: [nodeFile("test/bench/bench.ts", "bench.cjs")],
  },
  host: {
    out: "host/host.cjs",
    from: ["test/host"],
    parts: [
      pageFile("test/host/page-main.ts", "page-main.js"),
      pageFile("test/host/page-isolated.ts", "page-isolated.js"),
      nodeFile("test/host/host.ts", "host.cjs"),
    ],
  },
};
export const defaultTargets = ["main", "preload", "renderer", "desk", "host"];

/** Time of the newest file or folder at or below a path, in ms; 0 where there is nothing. */
const newest = (file) => {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  const below = stat.isDirectory() ? fs.readdirSync(file).map((name) => newest(path.join(file, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
};

/** True where a target's output is missing or older than what it is made from. */
export const isStale = (name) => {
  const { out, from } = targets[name];
  const built = fs.statSync(inRoot("out", out), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [...from, "package.json", "test/config/build.mjs"];
  return sources.some((source) => newest(inRoot(source)) >= built);
};

/** Bytes, gzipped, of the scripts the window loads before it asks for more. */
const firstScripts = () => {
  const html = fs.readFileSync(inRoot("out/renderer/index.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((found) => found[1]);
  return files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(inRoot("out/renderer", file))).length, 0);
};

const buildOne = async (name) => {
  const { build } = await import("vite");
  const { out, parts } = targets[name];
  const folder = inRoot("out", path.dirname(out));
  // Built beside and moved into place, so that another process never runs half a bundle.
  const fresh = inRoot("out", `.${name}-${process.pid}`);
  try {
    for (const part of parts) await build(await part(fresh));
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    fs.renameSync(fresh, folder);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
};

/** Builds targets in turn; `log` takes one line a target. Throws for an unknown target and for a failed build. */
export const buildTargets = async (names, { ifNeeded = false, log = console.log } = {}) => {
  for (const name of names) {
    if (!targets[name]) throw new Error(`no such target: ${name} (${Object.keys(targets).join(", ")})`);
    if (ifNeeded && !isStale(name)) continue;
    const from = performance.now();
    await buildOne(name);
    const size = name === "renderer" ? `, first JavaScript ${(firstScripts() / 1000).toFixed(0)} kB gzip` : "";
    log(`${name}: ${(performance.now() - from).toFixed(0)} ms${size}`);
  }
};

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith("-"));
  try {
    await buildTargets(names.length ? names : defaultTargets, { ifNeeded: words.includes("--if-needed") });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
