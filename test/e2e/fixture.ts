// What every e2e test starts from: the built program on one of two hosts, its first window, and a few helpers.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { _electron, test as base, type ElectronApplication, expect, type Page } from "@playwright/test";
import { findBrowser, howToInstall } from "../host/browsers.mjs";

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, "../..");

/** The Electron binary, if this machine has it. Never `require("electron")`: that would download it. */
const electronBinary = (): string | undefined => {
  const folder = path.join(root, "node_modules/electron");
  const pathFile = path.join(folder, "path.txt");
  if (!fs.existsSync(pathFile)) return undefined;
  const binary = path.join(folder, "dist", fs.readFileSync(pathFile, "utf8").trim());
  return fs.existsSync(binary) ? binary : undefined;
};
const standIn = path.join(root, "test/host", process.platform === "win32" ? "electron.cmd" : "electron");

/** `electron` or `standin`: asked for by E2E_HOST, else Electron where this machine has it. */
export const host = process.env.E2E_HOST ?? (electronBinary() ? "electron" : "standin");

/** What takes the place of `electron` on the command line. Throws, saying what to do, where it is not there. */
export const hostBinary = (): string => {
  if (host !== "electron") {
    if (!findBrowser()) throw new Error(howToInstall());
    return standIn;
  }
  const binary = electronBinary();
  if (!binary)
    throw new Error("本机没有 Electron 运行时,请先执行 npx install-electron(Electron's runtime is not installed)");
  return binary;
};

export interface Launched {
  readonly app: ElectronApplication;
  /** The folder the program keeps its data under; passed as DESK_USER_DATA. */
  readonly userData: string;
  /** Ends the program as a power failure would. */
  kill(): Promise<void>;
}
export interface LaunchOptions {
  /** A folder of an earlier launch; without it a new one that goes after the test. */
  readonly userData?: string;
  /** The program's folder; without it this repository. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}
type Launch = (options?: LaunchOptions | string) => Promise<Launched>;

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

const open = async (program: string, userData: string, env: Readonly<Record<string, string>>): Promise<Launched> => {
  const app = await _electron.launch({
    executablePath: hostBinary(),
    cwd: root,
    args: [program],
    env: { ...ownEnvironment(), ...env, DESK_USER_DATA: userData },
  });
  const kill = async () => {
    const child = app.process();
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  return { app, userData, kill };
};

/** The first window, once it shows the program: on either host it may still be blank when it is announced. */
export const firstWindow = async (app: ElectronApplication): Promise<Page> => {
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== "about:");
  return page;
};

interface Fixtures {
  /** Starts the program; every launch of a test is closed after it. */
  launch: Launch;
  launched: Launched;
  app: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures, { hostName: string }>({
  hostName: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
    async ({}, use, worker) => {
      if (worker.workerIndex === 0)
        console.log(`e2e on ${host === "electron" ? "Electron" : "the stand-in for Electron"}`);
      await use(host);
    },
    { scope: "worker", auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  launch: async ({}, use) => {
    const folders: string[] = [];
    const apps: ElectronApplication[] = [];
    await use(async (asked = {}) => {
      const { userData, program = root, env = {} } = typeof asked === "string" ? { userData: asked } : asked;
      const folder = userData ?? fs.mkdtempSync(path.join(os.tmpdir(), "desk-e2e-"));
      if (!userData) folders.push(folder);
      const launched = await open(program, folder, env);
      apps.push(launched.app);
      return launched;
    });
    for (const app of apps) await app.close().catch(() => {}); // some tests end it themselves
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  launched: async ({ launch }, use) => use(await launch()),
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ app }, use) => use(await firstWindow(app)),
});

/** Answers every file dialog from now on: a save with one path, an open with some; without an answer it cancels. */
export const stubDialogs = async (
  app: ElectronApplication,
  answers: { readonly save?: string; readonly open?: string | readonly string[]; readonly button?: number },
): Promise<void> => {
  const open = answers.open === undefined ? [] : [answers.open].flat();
  await app.evaluate(
    ({ dialog }, { save, open, button }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open.length === 0, filePaths: [...open] });
      if (button >= 0) dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false });
    },
    { save: answers.save ?? "", open, button: answers.button ?? -1 },
  );
};

const screens = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];
/** Saves test-results/screens/<name>-1920.png and <name>-1366.png; the page stays at 1366 × 768. */
export const shot = async (page: Page, name: string): Promise<void> => {
  for (const size of screens) {
    await page.setViewportSize(size);
    await page.screenshot({
      path: path.join(root, `test-results/screens/${name}-${size.width}.png`),
      animations: "disabled",
    });
  }
};

export { expect };
