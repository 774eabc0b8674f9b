import { useSyncExternalStore } from "react";

/** From here down the navigation would take the room the page needs (zoom 150 % on 1366), px. */
const narrow = window.matchMedia("(max-width: 1000px)");

const subscribe = (listener: () => void): (() => void) => {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
};

/** Whether the window is too narrow for the navigation beside a page. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
