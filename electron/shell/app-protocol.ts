import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol } from "electron";
import { ORIGIN, SCHEME } from "./origin";

/** Scripts only from our own files; nothing from the network, nothing inline but styles (which antd writes). */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

const answer = (status: number, body: Uint8Array<ArrayBuffer> | null, type: string): Response =>
  new Response(body, {
    status,
    headers: { "content-type": type, "content-security-policy": CSP, "x-content-type-options": "nosniff" },
  });

/** Must be called before the app is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** The path a URL asks for, or undefined where its escapes make no text. */
const wantedPath = (url: URL): string | undefined => {
  try {
    return decodeURIComponent(url.pathname).replace(/^\/+/, "") || "index.html";
  } catch {
    return undefined;
  }
};

/**
 * Serves the window's files from one folder and nothing beside it, and single papers to be printed from memory under
 * `/paper/<key>`.
 */
export const serveFiles = (folder: string, paper: (key: string) => Uint8Array | undefined): void => {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (`${SCHEME}://${url.host}` !== ORIGIN) return answer(403, null, "text/plain");
    const wanted = wantedPath(url);
    if (wanted === undefined) return answer(400, null, "text/plain");
    if (wanted.startsWith("paper/")) {
      const bytes = paper(wanted.slice("paper/".length));
      return bytes ? answer(200, new Uint8Array(bytes), "application/octet-stream") : answer(404, null, "text/plain");
    }
    const file = path.resolve(folder, wanted);
    if (!file.startsWith(folder + path.sep)) return answer(403, null, "text/plain");
    try {
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      return answer(200, new Uint8Array(await readFile(file)), type);
    } catch {
      return answer(404, null, "text/plain");
    }
  });
};
