import type { Input } from "../../shared/contract";
import { call } from "../app/api";
import type { Printable } from "./filing";

/** The docx of a document as it would be. */
export const bytesOfDrawing = (drawing: Input<"documents.draw">): Promise<Uint8Array> =>
  call("documents.draw", drawing);

/** The docx of one of a set: the issued file, or as it would be drawn now. */
export const bytesOfPaper = (matterId: string, paper: Printable["paper"]): Promise<Uint8Array> =>
  "documentId" in paper
    ? call("documents.file", { matterId, documentId: paper.documentId })
    : bytesOfDrawing({
        subject: { kind: "matter", id: matterId, to: paper.to },
        type: paper.type,
        values: paper.values,
      });
