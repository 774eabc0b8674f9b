import { useState } from "react";

/** Said where the clipboard refuses. */
export const NOT_COPIED = "复制不成功，请手工抄录";

/** Copies a text to the clipboard; `state` tells how the last try went. Never rejects. */
export const useCopy = (text: string): { readonly state: "none" | "copied" | "failed"; readonly copy: () => void } => {
  const [state, setState] = useState<"none" | "copied" | "failed">("none");
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return { state, copy };
};
