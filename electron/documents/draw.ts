import type { FileChild } from "docx";
import { type Block, type Paper, type Table } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import { kept, parasOf } from "./blocks";
import { type Fit, fitOf, grown, isForm, type Piece } from "./fit";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { type Form, formOf } from "./form";
import { LANDSCAPE, LINE, type Page, PORTRAIT } from "./page";
import { drawPara, type Para } from "./para";
import { documentBytes, type Foot, roomOver } from "./sheet";
import { drawForm } from "./table";

/** Between two tables, and after one that a page ends with: without it they would run into each other. */
const SEAM: Para = { words: [], line: 20 };

/** What is put on paper from one page break to the next. */
type Leaf = readonly Exclude<Block, { block: "page" }>[];

const leavesOf = (blocks: readonly Block[]): Leaf[] => {
  const leaves: Exclude<Block, { block: "page" }>[][] = [[]];
  for (const block of blocks) {
    if (block.block === "page") leaves.push([]);
    else if (block.block !== "number" || oneLine(block.text)) leaves.at(-1)?.push(block);
  }
  return leaves;
};

/** Seal, date and signatures are never parted from what precedes them. */
const staysWith = (block: Block | undefined): boolean => block?.block === "seal" || block?.block === "signatures";

/** The pieces of a leaf, the lines of its tables as their type has them or `dense`. */
const piecesOf = (leaf: Leaf, page: Page, fonts: FontSet, dense: boolean): Piece[] =>
  leaf.flatMap((block, index): Piece[] => {
    const before = leaf[index - 1];
    const after = leaf[index + 1];
    if (block.block === "table") {
      const form = formOf(block, page, fonts, dense);
      return before?.block === "table" ? [SEAM, form] : [form];
    }
    const paras = parasOf(block, { fonts, page, before, after });
    return staysWith(after) ? paras.map((para, at) => (at === paras.length - 1 ? kept(para) : para)) : paras;
  });

/** The rows' heights of a form; where one page is too little the text alone decides. */
const heightsOf = (form: Form, forms: readonly Form[], fit: Fit): readonly number[] => {
  if (fit.overflows) return form.least;
  const shares = ({ rows }: Table) => rows.reduce((sum, { grow = 0 }) => sum + Math.max(0, grow), 0);
  const all = forms.reduce((sum, { table }) => sum + shares(table), 0);
  return grown(form, all > 0 ? (fit.grow * shares(form.table)) / all : 0);
};

const withAir = (para: Para, { under, over }: Fit): Para => {
  if (para.air === "under") return { ...para, after: (para.after ?? 0) + under * LINE };
  if (para.air === "over") return { ...para, before: (para.before ?? 0) + over * LINE };
  return para;
};

interface Drawn {
  readonly children: FileChild[];
  /** Height of its densest lines. */
  readonly pitch: number;
}

const drawLeaf = (leaf: Leaf, page: Page, room: number, fonts: FontSet, onNewPage: boolean): Drawn => {
  const loose = piecesOf(leaf, page, fonts, false);
  const looseFit = fitOf(loose, page, room);
  const tight = looseFit.overflows && loose.some(isForm) ? piecesOf(leaf, page, fonts, true) : undefined;
  const tightFit = tight && fitOf(tight, page, room);
  // What runs on to a second page either way is set for reading.
  const [pieces, fit] = tight && tightFit && !tightFit.overflows ? [tight, tightFit] : [loose, looseFit];
  const forms = pieces.filter(isForm);
  const [first] = pieces;
  const placed: Piece[] = onNewPage && (first === undefined || isForm(first)) ? [SEAM, ...pieces] : pieces;
  return {
    children: placed.map((piece, index) => {
      if (isForm(piece)) return drawForm(piece, heightsOf(piece, forms, fit), page);
      const para = withAir(piece, fit);
      return drawPara(index === 0 && onNewPage ? { ...para, layout: { ...para.layout, pageBreakBefore: true } } : para);
    }),
    pitch: Math.min(LINE, ...forms.map(({ type }) => type.line)),
  };
};

/**
 * A paper as docx. One page where the text allows: white space gives way first, then forms are set denser. Whatever text
 * stands in it, the file is valid and says it whole. Throws a RangeError with a Chinese sentence when a date is none.
 */
export const drawPaper = async (paper: Paper, fonts: FontSet = SYSTEM_FONTS): Promise<Uint8Array> => {
  const page = paper.landscape === true ? LANDSCAPE : PORTRAIT;
  const foot: Foot = { note: textParagraphs(paper.note ?? ""), pageNumber: paper.pageNumber !== false };
  const room = roomOver(foot, page);
  const leaves = leavesOf(paper.blocks).map((leaf, index) => drawLeaf(leaf, page, room, fonts, index > 0));
  return documentBytes(
    {
      name: oneLine(paper.name),
      page,
      foot,
      children: leaves.flatMap(({ children }) => children),
      pitch: Math.min(...leaves.map(({ pitch }) => pitch)),
    },
    fonts,
  );
};
