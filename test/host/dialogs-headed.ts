// Dialogs and opening of files for a person: the browser's own prompt boxes, and the system's own opener.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type * as E from "electron";
import { WebContents } from "./web-contents";

/** Runs prompt or confirm in the front page; null where there is none or the person cancelled. */
const inPage = async (call: string): Promise<unknown> => {
  const [front] = [...WebContents.all.values()].filter((one) => one.page);
  return front ? await front.executeJavaScript(call) : null;
};
const promptFor = async (text: string, suggestion = ""): Promise<string> => {
  const typed = await inPage(`prompt(${JSON.stringify(text)}, ${JSON.stringify(suggestion)})`);
  return typeof typed === "string" ? typed.trim() : "";
};

/** Asks for the full path of a file or folder that is there; none where the person cancelled. */
export const askOpen = async (options: E.OpenDialogOptions): Promise<string[]> => {
  const folder = options.properties?.includes("openDirectory") ?? false;
  const what = folder ? "文件夹" : "文件";
  const typed = await promptFor(`${options.title ?? "打开"}\n请输入${what}的完整路径:`, options.defaultPath ?? "");
  if (!typed) return [];
  if (folder && options.properties?.includes("createDirectory")) fs.mkdirSync(typed, { recursive: true });
  return fs.existsSync(typed) ? [path.resolve(typed)] : [];
};

/** Asks where to save, suggesting the person's download folder; "" where the person cancelled. */
export const askSave = async (options: E.SaveDialogOptions): Promise<string> => {
  const folder = [path.join(os.homedir(), "Downloads"), os.homedir()].find((one) => fs.existsSync(one)) ?? os.tmpdir();
  const typed = await promptFor(
    `${options.title ?? "保存"}\n请输入要保存的完整路径:`,
    path.resolve(folder, options.defaultPath ?? ""),
  );
  return typed ? path.resolve(typed) : "";
};

/** Asks for one of the buttons; gives its index, that of `cancelId` where the person cancelled. */
export const askMessage = async (options: E.MessageBoxOptions): Promise<number> => {
  const buttons = options.buttons?.length ? options.buttons : ["确定"];
  const text = [options.message, options.detail].filter(Boolean).join("\n\n");
  const cancelled = options.cancelId ?? 0;
  if (buttons.length === 1) {
    await inPage(`alert(${JSON.stringify(text)})`);
    return 0;
  }
  const list = buttons.map((label, i) => `${i + 1} ${label}`).join("  ");
  const chosen = Number(await promptFor(`${text}\n\n请输入序号:${list}`, String((options.defaultId ?? cancelled) + 1)));
  return Number.isInteger(chosen) && chosen >= 1 && chosen <= buttons.length ? chosen - 1 : cancelled;
};

/** Opens a file or an address with the system's own program, or shows a file in its folder; "" as Electron's success. */
export const openOutside = (target: string, inFolder = false): string => {
  const shown = inFolder && process.platform === "linux" ? path.dirname(target) : target;
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    win32: ["explorer", inFolder ? [`/select,${shown}`] : [shown]],
    darwin: ["open", inFolder ? ["-R", shown] : [shown]],
  };
  const [command, args] = commands[process.platform] ?? ["xdg-open", [shown]];
  const child = spawn(command, args, { detached: true, stdio: "ignore" });
  child.on("error", (error) => console.error(`stand-in: ${target} could not be opened: ${error.message}`));
  child.unref();
  return "";
};
