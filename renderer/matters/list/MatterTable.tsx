import { Pagination, Skeleton, Table, theme } from "antd";
import { type ReactNode, useRef } from "react";
import { useLocation } from "wouter";
import type { MatterFilter, MatterRowView } from "../../../shared/contract/matters";
import { shownColumns, type columnsOf } from "./columns";
import { useRoom } from "../../components/useRoom";

interface Props {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly hidden: readonly string[];
  readonly filter: MatterFilter;
  /** Undefined until the first answer. */
  readonly answer: { readonly total: number; readonly rows: readonly MatterRowView[] } | undefined;
  readonly empty: ReactNode;
  readonly onChange: (change: Partial<MatterFilter>) => void;
}

/** Under the rows: pager, card edge and page edge; and the header over them. */
const BELOW = 84;
const HEADER = 43;
/** The card's own edges at its left and right, px. */
const EDGES = 2;
const LEAST = 240;
/** The type size the columns were measured at, px. */
const USUAL_TYPE = 14;

/** The dense list: only the visible rows are drawn, the header stays. A row opens with a click, its title with Enter. */
export const MatterTable = ({ columns, hidden, filter, answer, empty, onChange }: Props) => {
  const [, go] = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, BELOW, LEAST);
  const { token } = theme.useToken();
  const shown = shownColumns(columns, hidden, filter, token.fontSize / USUAL_TYPE, room.width - EDGES);

  const table = () => {
    if (!answer) return <Skeleton active title={false} paragraph={{ rows: 12, width: "100%" }} />;
    if (answer.total === 0) return empty;
    return (
      <>
        <Table<MatterRowView>
          virtual
          size="small"
          rowKey="id"
          columns={shown}
          dataSource={[...answer.rows]}
          pagination={false}
          scroll={{
            x: shown.reduce((sum, column) => sum + column.width, 0),
            y: room.height - HEADER,
          }}
          showSorterTooltip={false}
          onRow={(row) => ({
            className: "is-link",
            onClick: () => {
              // Marking a piece of text to copy it is not opening the row.
              if (window.getSelection()?.isCollapsed !== false) go(`/matters/${row.id}`);
            },
          })}
          onChange={(_page, _filters, sorter) => {
            if (Array.isArray(sorter) || !sorter.columnKey || !sorter.order) return;
            onChange({
              sort: String(sorter.columnKey) as MatterFilter["sort"],
              descending: sorter.order === "descend",
            });
          }}
        />
        <Pagination
          className="pager"
          size="small"
          total={answer.total}
          current={filter.offset / filter.limit + 1}
          pageSize={filter.limit}
          pageSizeOptions={[50, 100, 200, 500]}
          showSizeChanger
          showQuickJumper={answer.total > filter.limit}
          showTotal={(total) => `共 ${total} 件`}
          onChange={(page, limit) => onChange({ limit, offset: limit === filter.limit ? (page - 1) * limit : 0 })}
        />
      </>
    );
  };

  return (
    <div ref={frame} className="card matter-table">
      {table()}
    </div>
  );
};
