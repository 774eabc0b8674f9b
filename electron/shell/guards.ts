import { app, session } from "electron";
import { isOurs } from "./origin";

/** What the page may load: our own files, and what it made itself in memory. */
const mayLoad = (url: string): boolean => isOurs(url) || /^(data|blob|devtools):/.test(url);

/** No permission, no network, no other page, no second window, no webview: for every web contents there will be. */
export const guardContents = (): void => {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event, url) => {
      if (!isOurs(url)) event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
};

/** Once the app is ready: the session refuses every permission and every request that leaves the program. */
export const guardSession = (): void => {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
};
