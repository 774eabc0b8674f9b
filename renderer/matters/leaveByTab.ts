import type { KeyboardEvent } from "react";

/**
 * For a form's `onKeyDownCapture`. In an open list antd takes Tab as a choice of whatever lies under the cursor, so that
 * merely passing through a field would choose something, or take away what was just chosen. Where nothing was typed into
 * the list's own search, Tab only moves on.
 */
export const leaveByTab = (event: KeyboardEvent<HTMLElement>): void => {
  const { target } = event;
  if (event.key !== "Tab" || !(target instanceof HTMLInputElement) || target.getAttribute("role") !== "combobox")
    return;
  if (target.value === "" && event.currentTarget.contains(target)) event.stopPropagation();
};
