import { Segmented } from "antd";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { QueueRow } from "../../shared/contract/approvals";
import { approvalAddress } from "../app/addresses";
import { Quiet } from "../components/Quiet";
import { Status } from "../components/Status";
import { grouped, type QueueFilter, waitNames } from "./queue";

const Row = ({ row, lit }: { readonly row: QueueRow; readonly lit: boolean }) => {
  const link = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (lit) link.current?.scrollIntoView({ block: "nearest" });
  }, [lit]);
  return (
    <li ref={link}>
      <Link
        href={approvalAddress(row.id)}
        className={lit ? "queue-row is-lit" : "queue-row"}
        aria-current={lit ? "true" : undefined}
      >
        <strong>{row.title}</strong>
        <span className="quiet">{row.counterparts}</span>
        <span className="queue-age">
          {row.overdue ? (
            <Status kind="overdue">已等 {row.days} 天</Status>
          ) : (
            <span className="quiet">{row.days === 0 ? "今天" : `已等 ${row.days} 天`}</span>
          )}
          <span className="quiet">
            {row.section || row.handlers}
            {row.rounds > 1 && ` · 第 ${row.rounds} 次`}
          </span>
        </span>
      </Link>
    </li>
  );
};

interface Props {
  readonly rows: readonly QueueRow[];
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly chosen: string | null;
}

/** The queue (审批): what waits, by what for, the oldest first. */
export const QueueList = ({ rows, filter, onFilter, chosen }: Props) => {
  const groups = grouped(rows, filter);
  const mine = rows.filter((row) => row.mine.allowed).length;
  return (
    <nav className="queue" aria-label="等待办理的事项">
      <Segmented<QueueFilter>
        block
        aria-label="显示哪些"
        value={filter}
        onChange={onFilter}
        options={[
          { value: "mine", label: `待我办理 ${mine}` },
          { value: "all", label: `全部 ${rows.length}` },
        ]}
      />
      <div className="queue-groups">
        {groups.length === 0 && (
          <Quiet title={filter === "mine" ? "没有等您办理的" : "没有等待的事项"}>
            {filter === "mine" && rows.length > 0 && "“全部”里有等其他人办理的。"}
          </Quiet>
        )}
        {groups.map((group) => (
          <section key={group.waitsFor} aria-label={waitNames[group.waitsFor]}>
            <h3>
              {waitNames[group.waitsFor]}
              <span className="quiet">{group.rows.length}</span>
            </h3>
            <ul>
              {group.rows.map((row) => (
                <Row key={row.id} row={row} lit={row.id === chosen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
};
