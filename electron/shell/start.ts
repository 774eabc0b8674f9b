import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { openDesk } from "../office/open-desk";
import { lockWhenIdle, newSession } from "../office/session-state";
import { theOffice } from "../office/store";
import { serveFiles } from "./app-protocol";
import { watchPage, watchProcess } from "./faults";
import { guardSession } from "./guards";
import { answerCalls, tell } from "./ipc";
import { openLog } from "./log";
import { offerEditMenu, setMenu } from "./menu";
import { clearCopies, desktopPorts } from "./ports";
import { waitingPaper } from "./print";
import { endWell } from "./quit";
import { openSettings } from "./settings";
import { loadPage, makeWindow, preloadPath } from "./window";

const IDLE_CHECK_MS = 5_000;

/** Opens the desk and its window. `outMain` is the folder of the built main process. */
export const start = async (outMain: string): Promise<void> => {
  const userData = app.getPath("userData");
  const log = openLog(userData);
  const settings = openSettings(userData, log);
  let window: BrowserWindow | undefined;
  const theWindow = () => window;

  watchProcess(log, theWindow);
  guardSession();
  serveFiles(path.join(outMain, "../renderer"), waitingPaper);
  setMenu(settings, theWindow);
  await clearCopies();
  const door = { session: newSession(), ports: desktopPorts(theWindow, settings) };
  const desk = await openDesk({
    resources: path.join(outMain, "../../resources"),
    settings,
    version: app.getVersion(),
    log,
    changed: (capabilities) => {
      tell(window, "changed", { capabilities });
      if (capabilities.includes("session")) tell(window, "session", { state: "changed" });
    },
  });
  answerCalls(desk, door, theWindow);
  // What was saved is on disk already: only the folder's lock and the window's place are still to be seen to.
  const letGo = async (): Promise<void> => {
    await desk.close().catch(log);
    await settings.settled();
  };
  endWell(letGo);

  setInterval(() => {
    const store = desk.folder.store();
    if (!store || door.session.accountId === null || door.session.locked) return;
    lockWhenIdle(door.session, desk.surroundings.clock.now(), theOffice(store).idleMinutes);
    if (door.session.locked) tell(window, "session", { state: "locked" });
  }, IDLE_CHECK_MS).unref();

  app.on("second-instance", () => {
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());

  const made = makeWindow(settings, preloadPath(outMain));
  window = made;
  made.on("closed", () => {
    window = undefined;
  });
  offerEditMenu(made);
  // Windows shuts down without a word to `app`, and waits for nobody.
  made.on("session-end", () => void letGo());
  await loadPage(made);
  watchPage(made, log, () => loadPage(made));
};

/** When nothing can be shown in a window, a system box says what happened. */
export const failToStart = (error: unknown): void => {
  openLog(app.getPath("userData"))(error);
  dialog.showErrorBox(
    "行政指导工作台没能启动",
    `程序文件可能不完整，数据没有改动。请重新安装；仍不行请把日志交给管理员。\n\n${String(error)}`,
  );
  app.exit(1);
};
