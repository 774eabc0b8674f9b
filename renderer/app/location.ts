import { useEffect, useRef } from "react";
import { navigate as navigateHash, useHashLocation } from "wouter/use-hash-location";

interface Options {
  /** Takes the place of the page in the history. */
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** The address wouter is given: one without parameters says so, for otherwise those of the last page would stay. */
export const withSearch = (to: string): string => (to.includes("?") ? to : `${to}?`);

/** Asks whether the page may be left; null while nothing holds it. */
let holding: (() => Promise<boolean>) | null = null;

const leaveFor = async (ask: () => Promise<boolean>, go: () => void): Promise<void> => {
  if (!(await ask())) return;
  holding = null;
  go();
};

/**
 * Goes to a page: `/matters/new`, `/matters?counterpart=…`. Parameters of the page before do not come along. A page that is
 * held asks first.
 */
export const navigate = (to: string, options: Options = {}): void => {
  const go = () => navigateHash(withSearch(to), options);
  if (holding) void leaveFor(holding, go);
  else go();
};

/** While `active`, leaving the page by a link, a key or the way back asks first; `ask` answers whether to go. */
export const useHold = (active: boolean, ask: () => Promise<boolean>): void => {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!active) return undefined;
    const here = location.href;
    const hold = () => latest.current();
    const onWayBack = (event: HashChangeEvent) => {
      event.stopImmediatePropagation();
      const to = location.hash.slice(1);
      history.pushState(null, "", here);
      navigate(to);
    };
    holding = hold;
    window.addEventListener("hashchange", onWayBack, { capture: true });
    return () => {
      if (holding === hold) holding = null;
      window.removeEventListener("hashchange", onWayBack, { capture: true });
    };
  }, [active]);
};

/** The hook behind wouter's `useLocation` and `Link`: the page's path stands in the hash, its parameters in the search. */
export const useDeskLocation = (): [string, typeof navigate] => [useHashLocation()[0], navigate];
