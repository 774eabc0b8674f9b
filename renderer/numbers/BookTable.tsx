import { WarningOutlined } from "@ant-design/icons";
import { Button, Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { NumberLine } from "../../shared/contract/numbers";
import { Status } from "../components/Status";
import { shareOut, useTableRoom } from "../components/useRoom";
import { keyOf } from "./lines";

type Borne = Extract<NumberLine, { kind: "document" }>;
type Gap = Extract<NumberLine, { kind: "gap" }>;

interface Props {
  readonly title: string;
  readonly lines: readonly NumberLine[];
  /** What the region calls a counterpart. */
  readonly term: string;
  readonly onShow: (line: Borne) => void;
}

const runOf = ({ from, to }: Gap): string => (from === to ? `第 ${from} 号` : `第 ${from}—${to} 号`);

const GapReason = ({ gap }: { readonly gap: Gap }) => {
  const count = gap.to - gap.from + 1;
  if (gap.reason !== "") return `空号 ${count} 个：${gap.reason}`;
  return (
    <span className="number-unexplained">
      <WarningOutlined aria-hidden /> 空号 {count} 个：原因不明，请核对
    </span>
  );
};

/** A column of the documents; a gap's reason takes the place of all but the first. */
const column = (key: string, title: string, width: number, render: (line: Borne) => ReactNode, first = false) => ({
  key,
  title,
  width,
  onCell: (line: NumberLine) => (line.kind === "gap" && !first ? { colSpan: key === "name" ? COLUMNS - 1 : 0 } : {}),
  render: (_: unknown, line: NumberLine): ReactNode => {
    if (line.kind === "document") return render(line);
    if (first) return runOf(line);
    return key === "name" ? <GapReason gap={line} /> : null;
  },
});

const COLUMNS = 7;

/** The number book: each number with its document, the void ones struck through, and what is missing between; thousands of lines. */
export const BookTable = ({ title, lines, term, onShow }: Props) => {
  const { ref, height, width, px } = useTableRoom();
  const room = width - 2;
  const fixed = px(214) + px(146) + px(104) + px(104) + px(176);
  const [matter, counterparts] = shareOut(room - fixed, { share: 0.56, least: px(180) }, { least: px(140) });
  const columns: TableColumnsType<NumberLine> = [
    column(
      "number",
      "文号",
      px(214),
      (line) => (
        <Button
          type="link"
          className={line.state === "void" ? "number-link is-void" : "number-link"}
          aria-label={`查看${line.name} ${line.number}${line.state === "void" ? "（已作废）" : ""}`}
          onClick={() => onShow(line)}
        >
          {line.number}
        </Button>
      ),
      true,
    ),
    column("name", "文书", px(146), (line) => line.name),
    column("date", "日期", px(104), (line) => line.date),
    column("counterparts", `主送（${term}）`, counterparts, (line) => (
      <span className="number-text" title={line.counterparts}>
        {line.counterparts}
      </span>
    )),
    column("title", "事项", matter, (line) => (
      <Link href={`/matters/${line.matterId}`} className="number-text" title={line.title}>
        {line.title}
      </Link>
    )),
    column("handlers", "经办人", px(104), (line) => line.handlers),
    column("state", "状态", px(176), (line) => (
      <>
        <Status kind={line.state} />
        {line.state === "void" && (
          <span className="number-text quiet" title={line.why}>
            原因：{line.why}
          </span>
        )}
      </>
    )),
  ];
  return (
    <div ref={ref}>
      {width > 0 && (
        <Table<NumberLine>
          aria-label={title}
          virtual
          size="small"
          rowKey={keyOf}
          columns={columns}
          dataSource={[...lines]}
          pagination={false}
          rowClassName={(line) => (line.kind === "gap" ? "is-gap" : line.state === "void" ? "is-void" : "")}
          scroll={{ x: Math.max(room, fixed + matter + counterparts), y: height }}
        />
      )}
    </div>
  );
};
