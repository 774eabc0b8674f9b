import type { FileChild } from "docx";
import type { Block, Paper, Table } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import { isTight, parasOf } from "./blocks";
import { type Fit, fitOf, grown, isForm, type Piece } from "./fit";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { type Form, formOf, type Setting } from "./form";
import { LANDSCAPE, LINE, type Page, PORTRAIT } from "./page";
import { drawPara, kept, type Para } from "./para";
import { documentBytes, footOf, noteParas, roomOver } from "./sheet";
import { drawForm } from "./table";

/** Between two tables, which would run into each other without it, and over one that begins a page. */
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

/** Seal, date, signatures and what stands close under a table are never parted from what precedes them. */
const staysWith = (block: Block | undefined): boolean =>
  block?.block === "seal" || block?.block === "signatures" || isTight(block);

/** The pieces of a leaf from top to bottom. */
const piecesOf = (leaf: Leaf, setting: Setting): Piece[] =>
  leaf.flatMap((block, index): Piece[] => {
    const before = leaf[index - 1];
    const after = leaf[index + 1];
    const stays = staysWith(after);
    if (block.block === "table") {
      const form = formOf(block, setting, stays);
      return before?.block === "table" ? [SEAM, form] : [form];
    }
    const paras = parasOf(block, { ...setting, before, after });
    return stays ? paras.map((para, at) => (at === paras.length - 1 ? kept(para) : para)) : paras;
  });

/** Pieces that share a page or run on over several, and how they share its height. */
interface Set {
  readonly pieces: readonly Piece[];
  readonly fit: Fit;
}

/** The pieces as their type has them, or with denser forms where that saves a page. */
const set = (piecesAs: (dense: boolean) => readonly Piece[], page: Page, room: number): Set => {
  const as = (dense: boolean): Set => {
    const pieces = piecesAs(dense);
    return { pieces, fit: fitOf(pieces, page, room) };
  };
  const loose = as(false);
  if (!loose.fit.overflows || !loose.pieces.some(isForm)) return loose;
  const dense = as(true);
  // What runs on to a second page either way is set for reading.
  return dense.fit.overflows ? loose : dense;
};

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

const onNewPage = (para: Para): Para => ({ ...para, layout: { ...para.layout, pageBreakBefore: true } });

/** The pieces as docx has them, the first on a new page where there are pages before. */
const drawSet = ({ pieces, fit }: Set, page: Page, first: boolean): FileChild[] => {
  const forms = pieces.filter(isForm);
  const [head] = pieces;
  const placed = first || (head && !isForm(head)) ? pieces : [SEAM, ...pieces];
  return placed.map((piece, index) => {
    if (isForm(piece)) return drawForm(piece, heightsOf(piece, forms, fit), page);
    const para = withAir(piece, fit);
    return drawPara(!first && index === 0 ? onNewPage(para) : para);
  });
};

/**
 * A paper as docx. One page where the text allows: white space gives way first, then forms are set denser. Whatever text
 * stands in it, the file is valid and says it whole. Throws a RangeError with a Chinese sentence when a date is none.
 */
export const drawPaper = async (paper: Paper, fonts: FontSet = SYSTEM_FONTS): Promise<Uint8Array> => {
  const page = paper.landscape === true ? LANDSCAPE : PORTRAIT;
  const { foot, left } = footOf(textParagraphs(paper.note ?? ""), paper.pageNumber !== false, page);
  const room = roomOver(foot, page);
  const leaves = leavesOf(paper.blocks);
  const sets = leaves.map((leaf, index) => {
    const note = index === leaves.length - 1 ? noteParas(left, fonts) : [];
    return set((dense) => [...piecesOf(leaf, { page, fonts, dense }), ...note], page, room);
  });
  const all = sets.flatMap(({ pieces }) => pieces);
  const linesOfForms = all.filter(isForm).map(({ type }) => type.line);
  return documentBytes(
    {
      name: oneLine(paper.name),
      page,
      foot,
      children: sets.flatMap((one, index) => drawSet(one, page, index === 0)),
      pitch: Math.min(LINE, ...linesOfForms),
      onGrid: all.every((piece) => ((isForm(piece) ? piece.type.line : piece.line) ?? LINE) % LINE === 0),
    },
    fonts,
  );
};
