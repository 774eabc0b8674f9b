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
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(area);
      for (const beside of node.parentElement?.children ?? []) if (beside !== node) sizes.observe(beside);
      measure();
    };
    // A note that appears above the element takes room from it.
    const neighbours = new MutationObserver(watch);
    if (node.parentElement) neighbours.observe(node.parentElement, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      neighbours.disconnect();
    };
  }, [element, below, least]);
  return room;
};
