import type { PDFDocument, PDFName, PDFPage } from "@cantoo/pdf-lib";
import { NO_SHIFT, type Shift } from "../../shared/model/printing";

const POINTS_IN_MM = 72 / 25.4;

/** Puts an empty page after every paper that ends on an odd one; a link marks where each begins, and goes. */
const evenOut = (pdf: PDFDocument, links: PDFName): void => {
  const begins = (page: PDFPage): boolean => (page.node.Annots()?.size() ?? 0) > 0;
  const pages = pdf.getPages();
  let added = 0;
  for (const [index, page] of pages.entries()) {
    if (!begins(page)) continue;
    const before = pages[index - 1];
    if (before && (index + added) % 2 === 1) {
      pdf.insertPage(index + added, [before.getWidth(), before.getHeight()]);
      added += 1;
    }
    page.node.delete(links);
  }
};

/**
 * Finishes a printed PDF. `marked`: links mark where papers begin, and each is to begin on an odd page; `shift`: everything on
 * its pages is moved. What needs nothing comes back as it is; pdf-lib is fetched with the first that does.
 */
export const finishPdf = async (printed: Uint8Array, marked: boolean, shift: Shift = NO_SHIFT): Promise<Uint8Array> => {
  const moved = shift.x !== 0 || shift.y !== 0;
  if (!marked && !moved) return printed;
  const { PDFDocument, PDFName } = await import("@cantoo/pdf-lib");
  const pdf = await PDFDocument.load(printed);
  // A PDF counts upwards.
  if (moved) for (const page of pdf.getPages()) page.translateContent(shift.x * POINTS_IN_MM, -shift.y * POINTS_IN_MM);
  if (marked) evenOut(pdf, PDFName.of("Annots"));
  return pdf.save();
};
