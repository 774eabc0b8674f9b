// What every docx of the house must be, whatever stands in it; run over every document type.
import { FORBIDDEN, parts } from "./shape";

const FACES =
  /<w:rFonts (?=[^>]*w:ascii="([^"]+)")(?=[^>]*w:hAnsi="([^"]+)")(?=[^>]*w:cs="([^"]+)")[^>]*w:eastAsia="([^"]+)"/;
const TABLE = /<w:tbl>(.*?)<\/w:tbl>/gs;

const numbers = (xml: string, pattern: RegExp): number[] =>
  [...xml.matchAll(pattern)].map(([, found]) => Number(found));
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const faultsOfTable = (table: string): string[] => {
  const faults: string[] = [];
  const [width] = numbers(table, /<w:tblW [^>]*?w:w="(\d+)"/g);
  const grid = numbers(table, /<w:gridCol w:w="(\d+)"/g);
  if (!/<w:tblW (?=[^>]*w:type="dxa")/.test(table)) faults.push("a table whose width is not in dxa");
  if (!/<w:tblLayout w:type="fixed"\/>/.test(table)) faults.push("a table without fixed layout");
  if (grid.length === 0 || sum(grid) !== width) faults.push(`a grid ${grid.join("+")} that is not ${width}`);
  for (const [, row = ""] of table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)) {
    const cells = [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => cell);
    const widths = cells.flatMap((cell) => numbers(cell, /<w:tcW (?=[^>]*w:type="dxa")[^>]*w:w="(\d+)"/g));
    const spans = cells.map((cell) => numbers(cell, /<w:gridSpan w:val="(\d+)"/g)[0] ?? 1);
    if (widths.length !== cells.length) faults.push("a cell without a width in dxa");
    if (sum(widths) !== width) faults.push(`a row ${widths.join("+")} that is not ${width}`);
    if (sum(spans) !== grid.length) faults.push(`a row that spans ${sum(spans)} of ${grid.length} columns`);
    if (cells.some((cell) => !/<w:p>|<w:p\/>/.test(cell))) faults.push("a cell without a paragraph");
  }
  return faults;
};

/** Everything about the shape of a docx that no document of the house may have; empty when all is well. */
export const faultsOfShape = async (bytes: Uint8Array): Promise<string[]> => {
  const found = await parts(bytes);
  const faults: string[] = [];
  for (const [name, xml] of Object.entries(found)) {
    if (FORBIDDEN.test(xml)) faults.push(`${name}: a character that no file may hold`);
    if (name.startsWith("word/") && /w:(ascii|hAnsi|eastAsia|cs)[Tt]heme=/.test(xml))
      faults.push(`${name}: a theme face`);
    if (/ w:\w+="-?\d+\.\d+"/.test(xml)) faults.push(`${name}: a length that is no whole number`);
    if (/<w:txbxContent|<v:textbox|<wps:txbx/.test(xml)) faults.push(`${name}: a text box`);
  }
  const written = Object.entries(found).filter(([name]) => /^word\/(document|footer\d*)\.xml$/.test(name));
  for (const [name, xml] of written) {
    for (const [run] of xml.matchAll(/<w:r>.*?<\/w:r>|<w:r [^>]*>.*?<\/w:r>/gs)) {
      const [, ...faces] = FACES.exec(run) ?? [];
      if (faces.length < 4) faults.push(`${name}: a run without a face for every script: ${run.slice(0, 200)}`);
      else if (new Set(faces).size > 1) faults.push(`${name}: a run in several faces: ${faces.join()}`);
    }
  }
  const body = found["word/document.xml"] ?? "";
  if (/<\/w:tbl><w:tbl>/.test(body)) faults.push("two tables that run into each other");
  if (/<\/w:tbl><w:sectPr/.test(body)) faults.push("a table with no paragraph after it: Word sets one a line high");
  return [...faults, ...[...body.matchAll(TABLE)].flatMap(([, table = ""]) => faultsOfTable(table))];
};
