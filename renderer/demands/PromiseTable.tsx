import type { ReactNode } from "react";
import { Link } from "wouter";
import type { PromiseView } from "../../shared/contract/demands";
import { useOffice } from "../app/office";
import { Status } from "../components/Status";
import { Due } from "./Due";
import { type LedgerColumn, LedgerTable } from "./LedgerTable";

interface Props {
  readonly rows: readonly PromiseView[];
  /** The page is that of the counterpart. */
  readonly oneCounterpart?: boolean;
  readonly whole?: boolean;
  readonly empty: ReactNode;
  readonly onOpen: (promise: PromiseView) => void;
}

/** Everything of a promise, for whoever opens its line. */
const detail = (promise: PromiseView): ReactNode => (
  <dl className="ledger-detail">
    <dt>承诺内容</dt>
    <dd>{promise.content}</dd>
    <dt>政策依据</dt>
    <dd>{promise.basis || "—"}</dd>
    {promise.matterId !== null && (
      <>
        <dt>相关指导事项</dt>
        <dd>
          <Link href={`/matters/${promise.matterId}`}>{promise.matterTitle}</Link>
        </dd>
      </>
    )}
    <dt>备注</dt>
    <dd>{promise.note || "—"}</dd>
  </dl>
);

/** Policy promises as lines of the ledger (政策承诺, R021): what is late is marked in red and by word. */
export const PromiseTable = ({ rows, oneCounterpart = false, whole = false, empty, onOpen }: Props) => {
  const { counterpart } = useOffice().profile.terms;
  const columns: LedgerColumn<PromiseView>[] = [
    { key: "date", title: "承诺日期", width: 100, render: ({ date }) => date },
    {
      key: "counterpart",
      title: counterpart,
      width: "16%",
      render: (row) => <Link href={`/counterparts/${row.counterpartId}`}>{row.counterpart}</Link>,
    },
    {
      key: "content",
      title: "承诺内容",
      render: ({ content, date }) => (
        <>
          <span className="ledger-text">{content}</span>
          {oneCounterpart && <small className="quiet">{date} 承诺</small>}
        </>
      ),
    },
    { key: "basis", title: "政策依据", render: ({ basis }) => <span className="ledger-text">{basis || "—"}</span> },
    { key: "due", title: "期限", width: 100, render: (row) => <Due due={row.due} overdue={row.overdue} /> },
    {
      key: "kept",
      title: "兑现",
      width: 150,
      render: ({ keptOn }) =>
        keptOn === null ? <Status kind="underway">待兑现</Status> : <Status kind="closed">{keptOn} 兑现</Status>,
    },
  ];
  return (
    <LedgerTable
      label="政策承诺"
      columns={columns.filter(({ key }) => !(oneCounterpart && (key === "counterpart" || key === "date")))}
      rows={rows}
      detail={detail}
      act={{
        label: ({ keptOn }) => (keptOn === null ? "兑现" : "修改"),
        of: (row) => `承诺：${row.content.slice(0, 20)}`,
        run: onOpen,
      }}
      whole={whole}
      empty={empty}
    />
  );
};
