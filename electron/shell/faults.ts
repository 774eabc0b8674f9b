import process from "node:process";
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from "electron";

type Log = (error: unknown) => void;

// What Chromium says when one load gives way to another: nothing is wrong.
const ABORTED = -3;
const WHAT_TO_DO = "仍不行请退出后重新打开，并把用户数据文件夹里的 logs/desk.log 交给管理员。";

/** One calm box at a time: many faults at once are one trouble to the person. Gives the button, or null while one stands. */
const makeAsk = () => {
  let standing = false;
  return async (window: BrowserWindow | undefined, options: MessageBoxOptions): Promise<number | null> => {
    if (standing) return null;
    standing = true;
    try {
      const box = { title: "行政指导工作台", noLink: true, ...options };
      const asked = window && !window.isDestroyed() ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box);
      return (await asked).response;
    } catch {
      return null; // a box that cannot be shown must not become a fault of its own
    } finally {
      standing = false;
    }
  };
};
const ask = makeAsk();

/** What nobody caught in the main process goes to the log, and the person hears that what was saved is safe. */
export const watchProcess = (log: Log, theWindow: () => BrowserWindow | undefined): void => {
  const tell = (): Promise<number | null> =>
    ask(theWindow(), {
      type: "warning",
      message: "程序遇到意外情况，刚才的操作可能没有完成。",
      detail: `已保存的内容不受影响，可以继续使用。请查看刚才的操作是否完成，没有完成就再做一次；${WHAT_TO_DO}`,
      buttons: ["知道了"],
    });
  const unexpected = (error: unknown): void => {
    log(error);
    void tell();
  };
  process.on("uncaughtException", unexpected);
  process.on("unhandledRejection", unexpected);
  app.on("child-process-gone", (_event, details) => log(`child process gone: ${JSON.stringify(details)}`));
};

/** A page that died, would not load or hangs: the person chooses to load it again, and stays signed in. */
export const watchPage = (window: BrowserWindow, log: Log, load: () => Promise<void>): void => {
  const { webContents } = window;
  const offer = async (message: string): Promise<void> => {
    const answer = await ask(window, {
      type: "warning",
      message,
      detail: `已保存的内容不受影响，填写中的草稿保存到停止前。请重新载入后继续；${WHAT_TO_DO}`,
      buttons: ["重新载入", "退出程序"],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) app.quit();
    else if (answer === 0 && !window.isDestroyed()) await load();
  };
  const hangs = async (): Promise<void> => {
    const answer = await ask(window, {
      type: "warning",
      message: "窗口没有反应。",
      detail: "可能正在处理较多的内容，请稍等；也可以重新载入，已保存的内容不受影响。",
      buttons: ["继续等待", "重新载入"],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer !== 1 || window.isDestroyed()) return;
    webContents.forcefullyCrashRenderer();
    await load();
  };
  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log(`page process gone: ${reason} (${exitCode})`);
    offer("窗口意外停止。").catch(log);
  });
  webContents.on("did-fail-load", (_event, code, reason, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log(`page did not load: ${reason} (${code}) ${url}`);
    offer("窗口的内容没能载入。").catch(log);
  });
  webContents.on("preload-error", (_event, _file, error) => log(error));
  window.on("unresponsive", () => {
    log("page unresponsive");
    hangs().catch(log);
  });
};
