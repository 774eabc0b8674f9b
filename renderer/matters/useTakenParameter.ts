import { useEffect, useState } from "react";

/**
 * A parameter of the address, `?copy=…`, taken once. It is then removed: with hash locations the search part outlives the
 * page and would reach the next one.
 */
export const useTakenParameter = (name: string): string | null => {
  const [value] = useState(() => new URLSearchParams(location.search).get(name));
  useEffect(() => {
    const url = new URL(location.href);
    if (!url.searchParams.has(name)) return;
    url.searchParams.delete(name);
    history.replaceState(history.state, "", url);
  }, [name]);
  return value;
};
