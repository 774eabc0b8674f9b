// `BrowserWindow`: size, place, state and title of a window around its web contents.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as E from "electron";
import { app, type Closable, openWindows } from "./app";
import { Cancelable, guardedEmitter } from "./emitter";
import { headed, programRoot } from "./runtime";
import { primaryDisplay } from "./screen";
import type { PageSize } from "./page-size";
import { provided, WebContents } from "./web-contents";

const fired = [
  "ready-to-show",
  "show",
  "hide",
  "focus",
  "blur",
  "close",
  "closed",
  "resize",
  "resized",
  "move",
  "moved",
  "maximize",
  "unmaximize",
  "minimize",
  "restore",
  "page-title-updated",
];
const silent = [
  "enter-full-screen",
  "leave-full-screen",
  "unresponsive",
  "responsive",
  "session-end",
  "query-session-end",
  "app-command",
];

const same = (a: E.Rectangle, b: E.Rectangle) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

export class BrowserWindow extends guardedEmitter("BrowserWindow", fired, silent) implements Closable {
  static getAllWindows = (): BrowserWindow[] => [...openWindows].filter((one) => one instanceof BrowserWindow);
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find((one) => one.webContents === contents) ?? null;
  static fromId = (id: number): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find((one) => one.id === id) ?? null;
  static getFocusedWindow = (): BrowserWindow | null =>
    BrowserWindow.getAllWindows().findLast((one) => one.visible) ?? null;

  readonly webContents: WebContents;
  readonly id: number;
  private visible: boolean;
  private title: string;
  private bounds: E.Rectangle;
  private normal: E.Rectangle | undefined;
  private minimized = false;

  constructor(options: E.BrowserWindowConstructorOptions = {}) {
    super();
    const { workArea } = primaryDisplay();
    const width = options.width ?? 800;
    const height = options.height ?? 600;
    const x = options.x ?? workArea.x + Math.round((workArea.width - width) / 2);
    const y = options.y ?? workArea.y + Math.round((workArea.height - height) / 2);
    this.bounds = { x, y, width, height };
    this.visible = options.show ?? true;
    this.title = options.title ?? app.name;
    this.webContents = new WebContents(options.webPreferences ?? {}, this.bounds);
    provided(this.webContents);
    this.id = this.webContents.id;
    openWindows.add(this);
    this.webContents.onResized = (size) => this.resizedByPage(size);
    this.webContents.once("dom-ready", () => this.emit("ready-to-show"));
    this.webContents.once("destroyed", () => this.gone());
    this.webContents.on("page-title-updated", (event: Cancelable, title: string) => {
      this.emit("page-title-updated", event, title, true);
      if (!event.defaultPrevented && title) this.title = title;
    });
    app.emit("browser-window-created", {}, this);
  }

  private gone(): void {
    if (!openWindows.has(this)) return;
    openWindows.delete(this);
    this.emit("closed");
    app.windowGone(this);
  }
  /** Asks the program; true where the window is closed now. */
  tryClose(): boolean {
    const event = new Cancelable();
    this.emit("close", event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  close = (): void => {
    this.tryClose();
  };
  destroy = (): void => {
    this.webContents.close();
    this.gone();
  };
  isDestroyed = (): boolean => !openWindows.has(this);
  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  loadFile = (file: string): Promise<void> => this.loadURL(pathToFileURL(path.resolve(programRoot, file)).href);

  private change(bounds: E.Rectangle): void {
    const moved = bounds.x !== this.bounds.x || bounds.y !== this.bounds.y;
    const resized = bounds.width !== this.bounds.width || bounds.height !== this.bounds.height;
    this.bounds = bounds;
    if (moved) this.emit("move");
    if (resized) this.emit("resize");
    if (moved) this.emit("moved");
    if (resized) this.emit("resized");
  }
  /** The test or the person gave the page another size. */
  private resizedByPage({ x, y, width, height }: PageSize): void {
    const bounds = headed ? { x, y, width, height } : { ...this.bounds, width, height };
    if (!same(bounds, this.bounds)) this.change(bounds);
  }
  private setAndApply(bounds: E.Rectangle): void {
    this.change(bounds);
    this.webContents.setPlace(bounds).catch(() => {}); // a window that is going
  }
  getBounds = (): E.Rectangle => ({ ...this.bounds });
  getNormalBounds = (): E.Rectangle => ({ ...(this.normal ?? this.bounds) });
  setBounds = (bounds: Partial<E.Rectangle>): void => this.setAndApply({ ...this.bounds, ...bounds });
  getSize = (): number[] => [this.bounds.width, this.bounds.height];
  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setMinimumSize = (): void => {};
  center = (): void => {};

  maximize = (): void => {
    this.visible = true;
    if (this.normal) return;
    this.normal = this.bounds;
    this.setAndApply({ ...primaryDisplay().workArea });
    this.emit("maximize");
  };
  unmaximize = (): void => {
    if (!this.normal) return;
    this.setAndApply(this.normal);
    this.normal = undefined;
    this.emit("unmaximize");
  };
  isMaximized = (): boolean => this.normal !== undefined;
  isFullScreen = (): boolean => false;
  minimize = (): void => {
    this.minimized = true;
    this.emit("minimize");
  };
  restore = (): void => {
    this.minimized = false;
    this.emit("restore");
  };
  isMinimized = (): boolean => this.minimized;

  show = (): void => {
    this.visible = true;
    this.emit("show");
    this.focus();
  };
  hide = (): void => {
    this.visible = false;
    this.emit("hide");
  };
  isVisible = (): boolean => this.visible;
  focus = (): void => {
    this.webContents.focus();
    this.emit("focus");
  };
  isFocused = (): boolean => BrowserWindow.getFocusedWindow() === this;
  getTitle = (): string => this.title;
  setTitle = (title: string): void => {
    this.title = title;
  };
  setMenu = (): void => {};
  removeMenu = (): void => {};
  setMenuBarVisibility = (): void => {};
  setAutoHideMenuBar = (): void => {};
  setProgressBar = (): void => {};
  flashFrame = (): void => {};
}

type Provided = Exclude<Extract<keyof E.BrowserWindow, keyof BrowserWindow>, "webContents" | keyof NodeJS.EventEmitter>;
/** Holds the class against Electron's declaration. */
export const asDeclared = (window: BrowserWindow): Pick<E.BrowserWindow, Provided> => window;
