// In the preload's world: `contextBridge`, `ipcRenderer` and `webUtils`, as a sandboxed preload gets them.
import { makeBridge } from "./bridge";
import { decode, encode } from "./codec";
import { guard } from "./guard";

declare const __standinSend: (payload: string) => void;
type Listener = (event: unknown, ...args: unknown[]) => void;

const bridge = makeBridge("__standin_to_isolated", "__standin_to_main");
const listeners = new Map<string, Listener[]>();
const pending = new Map<number, (reply: string) => void>();
let sequence = 0;

const ask = async (channel: string, args: readonly unknown[]): Promise<unknown> => {
  const id = sequence++;
  const payload = encode({ id, channel, args });
  const text = await new Promise<string>((resolve) => {
    pending.set(id, resolve);
    __standinSend(payload);
  });
  const reply = decode(text) as { error?: string; result?: unknown };
  if (reply.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
  return reply.result;
};

const off = (channel: string, listener: Listener) => {
  const known = listeners.get(channel) ?? [];
  const at = known.lastIndexOf(listener);
  if (at !== -1) listeners.set(channel, known.toSpliced(at, 1));
  return ipcRenderer;
};
const on = (channel: string, listener: Listener) => {
  listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  return ipcRenderer;
};
const ipcRenderer: object = guard("ipcRenderer", {
  invoke: (channel: string, ...args: unknown[]) => ask(channel, args),
  send: (channel: string, ...args: unknown[]) => __standinSend(encode({ channel, args })),
  on,
  off,
  addListener: on,
  removeListener: off,
  once: (channel: string, listener: Listener) => {
    const wrapped: Listener = (...all) => {
      off(channel, wrapped);
      listener(...all);
    };
    return on(channel, wrapped);
  },
  removeAllListeners: (channel: string) => {
    listeners.delete(channel);
    return ipcRenderer;
  },
});

// A file's path is asked for before the page hears of the file, as the preload's question must be answered at once.
const paths = new Map<string, string>();
const nameOf = (file: File) => `${file.name}|${file.size}|${file.lastModified}`;
const replayed = new WeakSet<Event>();
const learnPaths = async (input: HTMLInputElement, files: File[]) => {
  Object.assign(globalThis, { __standinFiles: files });
  const found = (await ask("standin:files", [files.length])) as string[];
  files.forEach((file, i) => paths.set(nameOf(file), found[i] ?? ""));
  const again = new Event("change", { bubbles: true });
  replayed.add(again);
  input.dispatchEvent(again);
};
window.addEventListener(
  "change",
  (event) => {
    const input = event.target;
    if (replayed.has(event) || !(input instanceof HTMLInputElement) || !input.files?.length) return;
    event.stopImmediatePropagation();
    void learnPaths(input, [...input.files]);
  },
  true,
);

const tellSize = () => {
  const zoomed = (length: number) => Math.round(length * devicePixelRatio);
  const inner = { width: zoomed(innerWidth), height: zoomed(innerHeight) };
  const size = navigator.userAgent.includes("Headless") ? inner : { width: outerWidth, height: outerHeight };
  __standinSend(encode({ channel: "standin:resized", args: [{ x: screenX, y: screenY, ...size }] }));
};
window.addEventListener("resize", tellSize);

const electron = guard("electron", {
  contextBridge: guard("contextBridge", {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  }),
  ipcRenderer,
  webUtils: guard("webUtils", { getPathForFile: (file: File) => paths.get(nameOf(file)) ?? "" }),
});

Object.assign(globalThis, {
  __standinReply(id: number, reply: string) {
    pending.get(id)?.(reply);
    pending.delete(id);
  },
  __standinEmit(channel: string, encoded: string) {
    const args = decode(encoded) as unknown[];
    for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args);
  },
  // What Electron's sandboxed preload gets from `require`, and nothing more.
  __standinRequire(name: string) {
    if (/^electron(\/(renderer|common))?$/.test(name)) return electron;
    throw new Error(`module not found: ${name}`);
  },
});
