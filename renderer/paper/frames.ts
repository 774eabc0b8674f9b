/** A row of no height that draws the line on top of a table. */
const topLine = (columns: number, border: string): HTMLTableRowElement => {
  const row = document.createElement("tr");
  const cell = row.insertCell();
  cell.className = "frame-top";
  cell.colSpan = columns;
  cell.style.borderBottom = border;
  return row;
};

const columnsOf = (table: HTMLTableElement): number =>
  [...(table.rows[0]?.cells ?? [])].reduce((sum, cell) => sum + cell.colSpan, 0);

/**
 * Closes every table's frame where a page ends and where the next begins. A cell draws the lines right of and below it, also where it is
 * parted (`paper.css`); the line on top is a head, which is repeated on every page, before the rows marked `.head`.
 */
export const closeFrames = (paper: ParentNode): void => {
  for (const table of paper.querySelectorAll<HTMLTableElement>("article table")) {
    const border = table.rows[0]?.cells[0]?.style.borderTop ?? "";
    const repeated = table.querySelectorAll(":scope > tr.head");
    table.createTHead().append(topLine(columnsOf(table), border), ...repeated);
  }
};
