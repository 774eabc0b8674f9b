// A stand-in for Electron's binary: `node host.cjs <program folder>` runs the program's built main process in this
// Node, with the module `electron` answered by the files beside this one and its windows in a Chromium browser.
import inspector from "node:inspector";
import Module from "node:module";
import path from "node:path";
import { app } from "./app";
import { BrowserWindow } from "./browser-window";
import { startBrowser } from "./chromium";
import { dialog, shell } from "./dialogs";
import { guard } from "./guard";
import { ipcMain } from "./ipc";
import { Menu } from "./menu";
import { devtoolsAsked, electronVersion, inspectAsked, manifest, programArguments, programRoot } from "./runtime";
import { protocol } from "./schemes";
import { powerMonitor, screen } from "./screen";
import { session } from "./session";
import { webContents } from "./web-contents";

const electron = guard("electron", {
  app,
  BrowserWindow: guard("BrowserWindow", BrowserWindow),
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
});

const facts = { type: "browser", resourcesPath: path.join(programRoot, "resources") };
Object.defineProperty(process.versions, "electron", { value: electronVersion(), enumerable: true });
Object.assign(process, facts);

type Load = (request: string, ...rest: unknown[]) => unknown;
const loader = Module as unknown as { _load: Load };
const load = loader._load;
loader._load = function answerElectron(this: unknown, request, ...rest) {
  return /^electron(\/(main|common))?$/.test(request) ? electron : load.call(this, request, ...rest);
};

const start = async (): Promise<void> => {
  // As in Electron, the browser's own files (localStorage among them) live in the program's user data.
  const profile = path.join(app.getPath("userData"), "standin-browser");
  const endpoint = await startBrowser(profile, () => app.exit(0));
  if (devtoolsAsked) process.stderr.write(`DevTools listening on ${endpoint}\n`);
  app.begin();
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
if (inspectAsked) inspector.open(0);
process.argv.splice(1, process.argv.length, ...programArguments);
loader._load(path.join(programRoot, manifest.main), null, true);
setImmediate(() => {
  if (app.isEnding()) return;
  start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
});
