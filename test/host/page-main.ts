// In the page's own world: puts what the preload exposes onto window, as Electron's contextBridge does.
import { makeBridge } from "./bridge";

makeBridge("__standin_to_main", "__standin_to_isolated", (key, api) => {
  if (key in window) throw new Error("Cannot bind an API on top of an existing property on the window object");
  Object.defineProperty(window, key, { value: api, enumerable: true, configurable: false, writable: false });
});
