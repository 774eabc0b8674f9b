// The browser behind the windows: one Chromium with one profile, every request of its pages routed through here.
import fs from "node:fs";
import path from "node:path";
import { type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import { findBrowser, howToInstall } from "./browsers.mjs";
import { headed } from "./runtime";
import { fromPage, handlerFor, isCustom } from "./schemes";
import { type DisplaySize, setDisplay } from "./screen";
import { mayRequest } from "./session";

type Options = Parameters<typeof chromium.launchPersistentContext>[1];

const PROFILE_BUSY_TRIES = 10;

/** Decides on navigations of a page's main frame; given by the web contents that owns the page. */
export type Gate = (url: string, redirected: boolean) => Promise<boolean>;
const gates = new WeakMap<Page, Gate>();
export const setGate = (page: Page, gate: Gate): void => {
  gates.set(page, gate);
};

let context: BrowserContext | undefined;
let firstTab: Page | undefined;

export const isRunning = (): boolean => context !== undefined;
export const browserVersion = (): string => context?.browser()?.version() ?? "";
export const closeBrowser = async (): Promise<void> => context?.close();

/** A page for a new window. The first one takes the tab Chromium starts with, or a test's firstWindow() would be that. */
export const newPage = async (): Promise<Page> => {
  if (!context) throw new Error("stand-in: no window before the app is ready");
  const page = firstTab ?? (await context.newPage());
  firstTab = undefined;
  return page;
};

const mayLeave = async (route: Route): Promise<boolean> => {
  const request = route.request();
  if (!request.isNavigationRequest()) return true;
  try {
    const frame = request.frame();
    const gate = gates.get(frame.page());
    if (!gate) return false;
    return frame.parentFrame() !== null || (await gate(fromPage(request.url()), request.redirectedFrom() !== null));
  } catch {
    return false; // a popup before it has a frame; every window.open is denied
  }
};

const respond = async (route: Route): Promise<void> => {
  const request = route.request();
  if (!(await mayLeave(route))) return route.abort("aborted");
  if (!(await mayRequest(request))) return route.abort("blockedbyclient");
  if (!isCustom(request.url())) return route.continue();
  const url = fromPage(request.url());
  const handler = handlerFor(url);
  if (!handler) return route.abort("addressunreachable");
  const body = request.postDataBuffer();
  const init = {
    method: request.method(),
    headers: request.headers(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  };
  const response = await handler(new Request(url, init));
  const headers = Object.fromEntries(response.headers);
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
};

const asRoot = process.getuid?.() === 0;
const DEBUGGING = "--remote-debugging-port=0";
const hidden: Options = { headless: true, args: [DEBUGGING, "--font-render-hinting=none", "--disable-gpu"] };
/** A window of its own without tabs, in the person's language. */
const shown: Options = {
  headless: false,
  chromiumSandbox: !asRoot,
  args: [DEBUGGING, "--app=data:text/html,", "--lang=zh-CN", ...(asRoot ? ["--test-type"] : [])],
  ignoreDefaultArgs: ["--enable-automation", "about:blank"],
  env: { ...process.env, LANGUAGE: "zh_CN" },
};

/** Chromium of a killed run may hold the profile for a moment longer. */
const open = async (profile: string, executablePath: string): Promise<BrowserContext> => {
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const options = { executablePath, viewport: null, locale: "zh-CN", ...signals, ...(headed ? shown : hidden) };
  for (let left = PROFILE_BUSY_TRIES; ; left--) {
    try {
      return await chromium.launchPersistentContext(profile, options);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
};

/** Runs in a page. */
const displayOfPage = (): DisplaySize => ({
  size: { width: screen.width, height: screen.height },
  available: { x: 0, y: 0, width: screen.availWidth, height: screen.availHeight },
});

/** Starts Chromium on a profile folder and gives its DevTools address. `onClosed` runs when it goes away by itself. */
export const startBrowser = async (profile: string, onClosed: () => void): Promise<string> => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToInstall());
  fs.rmSync(path.join(profile, "DevToolsActivePort"), { force: true });
  const preferences = path.join(profile, "Default/Preferences");
  if (!fs.existsSync(preferences)) {
    fs.mkdirSync(path.dirname(preferences), { recursive: true });
    fs.writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } })); // no bubble over Chinese pages
  }
  const opened = await open(profile, executablePath);
  await opened.route("**/*", (route) => respond(route).catch(() => {})); // the page went while it was asked
  opened.on("close", onClosed);
  const [port, address] = fs.readFileSync(path.join(profile, "DevToolsActivePort"), "utf8").split("\n");
  context = opened;
  firstTab = opened.pages()[0];
  if (headed && firstTab) setDisplay(await firstTab.evaluate(displayOfPage));
  return `ws://127.0.0.1:${port}${address}`;
};
