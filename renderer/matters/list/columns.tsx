import type { ColumnType } from "antd/es/table";
import { Fragment } from "react";
import { Link } from "wouter";
import type { MatterFilter, MatterRowView } from "../../../shared/contract/matters";
import { Status } from "../../components/Status";

interface Column extends ColumnType<MatterRowView> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
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
    width: 224,
    sortable: true,
    fixedChoice: true,
    render: (title: string, row) => (
      <Link href={`/matters/${row.id}`} onClick={(event) => event.stopPropagation()}>
        {title}
      </Link>
    ),
  },
  {
    key: "counterparts",
    dataIndex: "counterparts",
    title: term,
    width: 170,
    sortable: true,
    render: (text: string, row) => <Parties text={text} parties={row.parties} />,
  },
  {
    key: "methods",
    dataIndex: "methods",
    title: "指导方式",
    width: 98,
    render: (text: string, row) => text || row.form,
  },
  { key: "stage", dataIndex: "stage", title: "阶段", width: 64 },
  { key: "section", dataIndex: "section", title: "承办科室", width: 124 },
  { key: "handlers", dataIndex: "handlers", title: "指导人员", width: 114 },
  {
    key: "numbers",
    dataIndex: "numbers",
    title: "文号",
    width: 206,
    render: (numbers: string[]) => (
      <span title={numbers.join("、")}>
        {numbers[0]}
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
    width: 148,
    sortable: true,
    render: (phase: MatterRowView["phase"]) => <Status kind={phase} />,
  },
];

/** The columns that are shown, with the present order marked. `scale`: type size against the usual 14 px. */
export const shownColumns = (
  columns: readonly Column[],
  hidden: readonly string[],
  filter: MatterFilter,
  scale: number,
) =>
  columns
    .filter((column) => !hidden.includes(column.key))
    .map(({ fixedChoice: _fixed, sortable, ...column }) => ({
      ...column,
      width: Math.round(column.width * scale),
      ellipsis: column.key !== "status",
      ...(sortable
        ? {
            sorter: true,
            sortDirections: ["descend" as const, "ascend" as const, "descend" as const],
            sortOrder:
              filter.sort !== column.key ? null : filter.descending ? ("descend" as const) : ("ascend" as const),
          }
        : {}),
    }));
