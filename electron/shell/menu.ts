import { type BrowserWindow, Menu } from "electron";
import type { PcSettings } from "./settings";
import { zoomBy } from "./window";

/** A short menu in Chinese: editing and zoom. The page draws everything else. */
export const setMenu = (settings: PcSettings, theWindow: () => BrowserWindow | undefined): void => {
  const zoom = (steps: number | null) => () => {
    const window = theWindow();
    if (window) zoomBy(window, steps, settings);
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: "编辑",
        submenu: [
          { label: "撤销", role: "undo" },
          { label: "重做", role: "redo" },
          { type: "separator" },
          { label: "剪切", role: "cut" },
          { label: "复制", role: "copy" },
          { label: "粘贴", role: "paste" },
          { label: "全选", role: "selectAll" },
        ],
      },
      {
        label: "显示",
        submenu: [
          { label: "放大", accelerator: "CommandOrControl+=", click: zoom(1) },
          // The same key with Shift, and the one of the number pad.
          { label: "放大", accelerator: "CommandOrControl+Plus", visible: false, click: zoom(1) },
          { label: "放大", accelerator: "CommandOrControl+numadd", visible: false, click: zoom(1) },
          { label: "缩小", accelerator: "CommandOrControl+-", click: zoom(-1) },
          { label: "缩小", accelerator: "CommandOrControl+numsub", visible: false, click: zoom(-1) },
          { label: "恢复 100%", accelerator: "CommandOrControl+0", click: zoom(null) },
        ],
      },
    ]),
  );
};

/** What the right mouse button offers in a field, or over chosen text: Electron brings no such menu of its own. */
export const offerEditMenu = (window: BrowserWindow): void => {
  window.webContents.on("context-menu", (_event, { isEditable, editFlags, selectionText }) => {
    const copy = { label: "复制", role: "copy", enabled: editFlags.canCopy } as const;
    if (isEditable) {
      Menu.buildFromTemplate([
        { label: "剪切", role: "cut", enabled: editFlags.canCut },
        copy,
        { label: "粘贴", role: "paste", enabled: editFlags.canPaste },
        { type: "separator" },
        { label: "全选", role: "selectAll", enabled: editFlags.canSelectAll },
      ]).popup({ window });
    } else if (selectionText.trim() !== "") Menu.buildFromTemplate([copy]).popup({ window });
  });
};
