const DIALOG = ".ant-modal-root, .ant-drawer, [role=dialog]";

/**
 * A dialog that goes leaves the keyboard nowhere. It returns to where it was before the dialog, or to the page where that
 * is gone. For as long as the window lives.
 */
export const bringFocusBack = (): void => {
  let before: HTMLElement | null = null;
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && !target.closest(DIALOG)) before = target;
  });
  const back = () => {
    // Another dialog, or the page itself, may have taken it meanwhile.
    if (document.activeElement !== document.body || document.querySelector("[aria-modal=true]")) return;
    const place = before?.isConnected === true ? before : document.getElementById("main");
    place?.focus({ preventScroll: true });
  };
  new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) setTimeout(back);
  }).observe(document.body, { childList: true });
};
