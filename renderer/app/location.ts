import { navigate as navigateHash, useHashLocation } from "wouter/use-hash-location";

interface Options {
  /** Takes the place of the page in the history. */
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** The address wouter is given: one without parameters says so, for otherwise those of the last page would stay. */
export const withSearch = (to: string): string => (to.includes("?") ? to : `${to}?`);

/** Goes to a page: `/matters/new`, `/matters?counterpart=…`. Parameters of the page before do not come along. */
export const navigate = (to: string, options: Options = {}): void => navigateHash(withSearch(to), options);

/** The hook behind wouter's `useLocation` and `Link`: the page's path stands in the hash, its parameters in the search. */
export const useDeskLocation = (): [string, typeof navigate] => [useHashLocation()[0], navigate];
