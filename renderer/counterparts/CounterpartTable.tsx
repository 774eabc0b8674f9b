import { EditOutlined } from "@ant-design/icons";
import { Table, type TableColumnsType, type TableColumnType, Tag, Typography } from "antd";
import type { UIEvent } from "react";
import { Link, useLocation } from "wouter";
import type { CounterpartRow } from "../../shared/contract/counterparts";
import type { Action } from "../../shared/contract/procedure";
import { counterpartKindNames } from "../../shared/model/counterpart";
import { ActionButton } from "../components/ActionButton";
import { shareOut, useTableRoom } from "../components/useRoom";

interface CounterpartTableProps {
  readonly label: string;
  readonly rows: readonly CounterpartRow[];
  /** Whether the person may edit. */
  readonly action: Pick<Action, "allowed" | "why" | "rule">;
  readonly onEdit: (id: string) => void;
  /** Told when the end of what was read comes near. */
  readonly onEnd: () => void;
}

/** The next rows are asked for this many pixels before the last one shows. */
const AHEAD = 600;
const numerals = { fontVariantNumeric: "tabular-nums" } as const;

/** The matters of one counterpart, as the list of matters is asked for them. */
const mattersOf = (id: string): string => `/matters?counterpart=${encodeURIComponent(id)}`;

/** The counterpart's own page. */
const pageOf = (id: string): string => `/counterparts/${encodeURIComponent(id)}`;

/** Counterparts as a dense virtual table; a row opens its page, the button at its end the record. */
export const CounterpartTable = ({ label, rows, action, onEdit, onEnd }: CounterpartTableProps) => {
  const [, navigate] = useLocation();
  const { ref, height, width, px } = useTableRoom();
  const left = width - 2 - px(action.allowed ? 680 : 618);
  // A name cut short is worse than an address that only the record shows.
  const withAddress = left >= px(280);
  const [nameWidth, addressWidth] = withAddress
    ? shareOut(left, { share: 0.6, least: px(170) }, { least: px(90) })
    : [Math.max(px(170), left), 0];
  const text = (value: string) => (
    <Typography.Text ellipsis={{ tooltip: value }} style={numerals}>
      {value}
    </Typography.Text>
  );
  const columns: TableColumnsType<CounterpartRow> = [
    {
      key: "name",
      title: "名称",
      width: nameWidth,
      render: (_, row) => (
        <span style={{ display: "flex", alignItems: "center", gap: 8, minWidth: 0 }}>
          <Link
            href={pageOf(row.id)}
            title={row.name}
            onClick={(event) => event.stopPropagation()}
            style={{ minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
          >
            {row.name}
          </Link>
          {row.key && (
            <Tag color="warning" style={{ flex: "none" }}>
              重点
            </Tag>
          )}
        </span>
      ),
    },
    { key: "kind", title: "类型", width: px(128), render: (_, row) => counterpartKindNames[row.kind] },
    {
      key: "code",
      title: "代码或证件号",
      width: px(178),
      render: (_, row) => (
        <span style={{ ...numerals, whiteSpace: "nowrap" }}>{row.creditCode || row.identityNumber}</span>
      ),
    },
    { key: "representative", title: "负责人", width: px(80), render: (_, row) => text(row.representative) },
    { key: "phone", title: "联系电话", width: px(128), render: (_, row) => text(row.phone) },
    { key: "address", title: "地址", width: addressWidth, render: (_, row) => text(row.address) },
    {
      key: "matters",
      title: "指导事项",
      // Where it is the last, the scroll bar lies beside it.
      width: px(action.allowed ? 84 : 104),
      align: action.allowed ? "right" : "center",
      render: (_, row) => (
        <Link
          href={mattersOf(row.id)}
          onClick={(event) => event.stopPropagation()}
          aria-label={`${row.name}的指导事项 ${row.matters} 件`}
          style={numerals}
        >
          {row.matters} 件
        </Link>
      ),
    },
  ];
  // Who may not edit reads why on the page's own button; a grey one on every line would only be in the way.
  const edit: TableColumnType<CounterpartRow> = {
    key: "edit",
    title: "操作",
    width: px(82),
    fixed: "right",
    align: "center",
    render: (_, row) => (
      <ActionButton
        action={action}
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={`编辑${row.name}`}
        onClick={(event) => {
          event.stopPropagation();
          onEdit(row.id);
        }}
      >
        编辑
      </ActionButton>
    ),
  };
  const shown = [...columns, ...(action.allowed ? [edit] : [])].filter(({ key }) => withAddress || key !== "address");
  const total = shown.reduce((sum, column) => sum + Number(column.width), 0);
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    if (currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < AHEAD) onEnd();
  };
  return (
    <div ref={ref}>
      {width > 0 && (
        <Table<CounterpartRow>
          aria-label={label}
          virtual
          size="small"
          rowKey="id"
          columns={shown}
          dataSource={rows}
          pagination={false}
          scroll={{ x: Math.max(total, Math.floor(width) - 2), y: height }}
          onScroll={scrolled}
          onRow={(row) => ({ onClick: () => navigate(pageOf(row.id)), style: { cursor: "pointer" } })}
        />
      )}
    </div>
  );
};
