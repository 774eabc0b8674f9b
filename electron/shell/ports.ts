import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { Refused } from "../office/refused";
import type { Ports } from "../office/context";
import { printToPdf } from "./print";

const KINDS: Readonly<Record<string, string>> = { docx: "Word 文档", xlsx: "Excel 工作簿", pdf: "PDF 文件" };

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EBUSY" || code === "EPERM" || code === "EACCES") {
      throw new Refused(
        "no-access",
        `没能写入“${file}”：文件可能正被其他程序打开，或没有写入权限。请关闭后重试，或另选位置。`,
      );
    }
    if (code === "ENOSPC") throw new Refused("disk-full", `磁盘已满，没能写入“${file}”。请清理磁盘或换一个位置。`);
    throw new Refused("write-failed", `没能写入“${file}”（${code}）。请换一个位置重试。`);
  }
};

/** What only a desktop can do, with system dialogs above the window. */
export const desktopPorts = (theWindow: () => BrowserWindow | undefined): Ports => {
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
      const extension = path.extname(name).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(above(), {
        title: "另存为",
        defaultPath: path.join(app.getPath("documents"), name),
        filters: [{ name: KINDS[extension] ?? extension, extensions: [extension] }],
      });
      if (canceled || !filePath) return null;
      await write(filePath, bytes);
      return filePath;
    },
    openFile: async (name, bytes) => {
      const folder = path.join(app.getPath("temp"), "guidance-desk", String(Date.now()));
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, name);
      await write(file, bytes);
      // A copy to read: changes made to it would be lost, so the word processor is told not to take any.
      await chmod(file, 0o444);
      const problem = await shell.openPath(file);
      if (problem) throw new Refused("unavailable", `系统没有能打开“${name}”的程序：${problem}。可先“另存为”再打开。`);
      return file;
    },
    toPdf: printToPdf,
  };
};
