import type { ColumnType } from "antd/es/table";
import { Fragment } from "react";
import { Link } from "wouter";
import type { MatterFilter, MatterRowView } from "../../../shared/contract/matters";
import { Status } from "../../components/Status";
import { shareOut } from "../../components/useRoom";

interface Widths {
  readonly width: number;
  /** Its width in a wide window, where it differs. */
  readonly roomy?: number | undefined;
}

interface Column extends Widths, Omit<ColumnType<MatterRowView>, "width"> {
  readonly key: string;
  readonly title: string;
  /** May take two lines. */
  readonly twoLines?: true;
  /** Cannot be hidden. */
  readonly fixedChoice?: boolean;
  readonly sortable?: boolean;
}

/** The counterparts, each leading to its own page; of many only the first is named, and the rest are counted. */
const Parties = ({ text, parties }: { readonly text: string; readonly parties: MatterRowView["parties"] }) => {
  const named = parties.length > 2 ? parties.slice(0, 1) : parties;
  if (named.length === 0) return text;
  return (
    <span title={parties.map(({ name }) => name).join("、")}>
      {named.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && "、"}
          <Link href={`/counterparts/${id}`} className="party" onClick={(event) => event.stopPropagation()}>
            {name}
          </Link>
        </Fragment>
      ))}
      {parties.length > named.length && `等${parties.length}家`}
    </span>
  );
};

/** A document's number, broken before its year where it does not fit on a line. */
const Numbered = ({ text }: { readonly text: string }) => {
  const at = text.indexOf("〔");
  if (at <= 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
};

/** All columns of the list, in their order. `term` is what the region calls a counterpart. */
export const columnsOf = (term: string): Column[] => [
  { key: "date", dataIndex: "date", title: "指导时间", width: 108, sortable: true },
  {
    key: "kind",
    dataIndex: "kind",
    title: "类别",
    width: 56,
    render: (kind: MatterRowView["kind"]) => (kind === "written" ? "书面" : "简易"),
  },
  {
    key: "title",
    dataIndex: "title",
    title: "指导事项",
    width: 260,
    twoLines: true,
    sortable: true,
    fixedChoice: true,
    render: (title: string, row) => (
      <Link
        href={`/matters/${row.id}`}
        className="two-lines"
        title={title}
        onClick={(event) => event.stopPropagation()}
      >
        {title}
      </Link>
    ),
  },
  {
    key: "counterparts",
    dataIndex: "counterparts",
    title: term,
    width: 150,
    sortable: true,
    render: (text: string, row) => <Parties text={text} parties={row.parties} />,
  },
  {
    key: "methods",
    dataIndex: "methods",
    title: "指导方式",
    width: 98,
    roomy: 156,
    render: (text: string, row) => text || row.form,
  },
  { key: "stage", dataIndex: "stage", title: "阶段", width: 64 },
  { key: "section", dataIndex: "section", title: "承办科室", width: 124 },
  { key: "handlers", dataIndex: "handlers", title: "指导人员", width: 114 },
  {
    key: "numbers",
    dataIndex: "numbers",
    title: "文号",
    width: 132,
    roomy: 206,
    twoLines: true,
    render: (numbers: string[]) => (
      <span className="two-lines" title={numbers.join("、")}>
        <Numbered text={numbers[0] ?? ""} />
        {numbers.length > 1 && <span className="quiet"> +{numbers.length - 1}</span>}
      </span>
    ),
  },
  { key: "result", dataIndex: "result", title: "指导结果", width: 170 },
  {
    key: "status",
    dataIndex: "phase",
    title: "状态",
    fixed: "end",
    width: 136,
    sortable: true,
    render: (phase: MatterRowView["phase"]) => <Status kind={phase} />,
  },
];

/** From here on columns are as wide as their `roomy`, at the usual type, px. */
const ROOMY = 1400;

/**
 * The columns that are shown, with the present order marked. The title gets the room the others leave, shared with the
 * counterparts. `scale`: type size against the usual 14 px; `room`: width of the table, px.
 */
export const shownColumns = (
  columns: readonly Column[],
  hidden: readonly string[],
  filter: MatterFilter,
  scale: number,
  room: number,
) => {
  const drawn = columns.filter(({ key }) => !hidden.includes(key));
  const ofKey = (wanted: string) => drawn.find(({ key }) => key === wanted);
  const usual = ({ width, roomy }: Widths) => Math.round((room >= ROOMY * scale ? (roomy ?? width) : width) * scale);
  const sharing = [ofKey("title"), ofKey("counterparts")] as const;
  const left = drawn.reduce((rest, column) => (sharing.includes(column) ? rest : rest - usual(column)), room);
  const [first, second] = sharing.map((column) => (column ? usual(column) : 0)) as [number, number];
  const [title, counterparts] =
    second > 0 ? shareOut(left, { share: 0.62, least: first }, { least: second }) : [Math.max(left, first), 0];
  const shared: Readonly<Record<string, number>> = { title, counterparts };
  return drawn.map(({ fixedChoice: _fixed, sortable, width, roomy, twoLines = false, ...column }) => ({
    ...column,
    width: shared[column.key] ?? usual({ width, roomy }),
    ellipsis: column.key !== "status" && !twoLines,
    ...(sortable
      ? {
          sorter: true,
          sortDirections: ["descend" as const, "ascend" as const, "descend" as const],
          sortOrder: filter.sort !== column.key ? null : filter.descending ? ("descend" as const) : ("ascend" as const),
        }
      : {}),
  }));
};
