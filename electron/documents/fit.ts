/** How what stands on a page shares its height: which white space gives way, and which rows of a form grow. */
import type { TableRow } from "../../shared/documents/paper";
import type { Form } from "./form";
import { LINE, type Page } from "./page";
import { heightOf, type Para } from "./para";

/** A paragraph, or a table. */
export type Piece = Para | Form;
/** Whether it is a table. */
export const isForm = (piece: Piece): piece is Form => "table" in piece;

/** Lines of white at their widest. */
const WIDEST = { under: 1, over: 2 } as const;
/** What tables take beside their rows, and each row for its border. */
export const SLACK = { page: 170, row: 10 } as const;

/** What is left for each to give: lines of white under the head and over the seal, twips for the rows that grow. */
export interface Fit {
  readonly under: number;
  readonly over: number;
  readonly grow: number;
  /** One page is too little. */
  readonly overflows: boolean;
}

/** Whether there is some white at every place that should have it. */
export const isAiry = ({ under, over, overflows }: Fit): boolean => !overflows && under > 0 && over > 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The height the pieces take without any white space that could give way. */
const heightOfAll = (pieces: readonly Piece[], page: Page): number => {
  const forms = pieces.filter(isForm);
  const rows = sum(forms.map(({ need }) => need.length));
  const slack = forms.length > 0 ? SLACK.page + SLACK.row * rows : 0;
  return sum(pieces.map((piece) => (isForm(piece) ? sum(piece.need) : heightOf(piece, page.textWidth)))) + slack;
};

/**
 * A line over the seal comes first, then one under the number, then the second over the seal; where the text runs on to a
 * second page there is no need to save. What is left then makes forms fill the page.
 */
export const fitOf = (pieces: readonly Piece[], page: Page, height: number): Fit => {
  const spare = height - heightOfAll(pieces, page);
  const count = (air: Para["air"]) => pieces.filter((piece) => !isForm(piece) && piece.air === air).length;
  const unders = count("under");
  const overs = count("over");
  const wanted = unders * WIDEST.under + overs * WIDEST.over;
  const lines = Math.floor(spare / LINE);
  if (lines < 0) return { ...WIDEST, grow: 0, overflows: true };
  if (lines >= wanted) return { ...WIDEST, grow: spare - wanted * LINE, overflows: false };
  const over = lines >= overs ? 1 : 0;
  const under = lines >= over * overs + unders ? 1 : 0;
  const second = over > 0 && lines >= 2 * overs + under * unders ? 1 : 0;
  return { under, over: over + second, grow: 0, overflows: false };
};

/**
 * Row heights of a form that may take `left` twips more: the rows that grow share what the others leave by their shares,
 * unless the text of one needs some of another's room.
 */
export const grown = ({ table, need }: Form, left: number): number[] => {
  const heights = [...need];
  const shareOf = (row: TableRow | undefined): number => Math.max(0, row?.grow ?? 0);
  let growing = need.map((_, index) => index).filter((index) => shareOf(table.rows[index]) > 0);
  while (growing.length > 0) {
    const room = left + sum(growing.map((index) => need[index] ?? 0));
    const shares = sum(growing.map((index) => shareOf(table.rows[index])));
    const part = (index: number): number => Math.floor((room * shareOf(table.rows[index])) / shares);
    const sharing = growing.filter((index) => part(index) >= (need[index] ?? 0));
    if (sharing.length === growing.length) {
      for (const index of growing) heights[index] = part(index);
      return heights;
    }
    growing = sharing;
  }
  return heights;
};
