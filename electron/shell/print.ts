import { randomUUID } from "node:crypto";
import { BrowserWindow } from "electron";
import type { PdfOptions } from "../office/context";
import { ORIGIN } from "./origin";
import { joinPdfs } from "./pdf";
import { PAGE_PREFERENCES } from "./window";

const MM_TO_INCH = 1 / 25.4;
/** The margins of the papers themselves (GB/T 9704), in millimetres. */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 };
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What stands in the bottom margin of every page: the paper's note, and the page number between two dashes. */
const footer = (note: string): string =>
  `<div style="width:100%;margin:0 26mm 0 28mm;font-family:FangSong,SimSun,serif">
    <div style="font-size:9pt;line-height:13pt;border-top:0.5pt solid #000;padding-top:2pt;visibility:${note ? "visible" : "hidden"}">${escaped(note)}</div>
    <div style="font-size:14pt;text-align:center">— <span class="pageNumber"></span> —</div>
  </div>`;

/** Papers waiting to be printed, by a key nobody can guess. */
const waiting = new Map<string, Uint8Array>();
export const waitingPaper = (key: string): Uint8Array | undefined => waiting.get(key);

/** Prints a docx as PDF in a window nobody sees: the same rendering as the preview, on A4. */
const printOne = async (docx: Uint8Array): Promise<Uint8Array> => {
  const key = randomUUID();
  waiting.set(key, docx);
  // Zoom belongs to an origin: without a mode of its own the paper would come out at the zoom of the window in front.
  const window = new BrowserWindow({ show: false, webPreferences: { ...PAGE_PREFERENCES, zoomMode: "isolated" } });
  try {
    await window.loadURL(`${ORIGIN}/print.html?paper=${key}`);
    const note: unknown = await window.webContents.executeJavaScript("window.rendered");
    return await window.webContents.printToPDF({
      pageSize: "A4",
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footer(String(note)),
      margins: {
        top: MARGINS.top * MM_TO_INCH,
        right: MARGINS.right * MM_TO_INCH,
        bottom: MARGINS.bottom * MM_TO_INCH,
        left: MARGINS.left * MM_TO_INCH,
      },
    });
  } finally {
    waiting.delete(key);
    window.destroy();
  }
};

/** Prints documents one after the other and puts them into one PDF. */
export const printToPdf = async (docx: readonly Uint8Array[], options: PdfOptions = {}): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for (const bytes of docx) parts.push(await printOne(bytes));
  return joinPdfs(parts, options);
};
