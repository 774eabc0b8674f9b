import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A small habit of the window kept in localStorage: type size, folded navigation, shown columns. Text only. */
export const usePreference = <T extends string>(
  key: string,
  usual: T,
): readonly [value: T, set: (value: T) => void] => {
  const value = useSyncExternalStore(subscribe, () => (localStorage.getItem(key) as T | null) ?? usual);
  const set = (next: T): void => {
    localStorage.setItem(key, next);
    for (const listener of listeners) listener();
  };
  return [value, set];
};
