import { contentsOf, filedPhases } from "../case-file";
import { listRows } from "../form";
import { documentKind } from "../kind";

/** Rows of a sheet that is filled by hand. */
const LEAST_ROWS = 10;

const COLUMNS = [
  { key: "number", label: "文号" },
  { key: "author", label: "责任者" },
  { key: "title", label: "题名" },
  { key: "date", label: "日期" },
  { key: "page", label: "页号" },
  { key: "note", label: "备注" },
] as const;

/** 《卷内目录》 (R081): what lies in the file, in order. It carries no page number itself; its head stands on every page. */
export const fileContents = documentKind({
  name: "卷内目录",
  about: "written",
  group: "filing",
  place: "contents",
  basis: "R081",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: filedPhases, by: "contributor" },
  sentences: {},
  fields: [
    {
      key: "lines",
      label: "卷内文件",
      kind: "lines",
      required: true,
      columns: COLUMNS,
      hint: "已按结论在前、依据在后排好。编完页号以后填写页号；改过以后又签发的文书，请在这里补一行。",
      from: contentsOf,
    },
  ],
  draw: ({ title, lines }) => {
    const [head, ...rows] = listRows(
      COLUMNS.map(({ key, label }) => [key, label] as const),
      lines("lines"),
      LEAST_ROWS,
    );
    return {
      name: title,
      pageNumber: false,
      blocks: [
        { block: "title", text: title },
        {
          block: "table",
          grid: [690, 1900, 1480, 2155, 1180, 730, 710],
          head: 1,
          size: "wu",
          rows: [...(head ? [head] : []), ...rows.map((row) => ({ ...row, grow: 1 }))],
        },
      ],
    };
  },
});
