import type { KeyboardEvent } from "react";

/** Enter on its own, not the one that ends a word of an input method. */
export const isAddKey = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.nativeEvent.isComposing && !event.ctrlKey && !event.altKey && !event.shiftKey;

/** An antd rule: the text typed in row `index` must not stand in an earlier row. `texts` are those of all rows. */
export const distinctRule = (
  index: number,
  texts: () => readonly (string | null | undefined)[],
  sentence = "这一项已经填过",
) => ({
  validator: async (_rule: unknown, value: string | null | undefined) => {
    const typed = (value ?? "").trim();
    const first = texts().findIndex((one) => one?.trim() === typed);
    if (typed && first >= 0 && first < index) throw new Error(sentence);
  },
});
