import type { ProcedureName } from "../../../shared/contract";
import { chief, type Line, line, visitors, workers } from "./lines";

const id = "nobody";
const document = { matterId: id, documentId: id };
const drawing = { subject: { kind: "matter", id }, type: "opinionLetter", values: null };

type Paper = Extract<ProcedureName, `${"documents" | "numbers" | "sentences" | "snippets" | "printing"}.${string}`>;

/** The procedures about papers: who may call them, and an input that the contract takes. */
export const papers: Record<Paper, Line> = {
  "numbers.series": line("signedIn", "query"),
  "numbers.book": line("signedIn", "query", { seriesId: id, year: 2026 }),
  "numbers.file": line("signedIn", "query", { seriesId: id, year: 2026 }),
  "numbers.save": line("signedIn", "handOver", { seriesId: id, year: 2026 }),
  "sentences.list": line("signedIn", "query"),
  "sentences.save": line(chief, "change", { type: "opinionLetter", rev: 9, texts: {} }),
  "sentences.restore": line(chief, "change", { type: "opinionLetter", rev: 9, key: null }),
  "snippets.list": line("signedIn", "query"),
  "snippets.save": line("signedIn", "change", {
    id,
    rev: 1,
    fields: { title: "题", text: "话", methods: [], itemIds: [] },
    shared: false,
  }),
  "snippets.remove": line("signedIn", "change", { id, rev: 1 }),
  "snippets.addExamples": line(["reviewer", "administrator"], "change"),
  "documents.preview": line("signedIn", "query", { type: "opinionLetter", fields: {} }),
  "documents.prepare": line("signedIn", "query", drawing),
  "documents.draw": line("signedIn", "query", drawing),
  "documents.handOver": line("signedIn", "handOver", { ...drawing, as: "docx" }),
  "documents.printSet": line("signedIn", "handOver", { matterId: id, papers: [{ documentId: id }], as: "pdf" }),
  "documents.issueEach": line(workers, "change", {
    matterId: id,
    rev: 1,
    type: "opinionLetter",
    date: "2026-11-20",
    to: [id],
  }),
  "documents.issue": line(visitors, "change", { matterId: id, rev: 1, type: "opinionLetter", date: "2026-11-20" }),
  "documents.void": line(visitors, "change", { ...document, rev: 1, reason: "错" }),
  "documents.file": line("signedIn", "query", document),
  "documents.save": line("signedIn", "handOver", document),
  "documents.open": line("signedIn", "handOver", document),
  "documents.pdf": line("signedIn", "handOver", document),
  "printing.get": line("signedIn", "query"),
  "printing.save": line("signedIn", "handOver", { x: 0.5, y: -1 }),
  "printing.calibrate": line("signedIn", "handOver"),
};
