/**
 * Replaces a stretch of a text box as if somebody had typed it: the form hears of it and Ctrl+Z takes it back. The focus
 * stays in the box, behind what was put in.
 */
export const typeInto = (box: HTMLTextAreaElement, from: number, to: number, text: string): void => {
  box.focus();
  box.setSelectionRange(from, to);
  // Nothing else writes into a box in a way that its undo knows.
  document.execCommand("insertText", false, text);
};

/** The text box of a form's field, by its id. */
export const textBox = (id: string | undefined): HTMLTextAreaElement | null => {
  const found = id === undefined ? null : document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
};
