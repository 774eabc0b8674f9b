// The shell against Electron's security checklist, on the built program; electron/shell/README.md points here.
import fs from "node:fs";
import path from "node:path";
import type { DeskEvent } from "../../shared/contract/events";
import { expect, host, root, test } from "./fixture";
import { code, listen, openBeside, ready, served, violation } from "./shell-tools";

const entries = <T extends object>(value: T) => Object.entries(value) as [keyof T, T[keyof T]][];

test.describe("what the page has", () => {
  test("no Node, and of Electron only desk.call and desk.on", async ({ page }) => {
    const found = await page.evaluate(() => ({
      node: ["require", "process", "module", "global", "Buffer", "__dirname", "ipcRenderer", "electron"].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(window.desk),
      frozen: Object.isFrozen(window.desk),
      redefined: (() => {
        try {
          Object.assign(window, { desk: {} });
        } catch {
          return false;
        }
        return Object.keys(window.desk).length === 0;
      })(),
    }));
    expect(found).toEqual({ node: [], bridge: ["call", "on"], frozen: true, redefined: false });
  });

  test("an event nobody declared cannot be listened to, and listeners get the value alone", async ({ page }) => {
    const refusal = await page.evaluate(() => {
      try {
        window.desk.on("desk:call" as DeskEvent, () => undefined);
        return "listening";
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refusal).toContain("unknown event: desk:call");
  });

  test("every window is sandboxed, isolated and without a webview tag", async ({ app, page }) => {
    await expect(page.locator("#root > *").first()).toBeVisible();
    test.skip(host !== "electron", "the stand-in refuses to make any other window, and keeps no preferences");
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
    );
    expect(preferences).toMatchObject([
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    ]);
  });

  test("nothing that weakens a page stands in the shell's sources", () => {
    const weak =
      /openExternal|allowRunningInsecureContent|experimentalFeatures|(en|dis)ableBlinkFeatures|allowpopups|nodeIntegrationIn|webSecurity: false|sandbox: false|file:\/\/|loadFile/;
    const electron = path.join(root, "electron");
    const shell = fs.readdirSync(path.join(electron, "shell")).filter((name) => name.endsWith(".ts"));
    for (const name of ["main.ts", "preload.ts", ...shell.map((one) => `shell/${one}`)]) {
      expect(fs.readFileSync(path.join(electron, name), "utf8"), name).not.toMatch(weak);
    }
  });

  test("a webview tag is not attached", async ({ app, page }) => {
    await page.evaluate(() => {
      const view = document.createElement("webview");
      view.setAttribute("src", "https://example.com/");
      view.setAttribute("allowpopups", "");
      document.body.append(view);
    });
    await page.waitForTimeout(300);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    expect(await page.evaluate(() => document.querySelector("webview")?.shadowRoot ?? null)).toBeNull();
  });
});

test.describe("who may call", () => {
  test("the program's own page is answered, an unknown procedure refused", async ({ page }) => {
    expect(await code(page, "folder.state")).toBe("answered");
    expect(await code(page, "folder.nothing")).toBe("unknown-procedure");
    expect(await code(page, "__proto__")).toBe("unknown-procedure");
    expect(await code(page, 7)).toBe("unknown-procedure");
  });

  test("a frame within the page has no bridge of its own", async ({ page }) => {
    const found = await page.evaluate(async () => {
      const bare = document.createElement("iframe");
      const written = Object.assign(document.createElement("iframe"), { srcdoc: "<p>frame</p>" });
      document.body.append(bare, written);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [bare, written].map((frame) => frame.contentWindow && "desk" in frame.contentWindow);
    });
    expect(found.filter((has) => has === true)).toEqual([]);
  });

  test("another window is refused, even one that shows our own page", async ({ app }) => {
    await ready(app);
    const other = await openBeside(app, "app://desk/index.html");
    expect(await code(other, "folder.state")).toBe("foreign-frame");
  });

  test("our own window is refused while it shows another page", async ({ app }) => {
    const page = await ready(app);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL("data:text/html,<p>foreign"));
    await expect(page.locator("p")).toHaveText("foreign");
    expect(await code(page, "folder.state")).toBe("foreign-frame");
  });
});

test.describe("where the page may go", () => {
  test("a navigation away is prevented", async ({ app }) => {
    const page = await ready(app);
    const here = page.url();
    await page.evaluate(() => location.assign("https://example.com/elsewhere"));
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), {
        href: "https://example.com/link",
        textContent: "外链",
      });
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(here);
    expect(await code(page, "folder.state")).toBe("answered");
  });

  test("no second window opens, by script or by link", async ({ app }) => {
    const page = await ready(app);
    await page.evaluate(() => {
      window.open("https://example.com/");
      window.open("about:blank");
      window.open("./index.html");
      const link = Object.assign(document.createElement("a"), { href: "./print.html", target: "_blank" });
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => app.windows().length).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("a download is refused", async ({ app }) => {
    const page = await ready(app);
    const refused = app.evaluate(
      ({ session }) =>
        new Promise<boolean>((resolve) =>
          session.defaultSession.once("will-download", (event) => resolve(event.defaultPrevented)),
        ),
    );
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(["a"]));
      Object.assign(document.createElement("a"), { href, download: "a.txt" }).click();
    });
    expect(await refused).toBe(true);
  });
});

test.describe("what the page may load and run", () => {
  test("the policy refuses inline scripts, handlers and eval, remote scripts, images, frames, objects and forms", async ({
    app,
  }) => {
    const page = await ready(app);
    const directives = {
      inline: "script-src-elem",
      handler: "script-src-attr",
      eval: "script-src",
      remote: "script-src-elem",
      image: "img-src",
      frame: "frame-src",
      object: "object-src",
      form: "form-action",
    } as const;
    for (const [act, directive] of entries(directives)) expect(await violation(page, act), act).toBe(directive);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
  });

  test("the policy refuses http, https and ws", async ({ app }) => {
    const page = await ready(app);
    for (const act of ["http", "https", "ws"] as const) expect(await violation(page, act), act).toBe("connect-src");
  });

  test("requests are cancelled beneath the policy too", async ({ app }) => {
    await ready(app);
    const server = await listen();
    try {
      // A page without a policy, to see what the session itself lets out.
      const loose = await openBeside(app, "data:text/html,<p>loose");
      if (host === "standin") await loose.context().grantPermissions(["local-network-access"]);
      const answer = await loose.evaluate(async (url) => {
        const image = new Image();
        const drawn = new Promise<string>((resolve) => {
          image.addEventListener("load", () => resolve("drawn"));
          image.addEventListener("error", () => resolve("refused"));
        });
        image.src = `${url}/image`;
        const got = await fetch(`${url}/fetch`).then(
          () => "answered",
          () => "refused",
        );
        return [got, await drawn];
      }, server.url);
      expect(answer).toEqual(["refused", "refused"]);
      await expect(
        app.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url), `${server.url}/page`),
      ).rejects.toThrow(/BLOCKED_BY_CLIENT/);
      expect(server.reached).toEqual([]);
    } finally {
      server.close();
    }
  });

  test("names are looked up nowhere", async ({ app }) => {
    await ready(app);
    expect(await app.evaluate(({ app }) => app.commandLine.getSwitchValue("host-resolver-rules"))).toBe(
      "MAP * ~NOTFOUND",
    );
  });

  test("no permission is given, but to copy a text", async ({ app }) => {
    const page = await ready(app);
    const found = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise<number | string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("found"),
          ({ code }) => resolve(code),
        ),
      ),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => "given",
        () => "denied",
      ),
    }));
    expect(found).toEqual({ notifications: "denied", geolocation: 1, camera: "denied" });
    await page.bringToFront();
    await page.locator("body").click({ position: { x: 2, y: 2 } });
    const copied = await page.evaluate(() =>
      navigator.clipboard.writeText("恢复码").then(
        () => "copied",
        (error: Error) => error.message,
      ),
    );
    if (host === "electron") expect(copied).toBe("copied");
  });
});

test("app:// serves the window's files and nothing beside them", async ({ app }) => {
  const page = await ready(app);
  expect(await served(page, "./index.html")).toBe(200);
  const outside = [
    "./..%2fmain%2fmain.cjs",
    "./..%2F..%2Fpackage.json",
    "./assets/..%2f..%2fmain%2fmain.cjs",
    "./..%5c..%5cpackage.json",
    "./%2e%2e%2fmain%2fmain.cjs",
    "./%2fetc%2fpasswd",
    "./C:%5cWindows%5cwin.ini",
    "./%5c%5cserver%5cshare%5cfile",
    "../../../../../../etc/passwd",
    "./index.html%00.png",
    "./assets",
    "./nothing.js",
  ];
  for (const url of outside) expect([403, 404], url).toContain(await served(page, url));
  expect(await served(page, "./%E0%A4%A")).toBe(400);
  expect(await served(page, "./paper/00000000-0000-0000-0000-000000000000")).toBe(404);
  expect(await served(page, "./paper/")).toBe(404);
  const headers = await page.evaluate(async () => {
    const { headers } = await fetch("./nothing.js");
    return [
      headers.get("content-security-policy")?.includes("default-src 'none'"),
      headers.get("x-content-type-options"),
    ];
  });
  expect(headers).toEqual([true, "nosniff"]);
});
