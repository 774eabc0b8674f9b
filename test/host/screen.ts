// `screen` and `powerMonitor`: one display, and a machine that never sleeps by itself.
import type * as E from "electron";
import { guardedEmitter } from "./emitter";
import { guard } from "./guard";

/** The display, in device-independent pixels: `available` is what task bars leave of it. */
export interface DisplaySize {
  readonly size: E.Size;
  readonly available: E.Rectangle;
}
// Under a test: a common office display with a task bar of 40 px.
let current: DisplaySize = {
  size: { width: 1920, height: 1080 },
  available: { x: 0, y: 0, width: 1920, height: 1040 },
};
/** Takes over the size of the display a person sits in front of. */
export const setDisplay = (display: DisplaySize): void => {
  current = display;
};

export const primaryDisplay = () => {
  const { size, available } = current;
  return guard("display", {
    id: 1,
    bounds: { x: 0, y: 0, ...size },
    workArea: { ...available },
    size: { ...size },
    workAreaSize: { width: available.width, height: available.height },
    scaleFactor: 1,
    rotation: 0,
    internal: true,
  } satisfies Partial<E.Display>);
};

const Base = guardedEmitter("screen", [], ["display-added", "display-removed", "display-metrics-changed"]);
class Screen extends Base {
  getPrimaryDisplay = primaryDisplay;
  getAllDisplays = () => [primaryDisplay()];
  getDisplayMatching = (_rectangle: E.Rectangle) => primaryDisplay();
}
/** `screen` of Electron: one display. */
export const screen = new Screen();

const PowerBase = guardedEmitter("powerMonitor", [
  "lock-screen",
  "unlock-screen",
  "suspend",
  "resume",
  "shutdown",
  "user-did-become-active",
]);
class PowerMonitor extends PowerBase {
  getSystemIdleTime = (): number => 0;
}
/** `powerMonitor` of Electron. Nothing is emitted by itself; a test may emit. */
export const powerMonitor = new PowerMonitor() satisfies Pick<E.PowerMonitor, "getSystemIdleTime">;
