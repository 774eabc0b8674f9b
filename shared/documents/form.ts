/** What forms have in common: rows of labels and values, wide cells, lines to sign on. */
import { printedDay } from "../rules/dates";
import { oneLine } from "../rules/text";
import type { Line } from "./kind";
import { blank, type Block, boxes, type Cell, type TableRow } from "./paper";

/** Label, value, label, value: the grid of most forms. Names of places and firms, which stand right, are the longer. */
export const formGrid = [1400, 2650, 1400, 3395] as const;
/** The same with room for labels of five characters, in forms of 小四. */
export const wordyGrid = [1600, 2650, 1400, 3195] as const;

/** With longer values at the left, such as places and people's names, in forms of 小四. */
export const evenGrid = [1400, 3000, 1400, 3045] as const;

/** A label beside its value. */
export type Pair = readonly [label: string, text: string];

/** What a row may have beside its text. */
export interface RowMore {
  readonly columns?: number;
  readonly lines?: number;
  readonly grow?: number;
  /** Lines to sign on, at the foot of the cell. */
  readonly sign?: readonly string[];
}

const shape = ({ lines, grow }: RowMore) => ({
  ...(lines === undefined ? {} : { lines }),
  ...(grow === undefined ? {} : { grow }),
});
const signature = ({ sign }: RowMore) => (sign === undefined ? {} : { sign });

/**
 * A row of one-line values, each beside its label; the last one takes what is left of the columns, which are those of
 * `formGrid` unless told.
 */
export const pairRow = (pairs: readonly Pair[], more: RowMore = {}): TableRow => ({
  cells: pairs.flatMap(([label, text], index): Cell[] => [
    { face: "label", text: label },
    {
      text: oneLine(text),
      span: index === pairs.length - 1 ? (more.columns ?? formGrid.length) - 2 * pairs.length + 1 : 1,
    },
  ]),
  ...shape(more),
});

/** Such a row hardly higher than its one line, where the height is wanted for longer texts. */
export const lowRow = (...pairs: readonly Pair[]): TableRow => pairRow(pairs, { lines: 1.2 });

/** A longer text beside its label. */
export const proseRow = (label: string, text: string, more: RowMore = {}): TableRow => ({
  cells: [
    { face: "label", text: label },
    { face: "wide", text, span: (more.columns ?? formGrid.length) - 1, ...signature(more) },
  ],
  ...shape(more),
});

/** Short lines beside their label, such as choices with their boxes: as low as they are, unless the row grows. */
export const valueRow = (label: string, text: string, more: RowMore = {}): TableRow => ({
  cells: [
    { face: "label", text: label },
    { text, span: (more.columns ?? formGrid.length) - 1, ...signature(more) },
  ],
  ...shape({ lines: 1, ...more }),
});

/** A longer text as wide as the table, under its heading. */
export const wideRow = (heading: string, text: string, more: RowMore = {}): TableRow => ({
  cells: [{ face: "wide", heading, text, span: more.columns ?? formGrid.length, ...signature(more) }],
  ...shape(more),
});

/** Many choices with their boxes, some on each line, so that none is parted from its box. */
export const boxLines = (options: readonly string[], taken: readonly string[], each = 4): string =>
  Array.from({ length: Math.ceil(options.length / each) }, (_, index) =>
    boxes(options.slice(index * each, (index + 1) * each), taken),
  ).join("\n");

/** A heading across the table, over the rows of one part of the form. */
export const partRow = (text: string, columns = formGrid.length): TableRow => ({
  cells: [{ face: "label", text, span: columns }],
});

/** A day as printed; where it is not known, blanks to fill in by hand, begun with a figure since cells drop outer blanks. */
export const dayOrBlank = (iso: string | null | undefined): string =>
  iso ? printedDay(iso) : `20${blank(2)}年${blank(2)}月${blank(2)}日`;

/** An hour as minutes write it: 09:05 is 9时05分; any other wording stays as it is, and blanks stand for none. */
export const hourOrBlank = (hour: string): string => {
  const parts = /^(\d{1,2})[:：](\d{2})$/u.exec(hour.trim());
  return parts ? `${Number(parts[1])}时${parts[2]}分` : oneLine(hour, `${blank(2)}时${blank(2)}分`);
};

/** An attached file as a paper names it: without the ending that only computers ask for. */
export const fileTitle = (name: string): string => oneLine(name).replace(/\.[A-Za-z0-9]{1,5}$/u, "");

/** Who signs by hand, with room to sign, and the day: both printed where they are known. */
export const signLine = (who: string, { name = "", date = "" }: { name?: string; date?: string } = {}): string =>
  `${who}${name ? `：${oneLine(name)}${blank(2)}签名：` : "（签名）："}${blank(6)}${dayOrBlank(date)}`;

/** A line for each who signs, and for no fewer than two, since officers go in twos. */
export const signLines = (who: string, names: readonly string[]): string =>
  Array.from({ length: Math.max(2, names.length) }, (_, index) => signLine(who, { name: names[index] ?? "" })).join(
    "\n",
  );

/** Points of a list, numbered, one a line. */
export const numbered = (texts: readonly string[]): string =>
  texts.map((text, index) => `${index + 1}.${oneLine(text)}`).join("\n");

/** The lines of a list as rows under the heads of their columns, numbered; `least` rows stay there to write in by hand. */
export const listRows = (
  columns: readonly (readonly [key: string, label: string])[],
  lines: readonly Line[],
  least = 0,
): TableRow[] => [
  { cells: ["序号", ...columns.map(([, label]) => label)].map((text) => ({ face: "label", text })) },
  ...Array.from({ length: Math.max(least, lines.length) }, (_, index) => ({
    cells: [
      { text: String(index + 1), at: "center" as const },
      ...columns.map(([key]) => ({ text: oneLine(lines[index]?.[key] ?? "") })),
    ],
  })),
];

/** 一 for the first, and so on to 十. */
export const ordinal = (index: number): string => "一二三四五六七八九十".charAt(index);

/** Parts of a paper under 一、二、三、…; one with nothing in it leaves no heading, and the next takes its number. */
export const headed = (parts: readonly (readonly [label: string, blocks: readonly Block[]])[]): Block[] =>
  parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([label, blocks], index): Block[] => [
      { block: "heading", text: `${ordinal(index)}、${label}`, level: 1 },
      ...blocks,
    ]);

/** Texts that are there, one a line. */
export const textLines = (...texts: readonly string[]): string => texts.filter(Boolean).join("\n");

/** Room to write by hand where a part of a paper has no words yet. */
export const roomToWrite: readonly Block[] = Array.from({ length: 2 }, () => ({ block: "line", text: "", at: "left" }));

/** A text as the only block of its part; none where it is empty. */
export const prose = (text: string): Block[] => (text === "" ? [] : [{ block: "text", text }]);
