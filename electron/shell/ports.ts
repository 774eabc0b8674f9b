import { chmod, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { Refused } from "../office/refused";
import type { Ports } from "../office/context";
import { filterOf, plainName } from "./file-name";
import { NO_SHIFT } from "../../shared/model/printing";
import { printRulers, printToPdf } from "./print";
import { replaceFile, systemCode } from "./replace-file";
import type { PcSettings } from "./settings";

/** The refusal for a file the system would not write. */
const notWritten = (file: string, error: unknown): Refused => {
  const code = systemCode(error);
  if (code === "EBUSY" || code === "EPERM" || code === "EACCES") {
    return new Refused(
      "no-access",
      `没能写入“${file}”：文件可能正被其他程序打开，或没有写入权限；原有的文件没有改动。请关闭后重试，或另选位置。`,
    );
  }
  if (code === "ENOSPC") {
    return new Refused("disk-full", `磁盘已满，没能写入“${file}”；原有的文件没有改动。请清理磁盘或换一个位置。`);
  }
  return new Refused("write-failed", `没能写入“${file}”（${code}）；原有的文件没有改动。请换一个位置重试。`);
};

/** Runs a write; a failure becomes a sentence about `file`. */
const writing = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw notWritten(file, error);
  }
};

/** Where copies lie that were opened to read: in the user's own folder, for they name people. */
const copiesFolder = (): string => path.join(app.getPath("userData"), "opened");

/** Clears away the copies of last time; one that is still open in a word processor stays until the next start. */
export const clearCopies = async (): Promise<void> => {
  const folder = copiesFolder();
  const names = await readdir(folder).catch((): string[] => []);
  await Promise.allSettled(names.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
};

/** What only a desktop can do, with system dialogs above the window. */
export const desktopPorts = (theWindow: () => BrowserWindow | undefined, settings: PcSettings): Ports => {
  const above = (): BrowserWindow => {
    const window = theWindow();
    if (!window) throw new Refused("unavailable", "窗口已关闭，没有执行。");
    return window;
  };
  return {
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(above(), {
        title: "选择数据文件夹",
        properties: ["openDirectory", "createDirectory"],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async (name, bytes) => {
      const folder = settings.remembered.exports ?? app.getPath("documents");
      const { canceled, filePath } = await dialog.showSaveDialog(above(), {
        title: "另存为",
        defaultPath: path.join(folder, plainName(name)),
        filters: [filterOf(name)],
      });
      if (canceled || !filePath) return null;
      await writing(filePath, () => replaceFile(filePath, bytes));
      settings.remember({ exports: path.dirname(filePath) });
      return filePath;
    },
    openFile: async (name, bytes) => {
      const file = await writing(path.join(copiesFolder(), plainName(name)), async () => {
        await mkdir(copiesFolder(), { recursive: true });
        const copy = path.join(await mkdtemp(path.join(copiesFolder(), "copy-")), plainName(name));
        await replaceFile(copy, bytes);
        // A copy to read: changes made to it would be lost, so the word processor is told not to take any.
        await chmod(copy, 0o444);
        return copy;
      });
      const problem = await shell.openPath(file);
      if (problem) throw new Refused("unavailable", `系统没有能打开“${name}”的程序：${problem}。可先“另存为”再打开。`);
      return file;
    },
    toPdf: printToPdf,
    shift: () => settings.remembered.shift ?? NO_SHIFT,
    keepShift: (shift) => writing("settings.json", () => settings.keep({ shift })),
    rulers: printRulers,
  };
};
