import { randomUUID } from "node:crypto";
import { BrowserWindow } from "electron";
import type { Shift } from "../../shared/model/printing";
import type { PdfOptions } from "../office/context";
import { ORIGIN } from "./origin";
import { finishPdf } from "./pdf";
import { PAGE_PREFERENCES } from "./window";

/** Papers waiting to be printed, by a key nobody can guess. */
const waiting = new Map<string, Uint8Array>();
/** The paper behind a key, for as long as it is being printed. */
export const waitingPaper = (key: string): Uint8Array | undefined => waiting.get(key);

/** Prints a page of ours in a window nobody sees, when `ready`, an expression run in it, has settled. */
const printPage = async (page: string, ready: string): Promise<Uint8Array> => {
  // Zoom belongs to an origin: without a mode of its own the paper would come out at the zoom of the window in front.
  const window = new BrowserWindow({ show: false, webPreferences: { ...PAGE_PREFERENCES, zoomMode: "isolated" } });
  try {
    await window.loadURL(`${ORIGIN}/${page}`);
    await window.webContents.executeJavaScript(ready);
    // Sizes, margins and feet are the page's own, which knows the papers.
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
  }
};

/**
 * Prints documents as one PDF: the same rendering as the preview, each on pages of its own size, numbered from 1. All are printed at
 * once, so that a hundred letters share their type and take seconds.
 */
export const printToPdf = async (docx: readonly Uint8Array[], options: PdfOptions = {}): Promise<Uint8Array> => {
  const marked = options.evenOut === true && docx.length > 1;
  const papers = new Map(docx.map((bytes) => [randomUUID() as string, bytes]));
  for (const [key, bytes] of papers) waiting.set(key, bytes);
  try {
    const keys = JSON.stringify([...papers.keys()]);
    const printed = await printPage("print.html", `window.drawPapers(${keys}, ${marked})`);
    return await finishPdf(printed, marked, options.shift);
  } finally {
    for (const key of papers.keys()) waiting.delete(key);
  }
};

/** Prints the sheet with rulers, and once more moved where there is a shift. */
export const printRulers = ({ x, y }: Shift): Promise<Uint8Array> =>
  printPage(`rulers.html?x=${x}&y=${y}`, "document.fonts.ready.then(() => null)");
