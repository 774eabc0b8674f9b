import { Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { ActionButton } from "../components/ActionButton";
import { useTableRoom } from "../components/useRoom";
import { useKeeper } from "./useKeeper";
import "./ledger.css";

interface Entry {
  readonly id: string;
  readonly overdue?: boolean;
}

export interface LedgerColumn<R> {
  readonly key: string;
  readonly title: string;
  /** px at the usual type, or a share of the whole (`16%`); a column without one shares what the others leave. */
  readonly width?: number | `${number}%`;
  readonly render: (row: R) => ReactNode;
}

interface Props<R extends Entry> {
  readonly label: string;
  readonly columns: readonly LedgerColumn<R>[];
  readonly rows: readonly R[];
  /** The whole of an entry, shown under its line when it is opened. */
  readonly detail: (row: R) => ReactNode;
  /** The act on a line, and what it is called there for whoever cannot see the line. */
  readonly act: {
    readonly label: (row: R) => string;
    readonly of: (row: R) => string;
    readonly run: (row: R) => void;
  };
  /** What else can be done with a line, beside the act; whoever may look at it may do it. */
  readonly more?: ((row: R) => ReactNode) | undefined;
  readonly may?: boolean;
  readonly empty: ReactNode;
  /** Fills the page and scrolls within; otherwise a part of a page, a few lines at a time. */
  readonly whole?: boolean;
}

const ON_A_PAGE = 50;
const IN_A_PART = 5;
/** Of the pager under the rows, px. */
const PAGER = 56;

/** The lines of a ledger: each can be opened to read the whole of it, and worked on with the button at its end. */
export function LedgerTable<R extends Entry>(props: Props<R>) {
  const { label, columns, rows, detail, act, more, empty, whole = false } = props;
  const keeper = useKeeper();
  const may = props.may ?? keeper.allowed;
  const { ref, height, px } = useTableRoom();
  const shown: TableColumnsType<R> = columns.map(({ width, render, ...column }) => ({
    ...column,
    ...(width === undefined ? {} : { width: typeof width === "number" ? px(width) : width }),
    render: (_, row) => render(row),
  }));
  const size = whole ? ON_A_PAGE : IN_A_PART;
  const paged = rows.length > size;
  return (
    <div ref={ref} className="ledger">
      <Table<R>
        aria-label={label}
        size="small"
        rowKey="id"
        tableLayout="fixed"
        columns={[
          ...shown,
          ...(may || more
            ? [
                {
                  key: "act",
                  title: "操作",
                  width: px((may ? 66 : 0) + (more ? 66 : 0)),
                  align: "center" as const,
                  render: (_: unknown, row: R) => (
                    <>
                      {may && (
                        <ActionButton
                          action={undefined}
                          type="link"
                          size="small"
                          aria-label={`${act.label(row)}${act.of(row)}`}
                          onClick={() => act.run(row)}
                        >
                          {act.label(row)}
                        </ActionButton>
                      )}
                      {more?.(row)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
        dataSource={[...rows]}
        rowClassName={(row) => (row.overdue ? "is-late" : "")}
        expandable={{ expandedRowRender: (row) => detail(row), columnWidth: px(36), expandRowByClick: false }}
        pagination={paged ? { pageSize: size, showSizeChanger: false, size: "small" } : false}
        {...(whole ? { scroll: { y: height - (paged ? PAGER : 0) } } : {})}
        locale={{ emptyText: empty }}
      />
    </div>
  );
}
