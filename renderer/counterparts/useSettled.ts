import { useEffect, useState } from "react";

/** The value once it has stopped changing for `delay` milliseconds: a search need not follow every key. */
export const useSettled = <T>(value: T, delay: number): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
};
