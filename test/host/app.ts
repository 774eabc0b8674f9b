// `app`: paths, the lock, and the order in which a program begins and ends.
import os from "node:os";
import path from "node:path";
import type * as E from "electron";
import { closeBrowser, isRunning } from "./chromium";
import { Cancelable, guardedEmitter } from "./emitter";
import { fail } from "./guard";
import { takeLock } from "./instance";
import { manifest, programRoot, scratch } from "./runtime";

const EXIT_PATIENCE_MS = 3000;

/** What `app` must know of a window: `tryClose` asks the program and tells whether it closed. */
export interface Closable {
  tryClose(): boolean;
}
/** Every open window, in the order of opening. */
export const openWindows = new Set<Closable>();

const appData = process.env.STANDIN_APP_DATA ?? scratch;
const name = manifest.productName ?? manifest.name;
const personal = ["home", "desktop", "documents", "downloads"] as const;
const homeFolders = { home: "", desktop: "Desktop", documents: "Documents", downloads: "Downloads" };
const homeRoot = process.env.STANDIN_APP_DATA ? os.homedir() : path.join(scratch, "home");

const fired = [
  "ready",
  "second-instance",
  "window-all-closed",
  "before-quit",
  "will-quit",
  "quit",
  "web-contents-created",
  "browser-window-created",
  "render-process-gone",
];
const silent = [
  "activate",
  "child-process-gone",
  "open-file",
  "certificate-error",
  "login",
  "select-client-certificate",
];

class App extends guardedEmitter("app", fired, silent) {
  readonly isPackaged = false;
  readonly name = name;
  private quitting = false;
  private ending = false;
  private release: (() => void) | undefined;
  private readonly paths = new Map<string, string>([
    ["appData", appData],
    ["temp", os.tmpdir()],
    ["exe", process.execPath],
    ...personal.map((key): [string, string] => [key, path.join(homeRoot, homeFolders[key])]),
  ]);
  private markReady = (): void => {};
  private readonly ready = new Promise<void>((resolve) => {
    this.markReady = resolve;
  });

  private readonly switches = new Map<string, string>();
  /** Switches are kept and not handed to the browser. */
  readonly commandLine = {
    appendSwitch: (name: string, value = ""): void => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name) || process.argv.includes(`--${name}`),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? "",
  };
  whenReady = (): Promise<void> => this.ready;
  isReady = (): boolean => isRunning();
  getName = (): string => this.name;
  getVersion = (): string => manifest.version;
  getAppPath = (): string => programRoot;
  getLocale = (): string => "zh-CN";
  enableSandbox = (): void => {};
  disableHardwareAcceleration = (): void => {};
  setAppUserModelId = (): void => {};
  setPath = (key: string, folder: string): void => {
    this.paths.set(key, folder);
  };
  getPath: E.App["getPath"] = (key) => {
    const set = this.paths.get(key);
    if (set) return set;
    if (key === "userData") return path.join(this.getPath("appData"), this.name);
    if (key === "sessionData") return this.getPath("userData");
    if (key === "logs") return path.join(this.getPath("userData"), "logs");
    return fail(`app.getPath('${key}')`);
  };
  requestSingleInstanceLock = (data?: Record<string, unknown>): boolean => {
    this.release ??= takeLock(this.getPath("userData"), data ?? null, (knock) =>
      this.emit("second-instance", new Cancelable(), knock.argv, knock.cwd, knock.data),
    );
    return this.release !== undefined;
  };
  hasSingleInstanceLock = (): boolean => this.release !== undefined;
  releaseSingleInstanceLock = (): void => {
    this.release?.();
    this.release = undefined;
  };
  isEnding = (): boolean => this.ending;
  quit = (): void => {
    if (this.ending || this.quitting) return;
    const before = new Cancelable();
    this.emit("before-quit", before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    const closed = [...openWindows].every((window) => window.tryClose());
    this.quitting = false;
    if (!closed) return;
    const will = new Cancelable();
    this.emit("will-quit", will);
    if (!will.defaultPrevented) this.exit(0);
  };
  exit = (code = 0): void => {
    if (this.ending) return;
    this.ending = true;
    this.emit("quit", {}, code);
    this.releaseSingleInstanceLock();
    setTimeout(() => process.exit(code), EXIT_PATIENCE_MS).unref(); // a wedged browser must not keep the process alive
    void closeBrowser().finally(() => process.exit(code));
  };
  /** Called once, when the browser stands. */
  begin(): void {
    this.emit("ready", {}, {});
    this.markReady();
  }
  /** Called when a window has gone; the last one ends a program that does not say otherwise. */
  windowGone(window: Closable): void {
    openWindows.delete(window);
    if (openWindows.size > 0 || this.quitting || this.ending) return;
    if (this.listenerCount("window-all-closed") > 0) this.emit("window-all-closed");
    else this.quit();
  }
}

type Provided =
  | "isPackaged"
  | "name"
  | "whenReady"
  | "isReady"
  | "getName"
  | "getVersion"
  | "getAppPath"
  | "getLocale"
  | "enableSandbox"
  | "disableHardwareAcceleration"
  | "setAppUserModelId"
  | "setPath"
  | "getPath"
  | "requestSingleInstanceLock"
  | "hasSingleInstanceLock"
  | "releaseSingleInstanceLock"
  | "quit"
  | "exit";

/** `app` of Electron. */
export const app = new App() satisfies Pick<E.App, Provided>;
