import { Table, type TableColumnsType, theme } from "antd";
import { Link, useLocation } from "wouter";
import type { RegisterView } from "../../shared/contract/register";
import { useTableRoom } from "../components/useRoom";

type Row = RegisterView["rows"][number];
type Column = RegisterView["columns"][number];

/** A sheet's column width is told in digits; on screen a digit is about this many pixels. */
const PX_PER_DIGIT = 7;
const PADDING = 24;
/** A cell shows this many lines at most; the whole text is in the matter and in the exported sheet. */
const LINES = 6;

/** Columns may be narrowed to this part of their width before the table scrolls sideways. */
const LEAST_SQUEEZE = 0.85;

const widthOf = (column: Column): number => Math.max(60, Math.round(column.width * PX_PER_DIGIT) + PADDING);

/** The column whose text opens the matter: the matter's title, or else the first that is not the row's number. */
const linkColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ key }) => key === "title") ?? columns.find(({ key }) => key !== "seq");

/** The register's rows with exactly the profile's columns (R051); rows of any height, thousands of them. */
export const RegisterTable = ({ view }: { readonly view: RegisterView }) => {
  const { token } = theme.useToken();
  const [, navigate] = useLocation();
  const { ref, height, width, px } = useTableRoom();
  const room = Math.floor(width) - 2;
  const natural = view.columns.reduce((sum, column) => sum + px(widthOf(column)), 0);
  // A little too wide is made to fit; much too wide scrolls.
  const squeeze = Math.min(1, Math.max(LEAST_SQUEEZE, room / natural));
  const linked = linkColumn(view.columns)?.key;
  const clamped = {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: LINES,
    overflow: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  } as const;

  const columns: TableColumnsType<Row> = view.columns.map((column) => ({
    key: column.key,
    title: column.label,
    width: Math.floor(px(widthOf(column)) * squeeze),
    align: column.key === "seq" ? "center" : "left",
    onCell: () => ({ style: { verticalAlign: "top", whiteSpace: "normal" } }),
    render: (_, row) => {
      const text = String(row.cells[column.key] ?? "");
      return (
        <div style={clamped}>
          {column.key === linked ? (
            <Link href={`/matters/${row.id}`} onClick={(event) => event.stopPropagation()}>
              {text || "（未填写）"}
            </Link>
          ) : (
            text
          )}
        </div>
      );
    },
  }));

  return (
    <div ref={ref}>
      {width > 0 && (
        <Table<Row>
          aria-label={view.title}
          virtual
          size="small"
          bordered
          rowKey="id"
          columns={columns}
          dataSource={view.rows}
          pagination={false}
          scroll={{ x: Math.max(Math.floor(natural * squeeze), room), y: height }}
          onRow={(row) => ({
            onClick: () => navigate(`/matters/${row.id}`),
            style: { cursor: "pointer", fontSize: token.fontSize },
          })}
        />
      )}
    </div>
  );
};
