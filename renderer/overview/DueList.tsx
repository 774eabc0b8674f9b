import dayjs from "dayjs";
import { Link } from "wouter";
import type { Overview } from "../../shared/contract/overview";
import { Quiet } from "../components/Quiet";
import { Status } from "../components/Status";

type Due = Overview["due"][number];

/** Days before a date from which it is said to be near. */
const NEAR = 3;

const target = (due: Due): string => (due.matterId ? `/matters/${due.matterId}` : `/register?quarter=${due.quarter}`);

/** How far off a date is, in words: 今天到期, 还有 5 天, 逾期 2 天. */
const distance = (date: string, today: string, late: string): string => {
  const days = dayjs(date).diff(dayjs(today), "day");
  if (days === 0) return "今天到期";
  return days > 0 ? `还有 ${days} 天` : `${late} ${-days} 天`;
};

/** Nobody tells the program that a register was handed in: a report's day has passed, which need not be a failing. */
const isPast = ({ kind, overdue }: Due): boolean => kind === "report" && overdue;

const DueMark = ({ due, today }: { due: Due; today: string }) => {
  if (isPast(due)) return <Status kind="due">期限已过</Status>;
  if (due.overdue) return <Status kind="overdue" />;
  const near = due.date !== null && dayjs(due.date).diff(dayjs(today), "day") <= NEAR;
  return near ? <Status kind="due" /> : null;
};

interface DueListProps {
  readonly due: readonly Due[];
  readonly today: string;
}

/** 待办与到期: what has a date, nearest first; what is late says so in red and in words. */
export const DueList = ({ due, today }: DueListProps) => (
  <section className="card" aria-labelledby="due-title">
    <header className="section-head">
      <h2 id="due-title">待办与到期</h2>
    </header>
    {due.length === 0 ? (
      <Quiet title="近期没有到期的事">季报、待签发的文书、待填的指导结果，临近期限时会列在这里。</Quiet>
    ) : (
      <ul className="lines">
        {due.map((one) => (
          <li key={`${one.kind}${one.matterId ?? one.quarter}`}>
            <div className="lines-text">
              <Link href={target(one)} title={one.text}>
                {one.text}
              </Link>
              {one.note && <small className="quiet">{one.note}</small>}
            </div>
            <DueMark due={one} today={today} />
            <div className={one.overdue && !isPast(one) ? "lines-date is-late" : "lines-date"}>
              {one.date ?? "未定期限"}
              {one.date && <small>{distance(one.date, today, isPast(one) ? "已过" : "逾期")}</small>}
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
);
