/** Search as you type: a record's key holds its words and their pinyin initials, so that rsj finds 人社局. */
import { pinyin } from "pinyin-pro";
import { normaliseBrackets, toHalfWidth } from "./text";

/** One form for keys and queries: half width, lower case, 〔〕 for any bracket. */
function fold(text: string): string {
  return normaliseBrackets(toHalfWidth(text).toLowerCase()).text;
}

/**
 * The key of a record from its searchable fields. Fields are kept apart by line feeds, which no search term holds, so
 * that a term is found within one field only.
 */
export function searchKey(parts: readonly (string | undefined)[]): string {
  const words = parts.filter((part) => part !== undefined && part !== "").map((part) => fold(part ?? ""));
  const initials = words.map((word) =>
    pinyin(word, { pattern: "first", toneType: "none", separator: "", nonZh: "consecutive" }),
  );
  return [...words, ...initials.filter((initial, i) => initial !== words[i])].join("\n");
}

/** The terms of a query, each of which must be found; split once, then matched against many keys. */
export function searchTerms(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((term) => term !== "");
}

/** Whether a key holds every term of `searchTerms`. */
export function matchesTerms(key: string, terms: readonly string[]): boolean {
  return terms.every((term) => key.includes(term));
}

/** Whether a key holds every white-space separated term of a query; an empty query matches all. */
export function matches(key: string, query: string): boolean {
  return matchesTerms(key, searchTerms(query));
}
