import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { DemandView } from "../../shared/contract/demands";
import { useOffice } from "../app/office";
import { Status } from "../components/Status";
import { Due } from "./Due";
import { type LedgerColumn, LedgerTable } from "./LedgerTable";

interface Props {
  readonly rows: readonly DemandView[];
  /** The page is that of the counterpart. */
  readonly oneCounterpart?: boolean;
  readonly whole?: boolean;
  readonly empty: ReactNode;
  readonly onOpen: (demand: DemandView) => void;
  /** Makes its 诉求登记表; without it none is offered. */
  readonly onForm?: (demand: DemandView) => void;
}

/** The latest feedback, and how many there were. */
const Latest = ({ feedbacks }: Pick<DemandView, "feedbacks">) => {
  const last = feedbacks.at(-1);
  if (!last) return <span className="quiet">尚无反馈</span>;
  return (
    <span className="ledger-text" title={last.text}>
      {last.date} {last.text}
      {feedbacks.length > 1 && <span className="quiet">（共 {feedbacks.length} 次）</span>}
    </span>
  );
};

const Outcome = ({ demand }: { readonly demand: DemandView }) =>
  demand.settledOn === null ? (
    <>
      <Status kind="underway">办理中</Status>
      {demand.result !== "" && <div className="ledger-text">{demand.result}</div>}
    </>
  ) : (
    <>
      <Status kind="closed">{demand.settledOn} 办结</Status>
      <div className="ledger-text">{demand.result}</div>
    </>
  );

/** Everything of a demand, for whoever opens its line. */
const detail = (demand: DemandView): ReactNode => (
  <dl className="ledger-detail">
    <dt>诉求</dt>
    <dd>{demand.content}</dd>
    {demand.matterId !== null && (
      <>
        <dt>相关指导事项</dt>
        <dd>
          <Link href={`/matters/${demand.matterId}`}>{demand.matterTitle}</Link>
        </dd>
      </>
    )}
    {demand.section !== "" && (
      <>
        <dt>责任科室</dt>
        <dd>{demand.section}</dd>
      </>
    )}
    <dt>反馈与督办</dt>
    <dd>
      {demand.feedbacks.length === 0 ? (
        "尚无反馈"
      ) : (
        <ol>
          {demand.feedbacks.map((feedback, index) => (
            // A feedback is its place among the others: two of one day may read the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span>{feedback.date}</span>
              <span>{feedback.text}</span>
            </li>
          ))}
        </ol>
      )}
    </dd>
    <dt>办理结果</dt>
    <dd>{demand.result || "—"}</dd>
  </dl>
);

/** Columns that the page of one counterpart has no room for: it says them itself, or under the demand. */
const SAID_OTHERWISE: readonly string[] = ["date", "counterpart", "section"];

const formBy = (onForm: Required<Props>["onForm"]) => (demand: DemandView) => (
  <Button type="link" size="small" aria-label={`登记表：${demand.content.slice(0, 20)}`} onClick={() => onForm(demand)}>
    登记表
  </Button>
);

/** Demands as lines of the ledger (诉求台账, R038): what is late is marked in red and by word. */
export const DemandTable = ({ rows, oneCounterpart = false, whole = false, empty, onOpen, onForm }: Props) => {
  const { counterpart } = useOffice().profile.terms;
  const columns: LedgerColumn<DemandView>[] = [
    { key: "date", title: "登记日期", width: 100, render: ({ date }) => date },
    {
      key: "counterpart",
      title: counterpart,
      width: "16%",
      render: (row) => <Link href={`/counterparts/${row.counterpartId}`}>{row.counterpart}</Link>,
    },
    {
      key: "content",
      title: "诉求",
      render: ({ content, date, section }) => (
        <>
          <span className="ledger-text">{content}</span>
          {oneCounterpart && (
            <small className="quiet">
              {date} 登记{section && `　${section}`}
            </small>
          )}
        </>
      ),
    },
    { key: "section", title: "责任科室", width: 100, render: ({ section }) => section || "—" },
    { key: "due", title: "期限", width: 100, render: (row) => <Due due={row.due} overdue={row.overdue} /> },
    { key: "feedback", title: "反馈", render: ({ feedbacks }) => <Latest feedbacks={feedbacks} /> },
    { key: "result", title: "结果", width: 148, render: (row) => <Outcome demand={row} /> },
  ];
  return (
    <LedgerTable
      label="诉求台账"
      columns={oneCounterpart ? columns.filter(({ key }) => !SAID_OTHERWISE.includes(key)) : columns}
      rows={rows}
      detail={detail}
      act={{
        label: ({ settledOn }) => (settledOn === null ? "办理" : "修改"),
        of: (row) => `诉求：${row.content.slice(0, 20)}`,
        run: onOpen,
      }}
      more={onForm && formBy(onForm)}
      whole={whole}
      empty={empty}
    />
  );
};
