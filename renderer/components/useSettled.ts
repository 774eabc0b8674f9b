import { useEffect, useState } from "react";

/** A value once it has rested for `ms`: what is typed goes to the office in steps, not letter by letter. */
export const useSettled = <T>(value: T, ms: number): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};
