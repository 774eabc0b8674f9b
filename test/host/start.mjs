// `npm start`: builds what is needed and opens the program in Electron; where Electron's runtime cannot be had, in a
// Chromium-family browser through the stand-in beside this file; where there is no display, makes the demo instead.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildTargets } from "../config/build.mjs";
import { findBrowser, howToInstall } from "./browsers.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const electronFolder = path.join(root, "node_modules/electron");
const unreachableNote = path.join(root, "out/.electron-unreachable");
const NOTE_HOLDS_MS = 24 * 3_600_000;
const INSTALL_LIMIT_MS = 20_000;

const say = (line) => process.stderr.write(`${line}\n`);

const electronBinary = () => {
  const pathFile = path.join(electronFolder, "path.txt");
  if (!fs.existsSync(pathFile)) return undefined;
  const binary = path.join(electronFolder, "dist", fs.readFileSync(pathFile, "utf8").trim());
  return fs.existsSync(binary) ? binary : undefined;
};

/** Fetches Electron's runtime, quietly and within a limit; remembers for a day that it could not be reached. */
const fetchElectron = () => {
  const installer = path.join(electronFolder, "install.js");
  const noted = fs.statSync(unreachableNote, { throwIfNoEntry: false });
  if (!fs.existsSync(installer) || (noted && Date.now() - noted.mtimeMs < NOTE_HOLDS_MS)) return undefined;
  spawnSync(process.execPath, [installer], {
    cwd: root,
    stdio: "ignore",
    timeout: INSTALL_LIMIT_MS,
    killSignal: "SIGKILL",
  });
  const binary = electronBinary();
  if (!binary) {
    fs.mkdirSync(path.dirname(unreachableNote), { recursive: true });
    fs.writeFileSync(unreachableNote, "");
  }
  return binary;
};

const run = (command, args, env = {}) => {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    say(error.message);
    process.exit(1);
  });
  child.once("exit", (code) => process.exit(code ?? 1));
};

/** The folder in which programs keep their settings, as Electron's `appData`. */
const settingsFolder = () => {
  if (process.platform === "win32") return process.env.APPDATA ?? path.join(os.homedir(), "AppData/Roaming");
  if (process.platform === "darwin") return path.join(os.homedir(), "Library/Application Support");
  return process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), ".config");
};

const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const log = (line) => say(`build ${line}`);

/** Opens the program with what this machine has. */
const openProgram = async () => {
  await buildTargets(["main", "preload", "renderer"], { ifNeeded: true, log });
  const args = process.argv.slice(2);
  const electron = electronBinary() ?? fetchElectron();
  const browser = findBrowser();
  if (electron) run(electron, [root, ...args]);
  else if (browser) {
    const name = path.basename(browser);
    say(
      `无法取得 Electron 运行时(可用 npx install-electron 另行下载),改用 ${name} 打开同一程序 (Electron's runtime cannot be had, see npx install-electron; opening the same program in ${name})`,
    );
    await buildTargets(["host"], { ifNeeded: true, log });
    const env = { STANDIN_HEADED: "1", STANDIN_APP_DATA: settingsFolder() };
    run(process.execPath, [path.join(root, "out/host/host.cjs"), root, ...args], env);
  } else {
    say(`无法取得 Electron 运行时,${howToInstall()}`);
    process.exitCode = 1;
  }
};

if (hasDisplay) {
  await openProgram().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
} else {
  say("没有图形显示,改为在 out/demo 生成演示办公室 (no display here: making the demo in out/demo instead)");
  const demo = path.join(root, "out/demo");
  fs.rmSync(demo, { recursive: true, force: true });
  run(process.execPath, [path.join(root, "test/config/door.mjs"), "demo", "--out", demo]);
}
