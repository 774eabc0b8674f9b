import type { FileChild } from "docx";
import type { Block, Paper, Table } from "../../shared/documents/paper";
import { oneLine, textParagraphs } from "../../shared/rules/text";
import { isNothing, isTight, parasOf } from "./blocks";
import { type Fit, fitOf, grown, isAiry, isForm, type Piece } from "./fit";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import { type Form, formOf, type Setting } from "./form";
import { laidOnPages } from "./lay";
import { LANDSCAPE, LINE, type Page, PORTRAIT } from "./page";
import { drawPara, kept, type Para } from "./para";
import { documentBytes, footOf, noteParas, roomOver } from "./sheet";
import { drawForm } from "./table";

/** White between a table and what stands above and below it. */
const CLOSE = { above: 60, below: 120 } as const;
/** Between two tables, which would run into each other without it. */
const SEAM: Para = { words: [], line: CLOSE.below };
/** Over a table that begins a page: all but nothing. */
const EDGE: Para = { words: [], line: 20 };
/** Under a table that ends the paper, where Word would set a paragraph a line high, and sometimes a page for it. */
const END: Para = { ...EDGE, before: 100 };

/** What is put on paper from one page break to the next. */
type Leaf = readonly Exclude<Block, { block: "page" }>[];

const leavesOf = (blocks: readonly Block[]): Leaf[] => {
  const leaves: Exclude<Block, { block: "page" }>[][] = [[]];
  for (const block of blocks) {
    if (block.block === "page") leaves.push([]);
    else if (!isNothing(block)) leaves.at(-1)?.push(block);
  }
  return leaves;
};

/** Seal, date, signatures and what stands close under a table are never parted from what precedes them. */
const staysWith = (block: Block | undefined): boolean =>
  block?.block === "seal" || block?.block === "signatures" || isTight(block);

/** The pieces of a leaf from top to bottom. */
const piecesOf = (leaf: Leaf, setting: Setting): Piece[] =>
  leaf.flatMap((block, index): Piece[] => {
    const before = leaf[index - 1]?.block;
    const after = leaf[index + 1];
    const stays = staysWith(after);
    if (block.block === "table") {
      const form = formOf(block, setting, stays);
      return before === "table" ? [SEAM, form] : [form];
    }
    return parasOf(block, { ...setting, after }).map((para, at, all) => {
      const last = at === all.length - 1;
      const set = {
        ...para,
        before: Math.max(para.before ?? 0, at === 0 && before === "table" ? CLOSE.below : 0),
        after: Math.max(para.after ?? 0, last && after?.block === "table" ? CLOSE.above : 0),
      };
      return last && stays ? kept(set) : set;
    });
  });

/** Pieces that share a page or run on over several, and how they share its height. */
interface Set {
  readonly pieces: readonly Piece[];
  readonly fit: Fit;
}

/**
 * Lines of text closer than the page's own, down to 25 pt: they may give way so that seal and date stand on the page of the
 * text (GB/T 9704-2012, 7.3.5.4).
 */
const CLOSER = [550, 520, 500] as const;

const withLines = (piece: Piece, line: number): Piece =>
  isForm(piece) || piece.line !== undefined ? piece : { ...piece, line };

const withAir = (piece: Piece, { under, over }: Fit): Piece => {
  if (isForm(piece) || piece.air === undefined) return piece;
  const { before = 0, after = 0, air } = piece;
  return air === "under" ? { ...piece, after: after + under * LINE } : { ...piece, before: before + over * LINE };
};

/** The first of the sets, which need several pages, or one that saves some of them. */
const onFewest = (sets: readonly Set[], page: Page, room: number): Set =>
  sets
    .map(({ pieces, fit }) => ({ fit, ...laidOnPages(pieces, page, room) }))
    .reduce((best, one) => (one.pages < best.pages ? one : best));

/** The pieces as their type has them; with denser forms, or a letter's lines closer, where that saves a page. */
const set = (piecesAs: (dense: boolean) => readonly Piece[], page: Page, room: number): Set => {
  const as = (pieces: readonly Piece[]): Set => {
    const fit = fitOf(pieces, page, room);
    return { pieces: pieces.map((piece) => withAir(piece, fit)), fit };
  };
  const asIs = piecesAs(false);
  const loose = as(asIs);
  if (isAiry(loose.fit)) return loose;
  const hasForm = asIs.some(isForm);
  const closer = hasForm ? [piecesAs(true)] : CLOSER.map((line) => asIs.map((piece) => withLines(piece, line)));
  const all = [loose, ...closer.map(as)];
  const fitting = all.filter(({ fit }) => !fit.overflows);
  const best = fitting.find(({ fit }) => isAiry(fit)) ?? fitting.find(({ fit }) => fit.over > 0) ?? fitting[0];
  // A letter that runs on to a second page either way is set for reading.
  return best ?? onFewest(hasForm ? all : [loose], page, room);
};

/** The rows' heights of a form; where one page is too little the text alone decides. */
const heightsOf = (form: Form, forms: readonly Form[], fit: Fit): readonly number[] => {
  if (fit.overflows) return form.least;
  const shares = ({ rows }: Table) => rows.reduce((sum, { grow = 0 }) => sum + Math.max(0, grow), 0);
  const all = forms.reduce((sum, { table }) => sum + shares(table), 0);
  return grown(form, all > 0 ? (fit.grow * shares(form.table)) / all : 0);
};

/** The pieces as docx has them, the first on a new page where there are pages before. */
const drawSet = ({ pieces, fit }: Set, page: Page, first: boolean): FileChild[] => {
  const forms = pieces.filter(isForm);
  return pieces.map((piece, index) => {
    if (isForm(piece)) return drawForm(piece, heightsOf(piece, forms, fit), page);
    const { layout, ...para } = piece;
    return drawPara({ ...para, layout: { ...layout, ...(!first && index === 0 ? { pageBreakBefore: true } : {}) } });
  });
};

/** All that stands on a leaf: its pieces, and what must stand before and after a table at its ends. */
const wholeLeaf = (pieces: readonly Piece[], first: boolean, last: boolean): readonly Piece[] => {
  const [head] = pieces;
  const tail = pieces.at(-1);
  return [
    ...(first || (head && !isForm(head)) ? [] : [EDGE]),
    ...pieces,
    ...(last && tail && isForm(tail) ? [END] : []),
  ];
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
    const last = index === leaves.length - 1;
    const note = last ? noteParas(left, fonts) : [];
    const pieces = (dense: boolean) => [...piecesOf(leaf, { page, fonts, dense }), ...note];
    return set((dense) => wholeLeaf(pieces(dense), index === 0, last), page, room);
  });
  const all = sets.flatMap(({ pieces }) => pieces);
  const linesOf = (piece: Piece): number => (isForm(piece) ? piece.type.line : (piece.line ?? LINE));
  return documentBytes(
    {
      name: oneLine(paper.name),
      page,
      foot,
      children: sets.flatMap((one, index) => drawSet(one, page, index === 0)),
      pitch: Math.min(LINE, ...all.filter(isForm).map(linesOf)),
      onGrid: all.every((piece) => linesOf(piece) % LINE === 0),
    },
    fonts,
  );
};
