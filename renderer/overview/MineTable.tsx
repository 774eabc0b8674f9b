import { Button, Table, type TableColumnsType, Typography } from "antd";
import { Link, useLocation } from "wouter";
import type { MatterRowView } from "../../shared/contract/matters";
import { useHolds, useOffice } from "../app/office";
import { Quiet } from "../components/Quiet";
import { Status } from "../components/Status";

/** So many numbers of a matter stand in its row; a batch is counted. */
const NUMBERS = 2;

interface MineTableProps {
  readonly rows: readonly MatterRowView[];
  readonly total: number;
}

/** 我的在办事项: the newest open matters of the person at the desk. */
export const MineTable = ({ rows, total }: MineTableProps) => {
  const [, navigate] = useLocation();
  const works = useHolds("handler");
  const term = useOffice().profile.terms.counterpart;
  const cut = (text: string) => (
    <Typography.Text ellipsis={{ tooltip: text }} style={{ width: "100%" }}>
      {text}
    </Typography.Text>
  );
  const columns: TableColumnsType<MatterRowView> = [
    { key: "date", title: "指导时间", width: 112, render: (_, row) => row.date },
    {
      key: "title",
      title: "指导事项",
      ellipsis: true,
      render: (_, row) => (
        <Link href={`/matters/${row.id}`} title={row.title} onClick={(event) => event.stopPropagation()}>
          {row.title}
        </Link>
      ),
    },
    { key: "counterparts", title: term, width: "19%", render: (_, row) => cut(row.counterparts) },
    {
      key: "methods",
      title: "指导方式",
      width: 108,
      // On a narrow window the title needs the room.
      responsive: ["xl"],
      render: (_, row) => cut(row.methods || row.form),
    },
    {
      key: "numbers",
      title: "文号",
      // A whole number from 1366 px up; below, the title keeps some 220 px and the number is cut.
      width: "clamp(9em, 32vw - 196px, 17.2em)",
      render: (_, row) =>
        row.numbers.length > 0 ? (
          <>
            {row.numbers.slice(0, NUMBERS).map((number) => (
              <div key={number}>{cut(number)}</div>
            ))}
            {row.numbers.length > NUMBERS && <div className="quiet">等 {row.numbers.length} 份文书</div>}
          </>
        ) : (
          <span className="quiet">{row.kind === "simple" ? "简易登记" : "未签发文书"}</span>
        ),
    },
    { key: "phase", title: "状态", width: "9em", render: (_, row) => <Status kind={row.phase} /> },
  ];
  return (
    <section className="card mine" aria-labelledby="mine-title">
      <header className="section-head">
        <h2 id="mine-title">我的在办事项</h2>
        {total > rows.length && (
          <div className="section-extra">
            <span className="quiet">
              最近 {rows.length} 件，共 {total} 件；<Link href="/matters?mine=1&status=open">全部在办事项</Link>
            </span>
          </div>
        )}
      </header>
      {rows.length === 0 ? (
        <Quiet
          title="没有在办的事项"
          action={
            works ? (
              <Button onClick={() => navigate("/matters/new")}>登记指导事项</Button>
            ) : (
              <Button onClick={() => navigate("/matters")}>查看全部指导事项</Button>
            )
          }
        >
          {works ? "登记后还没有办结的事项会列在这里。" : "您承办的事项会列在这里。"}
        </Quiet>
      ) : (
        <Table<MatterRowView>
          aria-labelledby="mine-title"
          size="small"
          rowKey="id"
          tableLayout="fixed"
          columns={columns}
          dataSource={rows}
          pagination={false}
          onRow={(row) => ({ onClick: () => navigate(`/matters/${row.id}`), style: { cursor: "pointer" } })}
        />
      )}
    </section>
  );
};
