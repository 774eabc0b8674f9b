import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A quiet empty state: says what is missing and what to do next. */
export function Quiet({ title, children, action }: Props) {
  return (
    <div className="quiet-state">
      <p className="quiet-title">{title}</p>
      {children && <p className="quiet">{children}</p>}
      {action}
    </div>
  );
}
