import { Link } from "wouter";
import type { Overview } from "../../shared/contract/overview";
import { Quiet } from "../components/Quiet";
import { DueDate, DueMark } from "./DueMark";
import { dueTarget } from "./due-words";

interface DueListProps {
  readonly due: Overview["due"];
  readonly counts: Overview["dueCounts"];
  readonly today: string;
}

/** How much there is, each figure a way to it. */
const Counts = ({ counts }: { readonly counts: Overview["dueCounts"] }) => (
  <div className="section-extra">
    {counts.overdue > 0 && (
      <Link href="/due?show=overdue" className="due-count is-late">
        已逾期 {counts.overdue} 项
      </Link>
    )}
    {counts.near > 0 && (
      <Link href="/due?show=near" className="due-count is-near">
        3 天内到期 {counts.near} 项
      </Link>
    )}
    {counts.all > 0 && (
      <Link href="/due?show=all" className="due-count">
        全部 {counts.all} 项
      </Link>
    )}
  </div>
);

/** 待办与到期: what this person is to do, nearest first; what is late says so in red and in words. */
export const DueList = ({ due, counts, today }: DueListProps) => (
  <section className="card" aria-labelledby="due-title">
    <header className="section-head">
      <h2 id="due-title">待办与到期</h2>
      <Counts counts={counts} />
    </header>
    {due.length === 0 ? (
      <Quiet title="近期没有要办的事">轮到您办理的事项、临近的期限和季报会列在这里。</Quiet>
    ) : (
      <ul className="lines">
        {due.map((one) => (
          <li key={one.id}>
            <div className="lines-text">
              <Link href={dueTarget(one)} title={one.text}>
                {one.text}
              </Link>
              {one.note && <small className="quiet">{one.note}</small>}
            </div>
            <DueMark due={one} />
            <DueDate due={one} today={today} />
          </li>
        ))}
      </ul>
    )}
    {counts.all > due.length && (
      <p className="due-more">
        {due.length === 0 ? "期限较远的有" : "还有"} {counts.all - due.length} 项，
        <Link href="/due?show=all">查看全部</Link>
      </p>
    )}
  </section>
);
