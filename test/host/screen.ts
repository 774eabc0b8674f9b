// `screen` and `powerMonitor`: one display, and a machine that never sleeps by itself.
import type * as E from "electron";
import { guardedEmitter } from "./emitter";
import { guard } from "./guard";

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds,
  workArea: { ...bounds, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
} satisfies Partial<E.Display>;

export const primaryDisplay = () => guard("display", structuredClone(display));

const Base = guardedEmitter("screen", [], ["display-added", "display-removed", "display-metrics-changed"]);
class Screen extends Base {
  getPrimaryDisplay = primaryDisplay;
  getAllDisplays = () => [primaryDisplay()];
  getDisplayMatching = (_rectangle: E.Rectangle) => primaryDisplay();
}
/** `screen` of Electron: one display of 1920 × 1080. */
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
