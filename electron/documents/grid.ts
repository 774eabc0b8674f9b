/** Where each cell of a table stands: the columns it takes, and what continues from the row above. */
import type { Cell, Table } from "../../shared/documents/paper";

/** A cell in its row, or the continuation of one that began above. Widths in twips. */
export interface Place {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  readonly width: number;
  readonly continues: boolean;
}

/** Columns and rows of a table, every row as wide as the table. */
export interface Grid {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Place[])[];
}

type Seat = Omit<Place, "width">;

const EMPTY: Cell = { text: "" };
const whole = (count: number | undefined): number => Math.max(1, Math.trunc(count ?? 1) || 1);

/** The columns of a table's rows: never fewer than `columns`, more where a row needs them. */
const seats = ({ rows }: Table, columns: number): Seat[][] => {
  /** By column: the cell that reaches down into it, and for how many rows yet. */
  const above: { seat: Seat; left: number }[] = [];
  return rows.map(({ cells }, index) => {
    const row: Seat[] = [];
    const waiting = [...cells];
    for (let column = 0; waiting.length > 0 || column < Math.max(columns, above.length);) {
      const over = above[column];
      if (over && over.left > 0) {
        row.push({ ...over.seat, continues: true });
        over.left -= 1;
        column += over.seat.span;
        continue;
      }
      const cell = waiting.shift();
      const reach = (most: number): number => {
        for (let free = 1; free < most; free++) if ((above[column + free]?.left ?? 0) > 0) return free;
        return most;
      };
      const last = row.at(-1);
      if (cell) {
        const span = reach(whole(cell.span));
        const down = Math.min(whole(cell.rowSpan), rows.length - index);
        const seat = { cell, column, span, rows: down, continues: false };
        row.push(seat);
        if (down > 1) above[column] = { seat, left: down - 1 };
        column += span;
      } else if (last && !last.continues && last.rows === 1) {
        row[row.length - 1] = { ...last, span: last.span + 1 };
        column += 1;
      } else {
        row.push({ cell: EMPTY, column, span: 1, rows: 1, continues: false });
        column += 1;
      }
    }
    return row;
  });
};

/** Relative widths scaled to `width`, in whole twips that add up to it. */
const scaled = (weights: readonly number[], width: number): number[] => {
  const sum = weights.reduce((all, one) => all + one, 0);
  let done = 0;
  let edge = 0;
  return weights.map((weight) => {
    done += weight;
    const next = Math.round((done / sum) * width);
    const own = next - edge;
    edge = next;
    return own;
  });
};

/** The table's cells in their places. Rows that do not fill the grid, or overflow it, are made to. */
export const gridOf = (table: Table, width: number): Grid => {
  const needed = seats(table, table.grid.length).map((row) => row.reduce((end, seat) => end + seat.span, 0));
  const columns = Math.max(1, ...needed);
  const average = table.grid.reduce((sum, one) => sum + one, 0) / table.grid.length || 1;
  const widths = scaled(
    Array.from({ length: columns }, (_, index) => table.grid[index] ?? average),
    width,
  );
  const rows = seats(table, columns).map((row) =>
    row.map((seat) => ({
      ...seat,
      width: widths.slice(seat.column, seat.column + seat.span).reduce((sum, one) => sum + one, 0),
    })),
  );
  return { widths, rows };
};
