import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from "electron";
import { CALL_CHANNEL, type DeskEvent, type DeskEvents, EVENT_CHANNEL } from "../../shared/contract/events";
import type { Refusal } from "../../shared/contract/errors";
import type { Door, Router } from "../office/desk-call";
import { isOurs } from "./origin";

const FOREIGN: Refusal = { code: "foreign-frame", message: "请求来源不明，没有执行。" };

/** Only the main frame of our own window may call. */
const isMainFrame = (event: IpcMainInvokeEvent, window: BrowserWindow): boolean =>
  event.sender === window.webContents &&
  event.senderFrame !== null &&
  event.senderFrame === window.webContents.mainFrame &&
  isOurs(event.senderFrame.url);

/** The one channel that carries every call from the window to the router. */
export const answerCalls = (router: Router, door: Door, theWindow: () => BrowserWindow | undefined): void => {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    const window = theWindow();
    if (!window || !isMainFrame(event, window)) return { ok: false, error: FOREIGN };
    return router.call(door, typeof name === "string" ? name : "", input);
  });
};

/** Tells the window what happened, if it is there. */
export const tell = <E extends DeskEvent>(window: BrowserWindow | undefined, event: E, value: DeskEvents[E]): void => {
  if (window && !window.isDestroyed()) window.webContents.send(`${EVENT_CHANNEL}:${event}`, value);
};
