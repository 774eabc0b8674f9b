import type { ProcedureName } from "../../../shared/contract";

/** A good input for each procedure about papers, of a matter and one of its counterparts. */
export const paperInputs = (
  matterId: string,
  counterpartId: string,
  written: unknown,
): Partial<Record<ProcedureName, unknown>> => {
  const document = { matterId, documentId: "none" };
  return {
    "snippets.save": { id: null, rev: 0, fields: { title: "题", text: "话", methods: [], itemIds: [] }, shared: false },
    "snippets.remove": { id: "nobody", rev: 1 },
    "documents.preview": { type: "opinionLetter", fields: written },
    "documents.issue": { matterId, rev: 1, type: "guidanceRecord", date: "2026-11-21" },
    "documents.void": { ...document, rev: 1, reason: "错" },
    "documents.prepare": { subject: { kind: "matter", id: matterId }, type: "opinionLetter", values: null },
    "documents.draw": { subject: { kind: "matter", id: matterId }, type: "opinionLetter", values: null },
    "documents.handOver": { subject: { kind: "office" }, type: "opinionLetter", values: {}, as: "docx" },
    "documents.issueEach": {
      matterId,
      rev: 1,
      type: "opinionLetter",
      date: "2026-11-21",
      to: [counterpartId],
    },
    "documents.printSet": { matterId, papers: [{ documentId: "none" }], as: "pdf" },
    "numbers.book": { seriesId: "opinion", year: 2026 },
    "numbers.file": { seriesId: "opinion", year: 2026 },
    "numbers.save": { seriesId: "opinion", year: 2026 },
    "sentences.save": { type: "opinionLetter", rev: 0, texts: {} },
    "sentences.restore": { type: "opinionLetter", rev: 0, key: null },
    "documents.file": document,
    "documents.save": document,
    "documents.open": document,
    "documents.pdf": document,
    "printing.save": { x: 0.5, y: -1 },
  };
};
