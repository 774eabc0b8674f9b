import type { NumberLine } from "../../shared/contract/numbers";
import { matchesTerms, searchKey, searchTerms } from "../../shared/rules/search-keys";

/** How many numbers a book holds: issued, void, and missing between, with the runs of these that nobody can account for. */
export interface BookCounts {
  readonly issued: number;
  readonly voided: number;
  readonly missing: number;
  readonly unexplained: number;
}

/** What a book adds up to; runs that are missing count by their numbers. */
export const countsOf = (lines: readonly NumberLine[]): BookCounts => {
  const counts = { issued: 0, voided: 0, missing: 0, unexplained: 0 };
  for (const line of lines) {
    if (line.kind === "gap") {
      counts.missing += line.to - line.from + 1;
      if (line.reason === "") counts.unexplained += 1;
    } else if (line.state === "void") counts.voided += 1;
    else counts.issued += 1;
  }
  return counts;
};

/** What tells a line from the others of its book. */
export const keyOf = (line: NumberLine): string => (line.kind === "gap" ? `gap-${line.from}` : line.documentId);

/** A line with what search looks through. */
export interface KeyedLine {
  readonly line: NumberLine;
  readonly key: string;
}

/** The lines of a book, ready to be searched; gaps are found as 空号 and by their reason. */
export const keyed = (lines: readonly NumberLine[]): readonly KeyedLine[] =>
  lines.map((line) => ({
    line,
    key: searchKey(
      line.kind === "gap"
        ? ["空号", line.reason || "原因不明"]
        : [line.number, line.name, line.date, line.counterparts, line.title, line.handlers, line.why],
    ),
  }));

/** The lines that hold every word of the text, as they or by their initials; all of them where it is empty. */
export const linesWith = (lines: readonly KeyedLine[], text: string): NumberLine[] => {
  const terms = searchTerms(text);
  return lines.filter(({ key }) => matchesTerms(key, terms)).map(({ line }) => line);
};
