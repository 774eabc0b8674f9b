// The stand-in's own tests, on the small program in fixture/. They hold on real Electron too, where it is there.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { expect, firstWindow, host, hostBinary, test as base } from "../e2e/fixture";

const program = path.join(import.meta.dirname, "fixture");
const test = base.extend({ launched: async ({ launch }, use) => use(await launch({ program })) });

interface Seen {
  readonly navigations: string[];
  readonly windows: string[];
  readonly requests: string[];
  readonly second: string[];
  readonly events: string[];
}
interface Probe {
  call(channel: string, ...args: unknown[]): Promise<unknown>;
  note(value: unknown): void;
  noted(): unknown;
  tryRequire(name: string): string;
  readonly facts: object;
}
declare global {
  interface Window {
    readonly probe: Probe;
  }
}
const seen = (app: ElectronApplication): Promise<Seen> =>
  app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
const failure = (page: Page, channel: string, value?: unknown): Promise<object> =>
  page.evaluate(
    ([channel, value]) =>
      window.probe.call(channel, value).then(
        () => ({ none: true }),
        (error: Error) => ({ message: error.message, name: error.name, code: "code" in error }),
      ),
    [channel, value] as const,
  );

test("values cross as clones, errors as Electron's text", async ({ page }) => {
  const back = await page.evaluate(async () => {
    const sent = {
      day: new Date(0),
      none: undefined,
      bytes: new Uint8Array([1, 2]),
      map: new Map([[1, "一"]]),
      nan: NaN,
    };
    const got = (await window.probe.call("echo", sent)) as typeof sent;
    return [
      got.day instanceof Date,
      "none" in got,
      got.bytes instanceof Uint8Array,
      [...got.bytes],
      got.map.get(1),
      got.nan,
    ];
  });
  expect(back).toEqual([true, true, true, [1, 2], "一", NaN]);
  const wrapped = {
    message: "Error invoking remote method 'fail': TypeError: 数据库已锁定",
    name: "Error",
    code: false,
  };
  expect(await failure(page, "fail")).toEqual(wrapped);
  expect(await failure(page, "nobody")).toMatchObject({ message: expect.stringContaining("No handler registered") });
  const cloning = await page.evaluate(() => window.probe.call("echo", { f: () => 1 }).catch((e: Error) => e.message));
  expect(cloning).toContain("could not be cloned");
  await page.evaluate(() => window.probe.note({ 说: "到" }));
  await expect.poll(() => page.evaluate(() => window.probe.noted())).toEqual({ 说: "到" });
});

test("the page has no Node and cannot reach the preload's world", async ({ page }) => {
  expect(
    await page.evaluate(() => [typeof globalThis.require, typeof globalThis.process, Object.isFrozen(window.probe)]),
  ).toEqual(["undefined", "undefined", true]);
  expect(await page.evaluate(() => window.probe.facts)).toEqual({ isolated: true, sandboxed: true, type: "renderer" });
  expect(await page.evaluate(() => window.probe.tryRequire("fs"))).toContain("module not found: fs");
  await page.reload();
  await expect(page.getByRole("heading")).toHaveText("替身样例");
  expect(await page.evaluate(() => window.probe.call("echo", 1))).toBe(1);
});

test("a navigation to elsewhere is announced and refused, one within is let through", async ({ app, page }) => {
  await page.locator("#out").click();
  await expect.poll(async () => (await seen(app)).navigations).toEqual(["https://example.com/elsewhere"]);
  await expect(page.getByRole("heading")).toHaveText("替身样例");
  await page.evaluate(() => location.assign("https://example.com/again"));
  await expect.poll(async () => (await seen(app)).navigations.length).toBe(2);
  await page.locator("#in").click();
  await expect(page.getByRole("heading")).toHaveText("第二页");
  expect((await seen(app)).navigations.at(-1)).toBe("app://bundle/other.html");
  expect((await seen(app)).requests).toEqual([]);
});

test("window.open is asked for, denied, and reaches nothing", async ({ app, page }) => {
  const denied = await page.evaluate(() => window.open("https://example.com/popup") === null);
  expect(denied).toBe(host === "electron"); // the stand-in closes the window a moment later
  await page.locator("#blank").click();
  await expect
    .poll(async () => (await seen(app)).windows)
    .toEqual(["https://example.com/popup", "https://example.com/blank"]);
  await expect.poll(() => app.windows().length).toBe(1);
  expect((await seen(app)).requests).toEqual([]);
});

test("webRequest blocks what it refuses, and only that", async ({ app, page }) => {
  const reached: string[] = [];
  const server = http.createServer((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (name: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          (r) => r.text(),
          () => "blocked",
        ),
      `${base}/${name}`,
    );
  // Chromium asks before an https page reaches this machine itself.
  if (host === "standin") await page.context().grantPermissions(["local-network-access"]);
  try {
    expect(await get("refused")).toBe("blocked");
    expect(await get("allowed")).toBe("here");
    expect(reached).toEqual(["/allowed"]);
    expect((await seen(app)).requests).toEqual([`${base}/refused`, `${base}/allowed`]);
  } finally {
    server.close();
  }
});

test("a hidden window prints to PDF and goes", async ({ app, page }) => {
  const head = await page.evaluate(async () => {
    const pdf = (await window.probe.call("print", null)) as Uint8Array;
    return [new TextDecoder().decode(pdf.subarray(0, 5)), pdf.length > 1000];
  });
  expect(head).toEqual(["%PDF-", true]);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("the page follows the window's size, maximizing, zoom and the test's viewport", async ({ app, page }) => {
  const inner = () => page.evaluate(() => [innerWidth, innerHeight]);
  const window = await app.browserWindow(page);
  if (host === "standin") expect(await inner()).toEqual([1280, 800]);
  await window.evaluate((w) => w.setBounds({ width: 1000, height: 700 }));
  await expect.poll(async () => (await inner())[0]).toBe(1000);
  await window.evaluate((w) => w.webContents.setZoomFactor(2));
  await expect.poll(async () => (await inner())[0]).toBe(500);
  expect(await window.evaluate((w) => w.webContents.getZoomFactor())).toBe(2);
  await window.evaluate((w) => w.webContents.setZoomFactor(1));
  await window.evaluate((w) => w.maximize());
  await expect.poll(async () => (await inner())[0]).toBeGreaterThan(1000);
  expect(await window.evaluate((w) => [w.isMaximized(), w.getNormalBounds().width])).toEqual([true, 1000]);
  await window.evaluate((w) => w.unmaximize());
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    expect(await inner()).toEqual([size.width, size.height]);
  }
  const { events } = await seen(app);
  expect(events).toEqual(expect.arrayContaining(["ready-to-show", "resize", "maximize", "unmaximize"]));
  if (host === "standin") await expect.poll(() => window.evaluate((w) => w.getBounds().width)).toBe(1920);
});

test("the preload learns the path of a chosen file", async ({ page }) => {
  const file = path.join(program, "print.html");
  await page.locator("#file").setInputFiles(file);
  await expect(page.locator("#path")).toHaveText(file);
});

test("a second instance ends and tells the first", async ({ app, launched }) => {
  await firstWindow(app);
  const child = spawn(hostBinary(), [program, "--second"], {
    env: { ...process.env, DESK_USER_DATA: launched.userData },
  });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  await expect.poll(async () => (await seen(app)).second).toEqual(["--second"]);
});

test("closing quits in Electron's order; a killed program starts again with what its page stored", async ({
  launch,
}) => {
  const first = await launch({ program });
  const page = await firstWindow(first.app);
  await page.evaluate(() => localStorage.setItem("kept", "yes"));
  const { userData } = first;
  const quit = path.join(userData, "quit.txt");
  await first.app.close();
  expect(fs.readFileSync(quit, "utf8")).toBe("before-quit\nwill-quit\n");
  const second = await launch({ program, userData });
  await firstWindow(second.app);
  await second.kill();
  const third = await launch({ program, userData });
  expect(await (await firstWindow(third.app)).evaluate(() => localStorage.getItem("kept"))).toBe("yes");
  expect(fs.readFileSync(quit, "utf8")).toBe("before-quit\nwill-quit\n");
});

test("what is not provided throws by name", async ({ app, page }) => {
  test.skip(host !== "standin", "Electron provides it");
  await expect(page.getByRole("heading")).toBeVisible();
  const messages = await app.evaluate((electron) => {
    const caught = (run: () => unknown) => {
      try {
        run();
        return "nothing";
      } catch (error) {
        return (error as Error).message;
      }
    };
    const [window] = electron.BrowserWindow.getAllWindows();
    return [
      caught(() => electron.clipboard),
      caught(() => electron.app.setBadgeCount(1)),
      caught(() => window?.setKiosk(true)),
      caught(() => window?.webContents.openDevTools()),
      caught(() => window?.webContents.on("did-change-theme-color", () => {})),
    ];
  });
  expect(messages).toEqual([
    "stand-in: electron.clipboard is not provided",
    "stand-in: app.setBadgeCount is not provided",
    "stand-in: BrowserWindow.setKiosk is not provided",
    "stand-in: webContents.openDevTools is not provided",
    "stand-in: the event 'did-change-theme-color' of webContents is not provided",
  ]);
});
