import { NO_SHIFT } from "../../shared/model/printing";
import type { PdfOptions } from "../office/context";

const MM = 72 / 25.4;

/**
 * Several PDFs as one, in their order, their pages moved by `shift`; with `evenOut` an empty page follows each but the last that ends
 * on an odd one. pdf-lib is fetched with the first.
 */
export const joinPdfs = async (
  parts: readonly Uint8Array[],
  { shift = NO_SHIFT, evenOut = false }: PdfOptions,
): Promise<Uint8Array> => {
  const moved = shift.x !== 0 || shift.y !== 0;
  const [only] = parts;
  if (only && parts.length === 1 && !moved) return only;
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  const whole = await PDFDocument.create();
  for (const [index, bytes] of parts.entries()) {
    const part = await PDFDocument.load(bytes);
    const pages = await whole.copyPages(part, part.getPageIndices());
    for (const page of pages) {
      // A PDF's own upward axis.
      if (moved) page.translateContent(shift.x * MM, -shift.y * MM);
      whole.addPage(page);
    }
    const last = pages.at(-1);
    if (evenOut && last && pages.length % 2 === 1 && index < parts.length - 1) {
      whole.addPage([last.getWidth(), last.getHeight()]);
    }
  }
  return whole.save();
};
