// printToPDF through the DevTools protocol, with Electron's names and defaults. Sizes and margins in inches.
import type * as E from "electron";
import type { CDPSession } from "playwright-core";
import { fail } from "./guard";

const sizes: Record<string, readonly [number, number]> = {
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  letter: [8.5, 11],
};

const paper = (size: E.PrintToPDFOptions["pageSize"]): readonly [number, number] => {
  if (typeof size === "object") return [size.width, size.height];
  return sizes[(size ?? "letter").toLowerCase()] ?? fail(`pageSize ${size}`);
};

/** The page as a PDF file. */
export const printToPDF = async (cdp: CDPSession, o: E.PrintToPDFOptions): Promise<Buffer> => {
  const [paperWidth, paperHeight] = paper(o.pageSize);
  const margins = o.margins ?? {};
  const { data } = await cdp.send("Page.printToPDF", {
    paperWidth,
    paperHeight,
    landscape: o.landscape ?? false,
    scale: o.scale ?? 1,
    printBackground: o.printBackground ?? false,
    displayHeaderFooter: o.displayHeaderFooter ?? false,
    headerTemplate: o.headerTemplate ?? "",
    footerTemplate: o.footerTemplate ?? "",
    pageRanges: o.pageRanges ?? "",
    preferCSSPageSize: o.preferCSSPageSize ?? false,
    generateTaggedPDF: o.generateTaggedPDF ?? false,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
  });
  return Buffer.from(data, "base64");
};
