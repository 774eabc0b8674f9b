import { type RefObject, useLayoutEffect, useState } from "react";

/** Height left for an element down to the end of the page's own scroll area, px; `below` stays free under it. */
export const useRoom = (element: RefObject<HTMLElement | null>, below: number, least: number): number => {
  const [room, setRoom] = useState(least);
  useLayoutEffect(() => {
    const node = element.current;
    const area = node?.closest("main");
    if (!node || !area) return undefined;
    const measure = () => {
      const top = node.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop;
      setRoom(Math.max(least, Math.floor(area.clientHeight - top - below)));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(area);
    for (const before of node.parentElement?.children ?? []) if (before !== node) watcher.observe(before);
    return () => watcher.disconnect();
  }, [element, below, least]);
  return room;
};
