import { type DragEvent, type RefObject, useEffect, useRef, useState } from "react";
import dayjs from "dayjs";
import { droppedFiles, type Incoming, pastedFiles } from "./incoming";

interface Options {
  /** The element into which files are dropped, and in which a paste is meant for it. */
  readonly area: RefObject<HTMLElement | null>;
  readonly enabled: boolean;
  /** Names in use, that no screenshot is given again. */
  readonly taken: () => ReadonlySet<string>;
  readonly onTake: (files: readonly Incoming[]) => void;
  /** A dropped folder that could not be read. */
  readonly onUnreadable: () => void;
}

/** Areas on the page. */
const areas = new Set<HTMLElement>();

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));

// A dialog over the page, or the lock.
const isCovered = (target: Node): boolean => {
  const dialogs = [...document.querySelectorAll("dialog[open], [role='dialog'][aria-modal='true']")];
  return dialogs.some((dialog) => dialog.getClientRects().length > 0 && !dialog.contains(target));
};

/** Where no other area is in reach, what is pasted anywhere on the page is meant for this one. */
const isTheOnly = (node: HTMLElement): boolean => [...areas].every((other) => other === node || isCovered(other));

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** Files that are dropped onto an area or pasted for it; gives the area's handlers and whether files are held over it. */
export const useArrivals = (options: Options) => {
  const { area, enabled } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [over, setOver] = useState(false);

  useEffect(() => {
    const node = area.current;
    if (!enabled || !node) return undefined;
    areas.add(node);
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      if (!clipboardData || clipboardData.files.length === 0 || isCovered(node)) return;
      const inside = target instanceof Node && node.contains(target);
      // Words copied from a word processor come with a picture of them; in a field it is the words that are meant.
      const words = isEditable(target) && (!inside || clipboardData.types.includes("text/plain"));
      if (event.defaultPrevented || words || (!inside && !isTheOnly(node))) return;
      event.preventDefault();
      const { taken, onTake } = latest.current;
      onTake(pastedFiles(clipboardData, dayjs().format("YYYY-MM-DD HHmm"), taken()));
    };
    document.addEventListener("paste", onPaste);
    return () => {
      areas.delete(node);
      document.removeEventListener("paste", onPaste);
    };
  }, [area, enabled]);

  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { relatedTarget, currentTarget } = event;
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const { onTake, onUnreadable } = latest.current;
      droppedFiles(event.dataTransfer).then(onTake, onUnreadable);
    },
  };
  return { over, handlers: enabled ? handlers : {} };
};
