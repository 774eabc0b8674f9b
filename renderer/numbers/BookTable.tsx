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

/** A column of the documents. In a gap's line the first says which numbers, the second why, as wide as all the others. */
const column = (key: string, title: string, width: number, render: (line: Borne) => ReactNode) => ({
  key,
  title,
  width,
  onCell: (line: NumberLine) => {
    if (line.kind === "document" || key === "number") return {};
    return { colSpan: key === "name" ? OTHERS : 0 };
  },
  render: (_: unknown, line: NumberLine): ReactNode => {
    if (line.kind === "document") return render(line);
    if (key === "number") return runOf(line);
    return key === "name" ? <GapReason gap={line} /> : null;
  },
});

/** How many columns stand beside the numbers. */
const OTHERS = 6;
/** From here on a void number's reason has more room, at the usual type, px. */
const ROOMY = 1400;

/** A number, parted before its year where it does not fit on a line. */
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

/** The number book: each number with its document, the void ones struck through, and what is missing between; thousands of lines. */
export const BookTable = ({ title, lines, onShow }: Props) => {
  const { ref, height, width, px } = useTableRoom();
  const room = width - 2;
  const [number, name, date, handlers] = [px(192), px(124), px(96), px(88)];
  const state = px(room >= px(ROOMY) ? 280 : 152);
  const fixed = number + name + date + handlers + state;
  const [matter, counterparts] = shareOut(room - fixed, { share: 0.56, least: px(140) }, { least: px(110) });
  const columns: TableColumnsType<NumberLine> = [
    column("number", "文号", number, (line) => (
      <Button
        type="link"
        className={line.state === "void" ? "number-link is-void" : "number-link"}
        aria-label={`查看${line.name} ${line.number}${line.state === "void" ? "（已作废）" : ""}`}
        onClick={() => onShow(line)}
      >
        <span>
          <Numbered text={line.number} />
        </span>
      </Button>
    )),
    column("name", "文书", name, (line) => <span className="number-text">{line.name}</span>),
    column("date", "日期", date, (line) => line.date),
    column("counterparts", "主送", counterparts, (line) => (
      <span className="number-text" title={line.counterparts}>
        {line.counterparts}
      </span>
    )),
    column("title", "事项", matter, (line) => (
      <Link href={`/matters/${line.matterId}`} className="number-text" title={line.title}>
        {line.title}
      </Link>
    )),
    column("handlers", "经办人", handlers, (line) => <span className="number-text">{line.handlers}</span>),
    column("state", "状态", state, (line) => (
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
