import { Breadcrumb, Skeleton } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";

/** A step on the way to a page; the last is the page itself and needs no `to`. */
export interface Crumb {
  readonly label: string;
  readonly to?: string;
}

interface Props {
  readonly title: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Buttons at the right of the title; one of them primary. */
  readonly actions?: ReactNode;
  /** A quiet line under the title. */
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: way, title with its actions, content. Content usually is one or more `Card`s or `Section`s. */
export function Page({ title, crumbs, actions, intro, children }: Props) {
  return (
    <div className="page">
      {crumbs && (
        <Breadcrumb
          className="page-crumbs"
          items={crumbs.map(({ label, to }) => ({ key: label, title: to ? <Link href={to}>{label}</Link> : label }))}
        />
      )}
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {intro && <p className="quiet">{intro}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** What stands where a page will stand while it loads; `rows` near the height of the real thing, so that nothing jumps. */
export function PageSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className="page" aria-busy="true" aria-label="正在载入">
      <div className="card">
        <Skeleton active title={{ width: "24%" }} paragraph={{ rows }} />
      </div>
    </div>
  );
}
