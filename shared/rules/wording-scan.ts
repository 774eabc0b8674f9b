import type { CompellingWord } from "../model/wording";

/** A compelling word found in a text (R011): where it stands, in UTF-16 units, and what may be said instead. */
export interface Compelling {
  readonly at: number;
  readonly word: string;
  readonly softer: readonly string[];
}

/**
 * The compelling words in a text, in order; where two begin at the same place or overlap, the longer one counts. It warns
 * only: what is said of a duty that the law itself sets may well be “必须”.
 */
export const compellingWords = (text: string, list: readonly CompellingWord[]): Compelling[] => {
  const found: Compelling[] = [];
  const longestFirst = list.filter(({ word }) => word !== "").toSorted((a, b) => b.word.length - a.word.length);
  for (let at = 0; at < text.length; at++) {
    const hit = longestFirst.find(({ word }) => text.startsWith(word, at));
    if (!hit) continue;
    found.push({ at, word: hit.word, softer: hit.softer });
    at += hit.word.length - 1;
  }
  return found;
};
