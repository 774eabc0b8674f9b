import type { InputRef } from "antd";
import { type RefObject, useEffect, useRef } from "react";

// The dialog takes the focus for itself while it opens; only then can it be handed on.
const OPENING = 50;

/** For the first field of a form in a dialog: it has the focus once the dialog stands, unless another field has it by then. */
export const useFirstFocus = (): RefObject<InputRef | null> => {
  const first = useRef<InputRef>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const typing = first.current?.input?.form?.contains(document.activeElement) ?? false;
      if (!typing) first.current?.focus({ cursor: "end" });
    }, OPENING);
    return () => clearTimeout(timer);
  }, []);
  return first;
};
