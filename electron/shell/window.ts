import path from "node:path";
import { BrowserWindow, type Rectangle, screen, type WebPreferences } from "electron";
import { ORIGIN } from "./origin";
import type { PcSettings, Place } from "./settings";

const DEFAULT_SIZE = { width: 1366, height: 768 };
const SMALLEST = { width: 1024, height: 640 };
const ZOOM = { least: 0.8, most: 2, step: 0.1 };

/** What every page of the program runs under, the printed one too: Electron's defaults, held here by name. */
export const PAGE_PREFERENCES: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
};

/** The screen that still shows the corner of a remembered place, if any. */
const screenOf = (place: Place): Rectangle | undefined =>
  screen
    .getAllDisplays()
    .map(({ workArea }) => workArea)
    .find((area) => {
      const { x = area.x, y = area.y } = place;
      return x >= area.x - 8 && y >= area.y - 8 && x < area.x + area.width && y < area.y + area.height;
    });

/** Where the window goes: its place of last time while a screen shows it, and never larger than that screen. */
const placeNow = (place: Place | undefined): Place & { minWidth: number; minHeight: number } => {
  const remembered = place && screenOf(place);
  const area = remembered ?? screen.getPrimaryDisplay().workArea;
  const wanted = place && remembered ? place : DEFAULT_SIZE;
  const minWidth = Math.min(SMALLEST.width, area.width);
  const minHeight = Math.min(SMALLEST.height, area.height);
  return {
    ...wanted,
    width: Math.max(minWidth, Math.min(wanted.width, area.width)),
    height: Math.max(minHeight, Math.min(wanted.height, area.height)),
    minWidth,
    minHeight,
  };
};

const within = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

/** Zoom by so many steps, or back to 100 %; between 80 and 200 %, and remembered. */
export const zoomBy = (window: BrowserWindow, steps: number | null, settings: PcSettings): void => {
  const now = window.webContents.getZoomFactor();
  const zoom = within(steps === null ? 1 : Math.round((now + steps * ZOOM.step) * 10) / 10);
  window.webContents.setZoomFactor(zoom);
  settings.remember({ zoom });
};

/** Makes the program's window where it stood last time; it shows itself when there is something to see. */
export const makeWindow = (settings: PcSettings, preload: string): BrowserWindow => {
  const { place, maximized, zoom } = settings.remembered;
  const window = new BrowserWindow({
    ...placeNow(place),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#f3f5f8",
    webPreferences: { ...PAGE_PREFERENCES, preload },
  });
  const rememberPlace = () => settings.remember({ place: window.getNormalBounds(), maximized: window.isMaximized() });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    if (zoom !== undefined) window.webContents.setZoomFactor(within(zoom));
    window.show();
  });
  window.webContents.on("zoom-changed", (_event, direction) => zoomBy(window, direction === "in" ? 1 : -1, settings));
  window.on("close", rememberPlace);
  window.on("session-end", rememberPlace);
  return window;
};

/** Loads the page. The window must be known to the router by now, for the page calls at once. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${ORIGIN}/index.html`);

/** Where the built preload lies, seen from the built main process. */
export const preloadPath = (outMain: string): string => path.join(outMain, "../preload/preload.cjs");
