import { Skeleton } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { layOnSheets } from "../../paper/on-screen";
import "./preview.css";

/** An upright A4 page at 96 dots an inch, px. */
const PAGE_WIDTH = 794;
const EDGE = 16;

interface Props {
  /** What `drawDocx` made; null while there is nothing yet. */
  readonly drawn: HTMLElement | null;
  /** What the pane shows, for those who hear it: 行政指导意见书预览. */
  readonly label: string;
}

/** Sheets of paper as wide as their pane. A new drawing takes the old one's place at once and the scroll stays. */
export const DocxPane = ({ drawn, label }: Props) => {
  const pane = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0.6 * PAGE_WIDTH);
  const [width, setWidth] = useState(PAGE_WIDTH);

  useLayoutEffect(() => {
    const node = pane.current;
    if (!node) return undefined;
    const watcher = new ResizeObserver(() => setRoom(node.clientWidth - 2 * EDGE));
    watcher.observe(node);
    return () => watcher.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!drawn || !sheet.current) return;
    sheet.current.replaceChildren(drawn);
    layOnSheets(drawn);
    setWidth(drawn.querySelector<HTMLElement>("section.docx")?.offsetWidth ?? PAGE_WIDTH);
  }, [drawn]);

  return (
    // A scrolling region must be reachable by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={pane} className="docx-pane" role="region" aria-label={label} tabIndex={0}>
      {!drawn && (
        <div className="docx-blank">
          <Skeleton active title={{ width: "50%" }} paragraph={{ rows: 10 }} />
        </div>
      )}
      <div ref={sheet} style={{ zoom: Math.min(1.1, room / width) }} />
    </div>
  );
};
