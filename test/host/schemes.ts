// Custom schemes. Chromium outside Electron knows no app://, so app://host/path is shown to it as
// https://host.app.standin.test/path and answered by the handler the program gave to protocol.handle.
import type * as E from "electron";
import { fail, guard } from "./guard";

type Handler = (request: Request) => Response | Promise<Response>;

const SUFFIX = ".standin.test";
const handlers = new Map<string, Handler>();

/** The address Chromium loads for one the program speaks of. */
export const toPage = (url: string): string => {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const [, scheme, host, rest] = found ?? [];
  return scheme && handlers.has(scheme) ? `https://${host}.${scheme}${SUFFIX}${rest || "/"}` : url;
};

/** The address the program speaks of, for one Chromium shows. */
export const fromPage = (url: string): string =>
  url.replace(/^https:\/\/([^/]+)\.([a-z0-9+-]+)\.standin\.test(?=\/|$)/, "$2://$1");

/** The handler for a program's address, or undefined where its scheme is Chromium's own. */
export const handlerFor = (url: string): Handler | undefined => handlers.get(new URL(url).protocol.slice(0, -1));

/** True for an address that only the stand-in can answer. */
export const isCustom = (pageUrl: string): boolean => new URL(pageUrl).hostname.endsWith(SUFFIX);

/** `protocol` of Electron. Privileges are Chromium's own for an https address. */
export const protocol = guard("protocol", {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (/^(https?|file|data)$/.test(scheme)) fail(`protocol.handle('${scheme}')`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<E.Protocol, "registerSchemesAsPrivileged" | "handle" | "unhandle" | "isProtocolHandled">);
