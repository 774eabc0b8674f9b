import { app, session } from "electron";
import { isOurs } from "./origin";

/** What the page may load: our own files, and what it made itself in memory. */
const mayLoad = (url: string): boolean => isOurs(url) || /^(data|blob):/.test(url);

/** The one permission a page of ours has: to put a text into the clipboard, for its 复制 buttons. */
const mayUse = (permission: string, page: string): boolean =>
  permission === "clipboard-sanitized-write" && isOurs(page);

/**
 * No network, no other page, no second window, no webview: for every web contents there will be. Must be called before
 * the app is ready.
 */
export const guardContents = (): void => {
  // What asks no session, such as a name looked up ahead of a request, finds no host either.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
};

/** Once the app is ready: the session refuses permissions, downloads and every request that leaves the program. */
export const guardSession = (): void => {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  // Files leave by the ports, which ask the person where to.
  defaultSession.on("will-download", (event) => event.preventDefault());
};
