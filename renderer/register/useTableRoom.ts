import { theme } from "antd";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** A table is never squeezed below this many pixels; the page scrolls instead. */
const LEAST = 240;
/** Left free under the table, so that its card's edge is seen. */
const BELOW = 50;

/** A small table's header of one line, px. */
const HEADER = 43;

interface Room {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** For the rows of a virtual table: what is left of the window below the element, less the table's own header. */
  readonly height: number;
  /** Of the element, px. */
  readonly width: number;
  /** A length thought for 14 px type, in the type size in force (大字). */
  readonly px: (length: number) => number;
}

/** Measures the room a virtual table may fill, and again whenever the window or what stands above it changes. */
export const useTableRoom = (): Room => {
  const { fontSize } = theme.useToken().token;
  const px = (length: number) => Math.round((length * fontSize) / 14);
  const headerHeight = px(HEADER);
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ height: LEAST, width: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      if (!ref.current) return;
      const { top, width } = ref.current.getBoundingClientRect();
      const height = Math.max(LEAST, Math.floor(window.innerHeight - top - headerHeight - BELOW));
      setRoom((was) => (was.height === height && was.width === width ? was : { height, width }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (ref.current) observer.observe(ref.current);
    observer.observe(document.body);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [headerHeight]);
  return { ref, ...room, px };
};
