import { useEffect } from "react";
import { useFeedback } from "./feedback";

type Box = HTMLInputElement | HTMLTextAreaElement;

const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** How many more characters a box takes where its caret or selection is; -1 from `maxLength` means no limit. */
export const roomIn = ({ maxLength, value, selectionStart, selectionEnd }: Box): number =>
  maxLength < 0 ? Infinity : maxLength - value.length + ((selectionEnd ?? 0) - (selectionStart ?? 0));

/**
 * A text too long for its box would be cut at the limit without a word. It is not pasted at all, and the person is told, so
 * that no half sentence stands on a document.
 */
export const usePasteGuard = (): void => {
  const { tell } = useFeedback();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !isBox(target)) return;
      const text = event.clipboardData?.getData("text/plain").replaceAll("\r\n", "\n") ?? "";
      const room = roomIn(target);
      if (text.length <= room) return;
      event.preventDefault();
      tell(
        `粘贴的内容有 ${text.length} 字，这一栏最多 ${target.maxLength} 字，还能写 ${room} 字；没有粘贴，请先删减。`,
      );
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [tell]);
};
