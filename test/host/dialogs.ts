// `dialog` and `shell`. Under a test a dialog cancels itself and nothing is opened: a test that wants more replaces
// the method, as on real Electron. With a person in front they ask through the page.
import fs from "node:fs";
import type * as E from "electron";
import { askMessage, askOpen, askSave, openOutside } from "./dialogs-headed";
import { guard } from "./guard";
import { headed } from "./runtime";

/** Every dialog takes its options last, with or without a window before them. */
const optionsOf = (args: readonly unknown[]): object => Object(args.at(-1));

/** `dialog` of Electron. */
export const dialog = guard("dialog", {
  showOpenDialog: async (...args: unknown[]) => {
    const filePaths = headed ? await askOpen(optionsOf(args)) : [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (...args: unknown[]) => {
    const filePath = headed ? await askSave(optionsOf(args)) : "";
    return { canceled: filePath === "", filePath };
  },
  showMessageBox: async (...args: unknown[]) => {
    const options = optionsOf(args) as E.MessageBoxOptions;
    const response = headed ? await askMessage(options) : (options.cancelId ?? 0);
    return { response, checkboxChecked: false };
  },
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
} satisfies Pick<E.Dialog, "showOpenDialog" | "showSaveDialog" | "showMessageBox" | "showErrorBox">);

/** `shell` of Electron. */
export const shell = guard("shell", {
  openPath: (target) => Promise.resolve(headed ? openOutside(target) : ""),
  openExternal: (url) => {
    if (headed) openOutside(url);
    return Promise.resolve();
  },
  showItemInFolder: (target) => {
    if (headed) openOutside(target, true);
  },
  trashItem: (target) => fs.promises.rm(target, { recursive: true }),
} satisfies Pick<E.Shell, "openPath" | "openExternal" | "showItemInFolder" | "trashItem">);
