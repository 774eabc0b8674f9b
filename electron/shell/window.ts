import path from "node:path";
import { BrowserWindow, screen } from "electron";
import { ORIGIN } from "./origin";
import type { PcSettings, Place } from "./settings";

const DEFAULT_SIZE = { width: 1366, height: 768 };
const SMALLEST = { width: 1024, height: 640 };
const ZOOM = { least: 0.8, most: 2, step: 0.1 };

/** A remembered place counts only while a screen still shows it. */
const visible = (place: Place): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const { x = workArea.x, y = workArea.y } = place;
    return (
      x >= workArea.x - 8 && y >= workArea.y - 8 && x < workArea.x + workArea.width && y < workArea.y + workArea.height
    );
  });

/** Zoom by so many steps, or back to 100 %; between 80 and 200 %, and remembered. */
export const zoomBy = (window: BrowserWindow, steps: number | null, settings: PcSettings): void => {
  const now = window.webContents.getZoomFactor();
  const wanted = steps === null ? 1 : Math.round((now + steps * ZOOM.step) * 10) / 10;
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, wanted));
  window.webContents.setZoomFactor(zoom);
  void settings.remember({ zoom });
};

/** Makes the program's window where it stood last time; it shows itself when there is something to see. */
export const makeWindow = (settings: PcSettings, preload: string): BrowserWindow => {
  const { place, maximized, zoom } = settings.remembered;
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(place && visible(place) ? place : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#f3f5f8",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    if (zoom !== undefined) window.webContents.setZoomFactor(zoom);
    window.show();
  });
  window.on("close", () => {
    void settings.remember({ place: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  return window;
};

/** Loads the page. The window must be known to the router by now, for the page calls at once. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${ORIGIN}/index.html`);

/** Where the built preload lies, seen from the built main process. */
export const preloadPath = (outMain: string): string => path.join(outMain, "../preload/preload.cjs");
