import { parseAsync, renderDocument } from "docx-preview";
import { closeFrames } from "./frames";
import { PAGE_NUMBER } from "./sheet";
import "./paper.css";

/** What docx-preview makes of a docx, as far as it is used here; its declarations say nothing of it. */
interface Part {
  readonly type: string;
  readonly children?: Part[];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly text?: string;
  cssStyle?: Record<string, string>;
  className?: string;
  fieldRun?: boolean;
}
interface Parsed {
  readonly documentPart: { readonly body: Part; readonly _xmlDocument: XMLDocument };
  readonly parts: readonly { readonly rootElement?: Part }[];
}

const every = function* (part: Part): Generator<Part> {
  yield part;
  for (const child of part.children ?? []) yield* every(child);
};

/** Says to the browser what a word processor keeps together, which docx-preview leaves out. */
const keepTogether = ({ documentPart: { body, _xmlDocument } }: Parsed): void => {
  const rows: Part[] = [];
  for (const part of every(body)) {
    if (part.keepNext) part.cssStyle = { ...part.cssStyle, "break-after": "avoid" };
    if (part.keepLines) part.cssStyle = { ...part.cssStyle, "break-inside": "avoid" };
    if (part.type === "row") rows.push(part);
  }
  // What a row says of itself does not come through, so it is read in the file.
  for (const [index, row] of [..._xmlDocument.getElementsByTagName("w:tr")].entries()) {
    const part = rows[index];
    if (!part) continue;
    const says = (name: string) => row.querySelector(`:scope > *|trPr > *|${name}`) !== null;
    if (says("cantSplit")) part.cssStyle = { ...part.cssStyle, "break-inside": "avoid" };
    if (says("tblHeader")) part.className = "head";
  }
};

/** Leaves a place for the page's number in the foot: docx-preview draws no fields. */
const openPageNumber = ({ parts }: Parsed): void => {
  for (const { rootElement } of parts) {
    if (rootElement?.type !== "footer") continue;
    for (const part of every(rootElement)) {
      if (!part.fieldRun || !part.children?.some(({ text }) => text?.trim() === "PAGE")) continue;
      part.fieldRun = false;
      part.className = PAGE_NUMBER;
      part.children.length = 0;
    }
  }
};

/** Each paper's styles are its own, whatever others stand on the page. */
let papers = 0;

/**
 * A docx as nodes: its styles, then a `section.docx` for each of its parts that begins on a new page, with what a word
 * processor keeps together marked for the browser that breaks the pages. Rejects when the bytes are no docx.
 */
export const readPaper = async (bytes: Uint8Array | ArrayBuffer): Promise<DocumentFragment> => {
  papers += 1;
  const options = {
    className: `docx-${papers}`,
    inWrapper: false,
    renderHeaders: false,
    useBase64URL: true,
    // Keeps the file's own XML at hand.
    keepOrigin: true,
  };
  const parsed = (await parseAsync(bytes, options)) as Parsed;
  keepTogether(parsed);
  openPageNumber(parsed);
  const paper = document.createDocumentFragment();
  paper.append(...(await renderDocument(parsed, options)));
  for (const section of paper.querySelectorAll("section")) section.classList.add("docx");
  closeFrames(paper);
  return paper;
};
