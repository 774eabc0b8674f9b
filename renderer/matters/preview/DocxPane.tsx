import { Skeleton } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import "./preview.css";

/** An A4 page at 96 dots an inch, px. */
const PAGE_WIDTH = 794;
const EDGE = 16;

interface Props {
  /** What `drawDocx` made; null while there is nothing yet. */
  readonly drawn: HTMLElement | null;
  /** What the pane shows, for those who hear it: 行政指导意见书预览. */
  readonly label: string;
}

/** A sheet of paper as wide as its pane. A new drawing takes the old one's place at once and the scroll stays. */
export const DocxPane = ({ drawn, label }: Props) => {
  const pane = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0.6);

  useLayoutEffect(() => {
    const node = pane.current;
    if (!node) return undefined;
    const watcher = new ResizeObserver(() => setZoom(Math.min(1.1, (node.clientWidth - 2 * EDGE) / PAGE_WIDTH)));
    watcher.observe(node);
    return () => watcher.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (drawn) sheet.current?.replaceChildren(drawn);
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
      <div ref={sheet} style={{ zoom }} />
    </div>
  );
};
