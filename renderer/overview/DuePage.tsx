import { Radio, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { type DueShow, dueShows, type DueView } from "../../shared/contract/overview";
import { useAnswer } from "../app/api";
import { Basis } from "../components/Basis";
import { Page, PageSkeleton } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { Alerts } from "./Alerts";
import { DueDate, DueMark } from "./DueMark";
import { dueTarget } from "./due-words";
import "./overview.css";

const PAGE = 50;
type Show = DueShow | "alerts";
const shows: readonly Show[] = [...dueShows, "alerts"];
const NOTHING: Readonly<Record<Show, string>> = {
  overdue: "没有逾期的事项",
  near: "3 天内没有到期的事项",
  all: "没有要办的事",
  alerts: "没有需要核对的提示",
};

const columns = (today: string): TableColumnsType<DueView> => [
  { key: "state", title: "状态", width: 120, render: (_, due) => <DueMark due={due} /> },
  { key: "date", title: "期限", width: 128, render: (_, due) => <DueDate due={due} today={today} /> },
  {
    key: "text",
    title: "事项",
    ellipsis: true,
    render: (_, due) => (
      <div className="lines-text">
        <Link href={dueTarget(due)} title={due.text}>
          {due.text}
        </Link>
        {due.note && <small className="quiet due-note">{due.note}</small>}
      </div>
    ),
  },
  { key: "rule", title: "依据", width: 96, render: (_, due) => <Basis rule={due.rule} /> },
];

interface Props {
  readonly show: Show;
}

/** One part of the list, page by page; the counts of all parts stand above it. */
const DueOf = ({ show }: Props) => {
  const [, go] = useLocation();
  const [page, setPage] = useState(1);
  const part = show === "alerts" ? "all" : show;
  const input = { show: part, offset: (page - 1) * PAGE, limit: PAGE };
  const { data, error, isPending } = useAnswer("overview.due", input, { keepPrevious: true });
  if (isPending) return <PageSkeleton rows={12} />;
  if (!data) return <Refused error={error} />;
  const { counts, alerts, rows, today } = data;
  const options = [
    { value: "overdue", label: `已逾期 ${counts.overdue}` },
    { value: "near", label: `3 天内到期 ${counts.near}` },
    { value: "all", label: `全部 ${counts.all}` },
    ...(alerts.length > 0 || show === "alerts" ? [{ value: "alerts", label: `提示 ${alerts.length}` }] : []),
  ];
  return (
    <>
      <Radio.Group
        aria-label="看哪些"
        optionType="button"
        buttonStyle="solid"
        options={options}
        value={show}
        onChange={({ target }) => go(`/due?show=${String(target.value)}`, { replace: true })}
      />
      <Refused error={error} />
      {show === "alerts" && alerts.length > 0 && <Alerts alerts={alerts} total={alerts.length} />}
      {show !== "alerts" && rows.length > 0 && (
        <section className="card" aria-label="到期与逾期">
          <Table<DueView>
            size="small"
            rowKey="id"
            tableLayout="fixed"
            columns={columns(today)}
            dataSource={rows}
            pagination={{
              current: page,
              pageSize: PAGE,
              total: counts[part],
              onChange: setPage,
              showSizeChanger: false,
              hideOnSinglePage: true,
              showTotal: (total) => `共 ${total} 项`,
            }}
          />
        </section>
      )}
      {(show === "alerts" ? alerts : rows).length === 0 && (
        <section className="card">
          <Quiet title={NOTHING[show]} />
        </section>
      )}
    </>
  );
};

/** 到期与逾期: everything that the person at the desk is to do, whenever it falls due. */
export default function DuePage() {
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((one) => one === asked) ?? "all";
  return (
    <Page
      title="到期与逾期"
      crumbs={[{ label: "工作台", to: "/" }, { label: "到期与逾期" }]}
      intro="轮到您办理的事项，按期限先后排列。提醒天数由本单位在“设置—提醒”中设定。"
    >
      <DueOf key={show} show={show} />
    </Page>
  );
}
