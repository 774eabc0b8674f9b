import type { ReactNode } from "react";

interface Props {
  readonly title: ReactNode;
  /** A small line above the title: the office, the program. */
  readonly over?: ReactNode;
  readonly intro?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page outside the frame: one card in the middle of a calm ground. */
export function Door({ title, over = "行政指导工作台", intro, wide = false, children }: Props) {
  return (
    <main className="door">
      <section className={wide ? "door-card is-wide" : "door-card"}>
        <p className="door-over">{over}</p>
        <h1>{title}</h1>
        {intro && <div className="door-intro">{intro}</div>}
        {children}
      </section>
    </main>
  );
}
