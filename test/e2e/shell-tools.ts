// Helpers of the shell's tests.
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { Bridge } from "../../shared/contract/events";
import type { Result } from "../../shared/contract/errors";
import { expect, firstWindow, root } from "./fixture";

declare global {
  interface Window {
    readonly desk: Bridge;
    /** Set by what must not run. */
    ran?: string;
  }
}

/** The first window, once the program has drawn something into it. */
export const ready = async (app: ElectronApplication): Promise<Page> => {
  const page = await firstWindow(app);
  await expect(page.locator("#root > *").first()).toBeVisible();
  return page;
};

/** The code a call is refused with, or `answered`. */
export const code = (page: Page, name: unknown): Promise<string> =>
  page.evaluate(async (name) => {
    const result = (await window.desk.call(name as string, {})) as Result<unknown>;
    return result.ok ? "answered" : result.error.code;
  }, name);

/** The status the page gets for one of its own addresses. */
export const served = (page: Page, url: string): Promise<number | string> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.status,
        () => "refused",
      ),
    url,
  );

/** What a page might try against its policy. Each runs in the page. */
export const acts = {
  inline: () =>
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 'inline'" })),
  handler: () => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.ran = 'handler'");
    image.src = "./none.png";
    document.body.append(image);
  },
  eval: () => {
    // Through a timer, as code that Playwright itself evaluates is free of the policy.
    // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must be refused
    setTimeout("window.ran = 'eval'", 0);
  },
  remote: () =>
    document.body.append(Object.assign(document.createElement("script"), { src: "https://example.com/evil.js" })),
  image: () =>
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/pixel.png" })),
  frame: () => document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.com/" })),
  object: () =>
    document.body.append(Object.assign(document.createElement("object"), { data: "https://example.com/a.swf" })),
  form: () => {
    const form = Object.assign(document.createElement("form"), { action: "https://example.com/", method: "post" });
    document.body.append(form);
    form.submit();
  },
  http: () => void fetch("http://example.com/").catch(() => undefined),
  https: () => void fetch("https://example.com/").catch(() => undefined),
  ws: () => {
    try {
      const socket = new WebSocket("ws://example.com/");
      socket.addEventListener("open", () => (window.ran = "ws"));
    } catch {
      // Refused at once.
    }
  },
};

/** The directive of the policy that refuses an act, or a sentence that nothing was. */
export const violation = async (page: Page, act: keyof typeof acts): Promise<string> => {
  const refused = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => resolve("nothing was refused"), 3000);
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      }),
  );
  await page.evaluate(acts[act]);
  return refused;
};

/** A server on this machine, to see what reaches it. */
export const listen = async () => {
  const reached: string[] = [];
  const server = http.createServer((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, reached, close: () => server.close() };
};

/** Opens a window beside the program's own, with the program's preload, on an address. */
export const openBeside = async (app: ElectronApplication, url: string): Promise<Page> => {
  const opened = app.waitForEvent("window");
  await app.evaluate(
    async ({ BrowserWindow }, { preload, url }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false },
      });
      await other.loadURL(url);
    },
    { preload: path.join(root, "out/preload/preload.cjs"), url },
  );
  return opened;
};

/** Replaces the message boxes by one that notes its words and, after standing for a moment, answers with a button. */
export const answerBoxes = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, button) => {
    const notes: string[] = [];
    Object.assign(globalThis, { boxes: notes });
    dialog.showMessageBox = (...args: unknown[]) => {
      notes.push((args.at(-1) as { message: string }).message);
      return new Promise((resolve) => {
        setTimeout(() => resolve({ response: button, checkboxChecked: false }), 500);
      });
    };
  }, button);

/** The words of the message boxes shown since `answerBoxes`. */
export const boxes = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { boxes: string[] }).boxes);

/** What the program's log says. */
export const logOf = (userData: string): string => fs.readFileSync(path.join(userData, "logs/desk.log"), "utf8");
