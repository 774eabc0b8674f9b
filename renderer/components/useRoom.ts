import { theme } from "antd";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

interface Size {
  /** Left for the element down to the end of the page's scroll area, px. */
  readonly height: number;
  /** Of the element, px; 0 until it was measured. */
  readonly width: number;
}

const measured = (node: HTMLElement, area: HTMLElement, below: number, least: number): Size => {
  const { top, width } = node.getBoundingClientRect();
  const above = top - area.getBoundingClientRect().top + area.scrollTop;
  return { height: Math.max(least, Math.floor(area.clientHeight - above - below)), width };
};

/**
 * The room an element may fill on its page: never less than `least` px high, `below` px stay free under it. Measured
 * again whenever the window, the type size or what stands above changes.
 */
export const useRoom = (element: RefObject<HTMLElement | null>, below: number, least: number): Size => {
  const [size, setSize] = useState<Size>({ height: least, width: 0 });
  useLayoutEffect(() => {
    const node = element.current;
    const area = node?.closest("main");
    if (!node || !area) return undefined;
    const measure = () => {
      const next = measured(node, area, below, least);
      setSize((was) => (was.height === next.height && was.width === next.width ? was : next));
    };
    // What grows above the element makes every box around both grow.
    const observer = new ResizeObserver(measure);
    for (let box: HTMLElement | null = node; box && box !== area; box = box.parentElement) observer.observe(box);
    observer.observe(area);
    measure();
    return () => observer.disconnect();
  }, [element, below, least]);
  return size;
};

/** A table is never squeezed below this many pixels; the page scrolls instead. */
const LEAST = 240;
/** Left free under the table, so that its card's edge is seen. */
const BELOW = 50;
/** A small table's header of one line, px. */
const HEADER = 43;

interface TableRoom extends Size {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** A length thought for 14 px type, in the type size in force (大字). */
  readonly px: (length: number) => number;
}

/** The room for the rows of a virtual table, its own header taken off. */
export const useTableRoom = (): TableRoom => {
  const { fontSize } = theme.useToken().token;
  const px = (length: number) => Math.round((length * fontSize) / 14);
  const ref = useRef<HTMLDivElement>(null);
  return { ref, px, ...useRoom(ref, px(HEADER) + BELOW, LEAST) };
};

/** What two columns that can wrap or be cut short get of the width the others leave, px: a share, never below a least. */
export const shareOut = (
  left: number,
  first: { readonly share: number; readonly least: number },
  second: { readonly least: number },
): readonly [number, number] => {
  const one = Math.max(first.least, Math.floor(left * first.share));
  return [one, Math.max(second.least, Math.floor(left) - one)];
};
