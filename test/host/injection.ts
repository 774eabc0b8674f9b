// Puts the bridge and the program's unmodified preload into a page: the preload in a world of its own.
import fs from "node:fs";
import path from "node:path";
import type { CDPSession } from "playwright-core";
import { browserVersion } from "./chromium";
import { electronVersion } from "./runtime";

/** The name of the preload's world, and of the function through which that world speaks to the main process. */
export const WORLD = "Electron Isolated Context";
export const BINDING = "__standinSend";

const script = (name: string) => fs.readFileSync(path.join(__dirname, `${name}.js`), "utf8");
const topOnly = (source: string) => `if (window === top) {${source}\n}`;

const processFacts = (argv: readonly string[]) => ({
  platform: process.platform,
  arch: process.arch,
  type: "renderer",
  sandboxed: true,
  contextIsolated: true,
  env: {},
  argv,
  versions: { electron: electronVersion(), chrome: browserVersion() },
});

/** Arranges for every document of the page's main frame to get bridge and preload before its own scripts. */
export const injectPreload = async (cdp: CDPSession, preload: string | undefined, argv: readonly string[]) => {
  await cdp.send("Runtime.addBinding", { name: BINDING, executionContextName: WORLD });
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: topOnly(script("page-main")) });
  if (!preload) return;
  const wrapped = `(function (exports, require, module, process) {${fs.readFileSync(preload, "utf8")}
  }).call(globalThis, {}, __standinRequire, { exports: {} }, ${JSON.stringify(processFacts(argv))});`;
  const source = topOnly(`${script("page-isolated")}\n${wrapped}`);
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: WORLD });
};
