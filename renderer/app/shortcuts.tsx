import { useEffect, useRef, useSyncExternalStore } from "react";

/** A shortcut as the registry holds it. `keys`: modifiers in the order Ctrl, Alt, Shift, then the key: `Alt+N`, `F1`. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works in an open dialog too, because it only acts where the caret stands. */
  readonly inDialogs?: boolean;
}

let held: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

/** The keys an event stands for, spelled as in the registry. */
export const keysOf = (event: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "key" | "code">): string => {
  // With Alt held some layouts give another character; the physical letter is what people mean.
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const modifiers = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift"];
  return [...modifiers.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join("+");
};

// Under an open dialog or the lock page the page below must not act.
const covered = (): boolean =>
  [...document.querySelectorAll("dialog[open], [role='dialog'][aria-modal='true']")].some(
    (dialog) => dialog.getClientRects().length > 0,
  );

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = keysOf(event);
  // The last to register is the innermost page.
  const shortcut = held.findLast((one) => one.keys === keys);
  if (!shortcut || (!shortcut.inDialogs && covered())) return;
  event.preventDefault();
  shortcut.run();
};

const replace = (next: readonly Shortcut[]): void => {
  if (held.length === 0) window.addEventListener("keydown", onKeyDown);
  if (next.length === 0) window.removeEventListener("keydown", onKeyDown);
  held = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The shortcuts that work right now, for the help sheet. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => held);

/** Registers a shortcut while the component stands; it appears on the F1 sheet by itself. */
export const useShortcut = ({
  keys,
  label,
  run,
  inDialogs = false,
  enabled = true,
}: Shortcut & { readonly enabled?: boolean }): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const shortcut: Shortcut = { keys, label, run: () => latest.current(), inDialogs };
    replace([...held, shortcut]);
    return () => replace(held.filter((one) => one !== shortcut));
  }, [keys, label, inDialogs, enabled]);
};
