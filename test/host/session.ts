// The default session: permission handlers are kept, requests are really blocked.
import type * as E from "electron";
import type { Request } from "playwright-core";
import { guardedEmitter } from "./emitter";
import { fail, guard } from "./guard";
import { fromPage, protocol } from "./schemes";

type Listener = (details: E.OnBeforeRequestListenerDetails, callback: (response: E.CallbackResponse) => void) => void;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A Chromium match pattern (`*://host/*`, `<all_urls>`) as an expression. */
const matcher = (pattern: string): RegExp => {
  if (pattern === "<all_urls>") return /^/;
  const parts = /^([^:]+):\/\/([^/]*)(\/.*)$/.exec(pattern);
  if (!parts) throw new TypeError(`Invalid url pattern ${pattern}`);
  const [, scheme = "", host = "", rest = ""] = parts;
  const schemeText = scheme === "*" ? "(?:https?|wss?)" : escape(scheme);
  const hostText =
    host === "*" ? "[^/]*" : host.startsWith("*.") ? `(?:[^/]+\\.)?${escape(host.slice(2))}` : escape(host);
  return new RegExp(`^${schemeText}://${hostText}${rest.split("*").map(escape).join(".*")}$`);
};

const resourceTypes: Partial<Record<string, E.OnBeforeRequestListenerDetails["resourceType"]>> = {
  stylesheet: "stylesheet",
  script: "script",
  image: "image",
  font: "font",
  xhr: "xhr",
  fetch: "xhr",
  media: "media",
  ping: "ping",
};
const resourceType = (request: Request): E.OnBeforeRequestListenerDetails["resourceType"] => {
  const plain = resourceTypes[request.resourceType()];
  if (plain) return plain;
  if (request.resourceType() !== "document") return "other";
  return request.frame().parentFrame() ? "subFrame" : "mainFrame";
};

let before: { readonly wanted: (url: string) => boolean; readonly listener: Listener } | undefined;
let nextId = 1;

/** Asks the program's onBeforeRequest; true where the request may go on. */
export const mayRequest = async (request: Request): Promise<boolean> => {
  const url = fromPage(request.url());
  if (!before?.wanted(url)) return true;
  const { listener } = before;
  const answer = await new Promise<E.CallbackResponse>((resolve) => {
    const details = {
      id: nextId++,
      url,
      method: request.method(),
      resourceType: resourceType(request),
      referrer: fromPage(request.headers().referer ?? ""),
      timestamp: Date.now(),
      uploadData: [],
    };
    listener(details, resolve);
  });
  if (answer.redirectURL) fail("redirectURL of onBeforeRequest");
  return !answer.cancel;
};

type FilterOrListener = E.WebRequestFilter | Listener | null;

const webRequest = guard("session.webRequest", {
  onBeforeRequest: (first: FilterOrListener, second?: Listener | null): void => {
    const listener = typeof first === "function" ? first : second;
    if (!listener) {
      before = undefined;
      return;
    }
    const filter = typeof first === "function" || !first ? { urls: ["<all_urls>"] } : first;
    const patterns = filter.urls.map(matcher);
    const excluded = (filter.excludeUrls ?? []).map(matcher);
    const wanted = (url: string) => patterns.some((p) => p.test(url)) && !excluded.some((p) => p.test(url));
    before = { wanted, listener };
  },
} satisfies Pick<E.WebRequest, "onBeforeRequest">);

class Session extends guardedEmitter("session.defaultSession", ["will-download"]) {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  setPermissionRequestHandler = (): void => {};
  setPermissionCheckHandler = (): void => {};
  setSpellCheckerEnabled = (): void => {};
  setSpellCheckerLanguages = (): void => {};
  clearCache = (): Promise<void> => Promise.resolve();
}
type Provided =
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setSpellCheckerEnabled"
  | "setSpellCheckerLanguages"
  | "clearCache";

/** `session` of Electron: one session, the default one. Permissions are refused by the browser itself. */
export const session = guard("session", {
  defaultSession: new Session() satisfies Pick<E.Session, Provided>,
});
