import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, CALL_CHANNEL, EVENT_CHANNEL } from "../shared/contract/events";

const events: readonly string[] = ["changed", "session"];

/** The bridge: one call, one way to listen, and nothing else of Electron. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (event, listener) => {
    if (!events.includes(event)) throw new Error(`unknown event: ${event}`);
    const hear = (_event: unknown, value: unknown) => listener(value);
    ipcRenderer.on(`${EVENT_CHANNEL}:${event}`, hear);
    return () => {
      ipcRenderer.off(`${EVENT_CHANNEL}:${event}`, hear);
    };
  },
};

contextBridge.exposeInMainWorld("desk", bridge);
