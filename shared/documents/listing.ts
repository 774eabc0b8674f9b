/** What the papers that print a table of many lines have in common: A4 landscape, its head on each page (R051, R046). */
import { isDate, printedDay } from "../rules/dates";
import { displayWidth, oneLine, textParagraphs } from "../rules/text";
import { takenFrom } from "./fields";
import { dayOrBlank } from "./form";
import type { Entered, Field, Filled, Line } from "./kind";
import { type Block, blank, type Cell, type Paper, type TableRow } from "./paper";
import type { Listing, Source } from "./source";

/** The columns of the printed form, where no table is given to print. */
type Columns = Listing["columns"];

const asLines = ({ rows }: Listing): Line[] =>
  rows.map((row) =>
    Object.fromEntries(row.map((text, index) => [String(index), isDate(text) ? printedDay(text) : text])),
  );

/** The fields of such a paper; `entered` is where its lines are kept, `usual` the columns of the printed form. */
export const listingFields = (entered: Entered, usual: Columns) => {
  const taken = takenFrom(entered);
  const columnsOf = ({ listing }: Source): Line[] =>
    (listing?.columns ?? usual).map(({ label, width }) => ({ label, width: String(width) }));
  return [
    taken.line("heading", "表名", ({ listing }) => listing?.title),
    taken.line("period", "所属时期", ({ listing }) => listing?.period),
    taken.date("filledOn", "填表日期", ({ listing }) => listing?.filledOn),
    { key: "filler", label: "填表人", kind: "line", from: ({ listing }) => listing?.filler },
    { key: "reviewer", label: "审核人", kind: "line" },
    taken.line("total", "合计", ({ listing }) => listing?.total),
    {
      key: "columns",
      label: "栏目",
      kind: "lines",
      columns: [{ key: "label", label: "栏目" }],
      from: columnsOf,
      entered,
    },
    {
      key: "rows",
      label: "内容",
      kind: "lines",
      columns: [],
      from: ({ listing }) => (listing ? asLines(listing) : undefined),
      entered,
    },
  ] as const satisfies readonly Field[];
};
/** The fixed words over and under the table. */
export const listingSentences = {
  unit: { label: "单位", text: "单位：{单位}" },
  signed: { label: "签名处", text: "填表人：{填表人}　　　审核人：{审核人}　　　填表日期：{日期}" },
} as const;

export type ListingKey = ReturnType<typeof listingFields>[number]["key"];

/** Half-width columns of 五号 that the landscape page holds, and what a cell loses of them at its edges. */
const PAGE_COLUMNS = 124;
const EDGES = 2.5;
/** Texts up to this width, such as days and names, stay on one line, in the middle of their column. */
const SHORT = 14;
const SHORT_EDGES = 6;
/** Half-width columns of 三号 in the line over the table. */
const HEAD_COLUMNS = 78;
/** Rows of one line that the page holds under title and head, with one line under the table. */
const ROWS_ON_PAGE = 8.6;
/** What a line of text adds to the height of a row, and a line under the table takes: shares of a row of one line. */
const LINE_OF_ROW = 0.64;
const LINE_UNDER = 0.9;

interface Column {
  readonly label: string;
  readonly width: number;
  readonly short: boolean;
}

const columnOf = ({ label = "", width = "" }: Line, texts: readonly string[]): Column => {
  const longest = Math.max(displayWidth(label), ...texts.map(displayWidth));
  const short = longest <= SHORT;
  return { label, short, width: Math.max(Number(width) || 10, short ? longest + SHORT_EDGES : 0) };
};

/** How many rows of one line a row is as high as. */
const heightOf = (texts: readonly string[], columns: readonly Column[]): number => {
  const scale = PAGE_COLUMNS / columns.reduce((sum, { width }) => sum + width, 0);
  const lines = columns.map(({ width }, index) => {
    const room = Math.max(2, Math.floor(width * scale - EDGES));
    return textParagraphs(texts[index] ?? "").reduce((sum, text) => sum + Math.ceil(displayWidth(text) / room), 0);
  });
  return 1 + LINE_OF_ROW * (Math.max(1, ...lines) - 1);
};

/** Who filled it in, who looked it over, and when. */
const signed = ({ text, say }: Filled<ListingKey, "signed">): string =>
  say("signed", {
    填表人: oneLine(text("filler")) || blank(5),
    审核人: oneLine(text("reviewer")) || blank(5),
    日期: dayOrBlank(text("filledOn")),
  });

const QUARTER = `${blank(3)}年第${blank(2)}季度`;

/** The paper: unit and period over the table, blank rows to the foot of the page, who filled it in and who looked it over. */
export const listingPaper = (filled: Filled<ListingKey, keyof typeof listingSentences>): Paper => {
  const { title, unit, text, lines, say } = filled;
  const heading = text("heading") || title;
  const rows = lines("rows");
  const texts = rows.map((row) => lines("columns").map((_, index) => row[String(index)] ?? ""));
  const columns = lines("columns").map((column, index) =>
    columnOf(
      column,
      texts.map((row) => row[index] ?? ""),
    ),
  );
  const head = `${say("unit", { 单位: oneLine(unit) })}${blank(2)}${oneLine(text("period")) || QUARTER}`;
  const total = oneLine(text("total"));
  const used =
    texts.reduce((sum, row) => sum + heightOf(row, columns), 0) +
    Math.ceil(displayWidth(head) / HEAD_COLUMNS) -
    1 +
    (total === "" ? 0 : LINE_UNDER);
  const cells = (row: readonly string[]): Cell[] =>
    columns.map(({ short }, index) => ({ text: row[index] ?? "", at: short ? "center" : "left" }));
  const blanks = Array.from({ length: Math.max(0, Math.floor(ROWS_ON_PAGE - used)) }, (): TableRow => ({
    cells: cells([]),
    grow: 1,
  }));
  const under: Block[] = [total, signed(filled)].flatMap((words) =>
    words === "" ? [] : [{ block: "line", text: words, at: "left", tight: true }],
  );
  return {
    name: `${heading} ${text("period")}`.trim(),
    landscape: true,
    blocks: [
      { block: "title", text: heading },
      { block: "line", text: head, at: "left", tight: true },
      {
        block: "table",
        grid: columns.map(({ width }) => width),
        head: 1,
        size: "wu",
        rows: [
          { cells: columns.map(({ label }) => ({ face: "label", text: label })) },
          ...texts.map((row): TableRow => ({ cells: cells(row) })),
          ...blanks,
        ],
      },
      ...under,
    ],
  };
};
