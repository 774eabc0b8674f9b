/**
 * Forms that need several pages: a row that runs on is divided between its paragraphs where the page ends, since word
 * processors leave single lines of a paragraph behind in a cell. Each part is a row of its own, as high as the page has
 * room, so that the frame is closed on every page. Lengths in twips.
 */
import { heightIn, PADDING, type Type } from "./cell";
import { isForm, type Piece, SLACK } from "./fit";
import { type Form, type FormCell, headOf, isLow } from "./form";
import type { Page } from "./page";
import { heightOf } from "./para";

/** A paragraph of more lines than these runs on to the next page, where some of them find room. */
const UNDIVIDED = 8;
const BEGINNING = 3;

type Row = readonly FormCell[];

/** A place on the pages: how many were turned, and what is left of the one it is on. */
interface Spot {
  readonly turned: number;
  readonly left: number;
}

/** A row, or as much of it as stands on a page. */
interface Part {
  readonly row: Row;
  readonly need: number;
  readonly least: number;
  readonly whole: boolean;
  /** What follows of it stands on the next page. */
  readonly goesOn: boolean;
  readonly end: Spot;
}

/** The pages that a form goes on to. */
interface Pages {
  readonly page: Page;
  /** What each of them holds. */
  readonly room: number;
  readonly type: Type;
}

const onNext = ({ turned }: Spot, room: number): Spot => ({ turned: turned + 1, left: room });

/** Where something so high ends, on whatever pages. */
const after = (height: number, { turned, left }: Spot, room: number): Spot => {
  const more = Math.ceil(Math.max(0, height - left) / room);
  return { turned: turned + more, left: left + more * room - height };
};

/** How many paragraphs of a cell stand from this place on, how high they are, and where they end. */
const standing = ({ cell, content, width }: FormCell, from: Spot, { room, type }: Pages) => {
  const { text, sign } = content;
  const last = text.length - 1;
  const toSign = sign.reduce((sum, para) => sum + heightIn(para, width, type), 0);
  let end: Spot = { ...from, left: from.left - SLACK.row - 2 * PADDING };
  let count = 0;
  let taken = 0;
  for (const [index, para] of text.entries()) {
    const own = heightIn(para, width, type);
    const height = index === last ? own + toSign : own;
    const mayRun = own > UNDIVIDED * type.line && end.left >= BEGINNING * type.line;
    if (height > end.left && !mayRun) break;
    end = after(height, end, room);
    count += 1;
    taken += own;
  }
  const headingAlone = cell.heading !== undefined && count === 1 && last > 0;
  return { count: headingAlone ? 0 : count, taken, end };
};

/** The row up to what stands of its cells, and what follows. */
const parted = (row: Row, cells: readonly ReturnType<typeof standing>[], type: Type): [first: Row, rest: Row] => {
  const halves = row.map((cell, index): [FormCell, FormCell] => {
    const { text, sign } = cell.content;
    const { count = 0, taken = 0 } = cells[index] ?? {};
    const nothing = { text: [{ words: [], line: type.line }], sign: [] };
    if (count === text.length) return [cell, { ...cell, content: nothing, need: type.line + 2 * PADDING }];
    return [
      { ...cell, content: { text: text.slice(0, count), sign: [] }, need: taken + 2 * PADDING },
      { ...cell, content: { text: text.slice(count), sign }, need: cell.need - taken },
    ];
  });
  return [halves.map(([first]) => first), halves.map(([, rest]) => rest)];
};

const needOfRow = (row: Row): number => row.reduce((most, { need }) => Math.max(most, need), 0);

/** The parts of a row that begins here. */
const partsOf = (row: Row, need: number, least: number, from: Spot, pages: Pages): Part[] => {
  const { page, room, type } = pages;
  const height = need + SLACK.row;
  const uncut = { row, need, least, goesOn: false };
  const start = height > from.left && isLow(need, page) ? onNext(from, room) : from;
  if (height <= start.left) return [{ ...uncut, whole: true, end: after(height, start, room) }];
  const cells = row.map((cell) => standing(cell, from, pages));
  const merged = row.some(({ rows }) => rows > 1);
  // Only white that is left to write in reaches over the page's end.
  const ends = row.every(({ content }, index) => cells[index]?.count === content.text.length);
  const begins = cells.every(({ count }) => count > 0);
  if (merged || ends || (!begins && from.left >= room))
    return [{ ...uncut, whole: false, end: after(height, from, room) }];
  if (!begins) return partsOf(row, need, least, onNext(from, room), pages);
  const [first, rest] = parted(row, cells, type);
  const reached = Math.max(...cells.map(({ end }) => end.turned));
  const runs = reached > from.turned;
  const next = onNext({ ...from, turned: reached }, room);
  return [
    {
      row: first,
      need: needOfRow(first),
      least: runs ? 0 : from.left - SLACK.row,
      whole: !runs,
      goesOn: true,
      end: next,
    },
    ...partsOf(rest, needOfRow(rest), 0, next, pages),
  ];
};

/** The parts of a form's rows, the first of which begins here. */
const partsOfForm = (form: Form, from: Spot, pages: Pages): Part[] => {
  const parts: Part[] = [];
  for (const [index, row] of form.rows.entries()) {
    const start = parts.at(-1)?.end ?? from;
    parts.push(...partsOf(row, form.need[index] ?? 0, form.least[index] ?? 0, start, pages));
  }
  return parts;
};

/** The form with these parts as its rows. */
const formOfParts = (form: Form, parts: readonly Part[]): Form => {
  const lastCut = parts.findLastIndex(({ goesOn }) => goesOn);
  return {
    ...form,
    rows: parts.map(({ row }) => row),
    need: parts.map(({ need }) => need),
    // What stands before a cut is as high as reckoned, so that what follows the cut begins the next page.
    least: parts.map(({ need, least, whole }, index) => (index < lastCut && whole ? Math.max(need, least) : least)),
    whole: parts.map(({ whole }) => whole),
  };
};

/**
 * The pieces on pages that each hold `room`, the rows of forms that run on divided, and how many pages that takes by
 * what paragraphs are reckoned to need.
 */
export const laidOnPages = (pieces: readonly Piece[], page: Page, room: number): { pieces: Piece[]; pages: number } => {
  const whole = room - SLACK.page;
  let spot: Spot = { turned: 0, left: whole };
  const laid = pieces.map((piece) => {
    if (!isForm(piece)) {
      spot = after(heightOf(piece, page.textWidth), spot, whole);
      return piece;
    }
    const parts = partsOfForm(piece, spot, { page, room: whole - headOf(piece, page), type: piece.type });
    spot = parts.at(-1)?.end ?? spot;
    return formOfParts(piece, parts);
  });
  return { pieces: laid, pages: spot.turned + 1 };
};
