// `webContents`: one Chromium page, its preload, its messages and its navigations.
import type * as E from "electron";
import type { CDPSession, Page } from "playwright-core";
import { app } from "./app";
import { newPage, setGate } from "./chromium";
import { encode } from "./codec";
import { Cancelable, guardedEmitter } from "./emitter";
import { fail, guard } from "./guard";
import { type Frame, makeFrame } from "./frame";
import { BINDING, injectPreload, WORLD } from "./injection";
import { announce, answer, readMessage } from "./ipc";
import { NavigationWatch } from "./navigation";
import { chosenFiles } from "./page-files";
import type { PageSize } from "./page-size";
import { printToPDF } from "./print";
import { headed } from "./runtime";
import { fromPage, toPage } from "./schemes";
import { session } from "./session";

const fired = [
  "dom-ready",
  "did-start-loading",
  "did-finish-load",
  "did-fail-load",
  "did-navigate",
  "will-navigate",
  "will-frame-navigate",
  "console-message",
  "render-process-gone",
  "destroyed",
  "page-title-updated",
];
const silent = [
  "will-attach-webview",
  "will-redirect",
  "unresponsive",
  "responsive",
  "before-input-event",
  "context-menu",
  "preload-error",
  "zoom-changed",
];
const levels: Partial<Record<string, E.WebContentsConsoleMessageEventParams["level"]>> = {
  warning: "warning",
  error: "error",
  debug: "debug",
};

let nextId = 1;

export class WebContents extends guardedEmitter("webContents", fired, silent) {
  static readonly all = new Map<number, WebContents>();
  readonly id = nextId++;
  readonly session = session.defaultSession;
  readonly mainFrame: Frame;
  /** Settles when the page stands, before anything is loaded. */
  readonly opened: Promise<void>;
  /** Told when the page's size changed, by the program, the test or the person. */
  onResized: ((size: PageSize) => void) | undefined;
  page: Page | undefined;
  targetId = "";
  private cdp: CDPSession | undefined;
  private isolated: string | undefined;
  private watch: NavigationWatch | undefined;
  private openHandler: ((details: E.HandlerDetails) => E.WindowOpenHandlerResponse) | undefined;
  private programLoad: string | undefined;
  private zoom = 1;
  private place: PageSize;

  constructor(preferences: E.WebPreferences, place: PageSize) {
    super();
    const { nodeIntegration, contextIsolation, sandbox, webviewTag } = preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false || webviewTag)
      fail("an unsandboxed renderer");
    this.place = place;
    this.mainFrame = makeFrame(this);
    WebContents.all.set(this.id, this);
    this.opened = app.whenReady().then(() => this.open(preferences));
    this.opened.catch((error: unknown) => console.error("stand-in: a window failed to open", error));
    app.emit("web-contents-created", {}, this);
  }

  private async open(preferences: E.WebPreferences): Promise<void> {
    const page = (this.page = await newPage());
    const cdp = (this.cdp = await page.context().newCDPSession(page));
    const { frameTree } = await cdp.send("Page.getFrameTree");
    const frameId = frameTree.frame.id;
    this.targetId = (await cdp.send("Target.getTargetInfo")).targetInfo.targetId;
    this.watch = new NavigationWatch(cdp, frameId);
    setGate(page, (url, redirected) => this.mayNavigate(url, redirected));
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      const { name, auxData, uniqueId } = context as typeof context & { auxData?: { frameId?: string } };
      if (name === WORLD && auxData?.frameId === frameId) this.isolated = uniqueId;
    });
    cdp.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === BINDING) void this.received(payload);
    });
    cdp.on("Page.windowOpen", ({ url }) => this.windowAsked(fromPage(url)));
    await cdp.send("Runtime.enable");
    await cdp.send("Page.enable");
    await injectPreload(cdp, preferences.preload, preferences.additionalArguments ?? []);
    await this.applyPlace();
    this.relay(page);
  }

  private relay(page: Page): void {
    page.on("pageerror", (error) => console.error("stand-in: error in the page:", error));
    page.on("console", (message) => {
      const level = levels[message.type()] ?? "info";
      const { url, lineNumber } = message.location();
      const details = { message: message.text(), level, lineNumber, sourceId: fromPage(url), frame: this.mainFrame };
      this.emit("console-message", Object.assign(new Cancelable(), details));
    });
    page.on("dialog", () => {}); // left to the person or the test; without a listener Playwright would dismiss it
    page.on("download", (download) => {
      const event = new Cancelable();
      session.defaultSession.emit("will-download", event, { getURL: () => fromPage(download.url()) }, this);
      if (event.defaultPrevented) void download.cancel();
    });
    page.on("popup", (popup) => void popup.close().catch(() => {})); // denied: see windowAsked
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && frame.url() !== "about:blank")
        this.emit("did-navigate", {}, this.getURL(), 200, "OK");
    });
    page.on("domcontentloaded", () => {
      this.emit("dom-ready", {});
      void page.title().then(
        (title) => this.emit("page-title-updated", new Cancelable(), title, true),
        () => false,
      );
    });
    page.on("load", () => {
      if (page.url() !== "about:blank") this.emit("did-finish-load", {});
    });
    page.on("crash", () => {
      const details = { reason: "crashed", exitCode: 1 };
      this.emit("render-process-gone", new Cancelable(), details);
      app.emit("render-process-gone", new Cancelable(), this, details);
    });
    page.on("close", () => this.gone());
  }

  private gone(): void {
    if (WebContents.all.delete(this.id)) this.emit("destroyed");
  }

  private windowAsked(url: string): void {
    const answer = this.openHandler?.({
      url,
      frameName: "",
      features: "",
      disposition: "foreground-tab",
      referrer: { url: this.getURL(), policy: "default" },
    });
    if (answer?.action !== "deny") console.error(`stand-in: window.open is only ever denied, ${url} was not opened`);
  }

  private async mayNavigate(url: string, redirected: boolean): Promise<boolean> {
    if (redirected || url === this.programLoad || !(await this.watch?.pageAsked(url))) return true;
    const details = { url, isSameDocument: false, isMainFrame: true, frame: this.mainFrame, initiator: this.mainFrame };
    const event = Object.assign(new Cancelable(), details);
    this.emit("will-frame-navigate", event);
    this.emit("will-navigate", event, url, false, true);
    return !event.defaultPrevented;
  }

  private async received(payload: string): Promise<void> {
    const { id, channel, args } = readMessage(payload);
    if (channel === "standin:resized") return this.onResized?.(args[0] as PageSize);
    const event = {
      type: "frame",
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: this.id,
      reply: (to: string, ...rest: unknown[]) => this.send(to, ...rest),
    };
    if (id === undefined) return announce(channel, event, args);
    const reply =
      channel === "standin:files"
        ? encode({ result: await chosenFiles(this.cdp, this.isolated, Number(args[0])) })
        : await answer(channel, event, args);
    this.evaluate(`__standinReply(${id}, ${JSON.stringify(reply)})`);
  }

  private evaluate(expression: string): void {
    if (!this.isolated) return;
    this.cdp?.send("Runtime.evaluate", { expression, uniqueContextId: this.isolated }).catch(() => {}); // page is going
  }

  /** Gives the page a place and a size; a zoom factor makes its own pixels larger, as Electron's does. */
  async setPlace(place: PageSize): Promise<void> {
    this.place = place;
    await this.applyPlace();
  }
  private async applyPlace(): Promise<void> {
    if (!this.cdp) return;
    if (headed) {
      const { x: left, y: top, width, height } = this.place;
      const { windowId } = await this.cdp.send("Browser.getWindowForTarget");
      await this.cdp.send("Browser.setWindowBounds", { windowId, bounds: { left, top, width, height } });
      return;
    }
    await this.cdp.send("Emulation.setDeviceMetricsOverride", {
      width: Math.round(this.place.width / this.zoom),
      height: Math.round(this.place.height / this.zoom),
      deviceScaleFactor: this.zoom,
      mobile: false,
    });
  }
  getZoomFactor = (): number => this.zoom;
  setZoomFactor = (factor: number): void => {
    if (factor <= 0) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.zoom = factor;
    if (headed) void this.executeJavaScript(`document.documentElement.style.zoom = ${factor}`);
    else this.applyPlace().catch(() => {});
  };

  send = (channel: string, ...args: unknown[]): void => {
    this.evaluate(`__standinEmit(${JSON.stringify(channel)}, ${JSON.stringify(encode(args))})`);
  };
  getURL = (): string => {
    const url = this.page?.url() ?? "";
    return url === "about:blank" ? "" : fromPage(url);
  };
  isDestroyed = (): boolean => !WebContents.all.has(this.id);
  isCrashed = (): boolean => false;
  focus = (): void => {
    void this.page?.bringToFront();
  };
  close = (): void => {
    void this.page?.close();
    this.gone();
  };
  reload = (): void => {
    void this.page?.reload().catch(() => {});
  };
  setWebRTCIPHandlingPolicy = (): void => {};
  setWindowOpenHandler = (handler: (details: E.HandlerDetails) => E.WindowOpenHandlerResponse): void => {
    this.openHandler = handler;
  };
  loadURL = async (url: string): Promise<void> => {
    await this.opened;
    this.programLoad = url;
    this.emit("did-start-loading");
    try {
      await this.page?.goto(toPage(url));
    } catch (error) {
      const reason = /net::(\w+)/.exec(String(error))?.[1] ?? "ERR_FAILED";
      this.emit("did-fail-load", {}, -2, reason, url, true);
      throw new Error(`${reason} (-2) loading '${url}'`, { cause: error });
    } finally {
      this.programLoad = undefined;
    }
  };
  executeJavaScript = async (code: string): Promise<unknown> => {
    await this.opened;
    return this.page?.evaluate(code);
  };
  printToPDF = async (options: E.PrintToPDFOptions): Promise<Buffer> => {
    await this.opened;
    return this.cdp ? printToPDF(this.cdp, options) : fail("printToPDF of a closed window");
  };
}

type Provided =
  | "id"
  | "send"
  | "getURL"
  | "isDestroyed"
  | "isCrashed"
  | "focus"
  | "close"
  | "reload"
  | "setWebRTCIPHandlingPolicy"
  | "setWindowOpenHandler"
  | "loadURL"
  | "executeJavaScript"
  | "printToPDF"
  | "getZoomFactor"
  | "setZoomFactor";

/** Holds the class against Electron's declaration; the window shows the result to the program. */
export const provided = (contents: WebContents): Pick<E.WebContents, Provided> => contents;

/** `webContents` of Electron, the module: finds one by its number or by Chromium's own name for it. */
export const webContents = guard("webContents", {
  getAllWebContents: () => [...WebContents.all.values()],
  fromId: (id: number) => WebContents.all.get(id),
  fromDevToolsTargetId: (id: string) => [...WebContents.all.values()].find((one) => one.targetId === id),
});
