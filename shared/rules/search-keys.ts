/** Search as you type: a record's key holds its words and their pinyin initials, so that rsj finds 人社局. */
import { customPinyin, pinyin } from "pinyin-pro";
import { normaliseBrackets, toHalfWidth } from "./text";

// Words of the trade whose sounds the general dictionary misses inside longer phrases (合同调解 read as 同调).
customPinyin({ 合同: "hé tóng", 调解: "tiáo jiě", 调整: "tiáo zhěng" });

const READING = { pattern: "first", toneType: "none", type: "array" } as const;
const NEIGHBOURS = 3;
const MEMO_LIMIT = 50_000;

// Reading a whole title costs about 20 µs; tens of thousands are read when an office opens. Most characters have one
// initial only, and the others depend on their neighbours, which repeat: remembering both is several times faster.
const single = new Map<string, string>();
const windows = new Map<string, readonly string[]>();

/** The one initial of a character whatever its reading, the character itself where it is not Chinese; "" if it has several. */
function onlyInitial(character: string): string {
  let initial = single.get(character);
  if (initial === undefined) {
    const all = new Set(pinyin(character, { ...READING, multiple: true }));
    initial = all.size > 1 ? "" : ([...all][0] ?? character);
    single.set(character, initial);
  }
  return initial;
}

function readWindow(text: string): readonly string[] {
  let reading = windows.get(text);
  if (!reading) {
    if (windows.size >= MEMO_LIMIT) windows.clear();
    reading = pinyin(text, READING);
    windows.set(text, reading);
  }
  return reading;
}

/** Pinyin initials of a text, a character with several sounds read by its neighbours; all else stays as it is. */
export function pinyinInitials(text: string): string {
  const characters = Array.from(text);
  return characters
    .map((character, i) => {
      const from = Math.max(0, i - NEIGHBOURS);
      return (
        onlyInitial(character) ||
        (readWindow(characters.slice(from, i + NEIGHBOURS + 1).join(""))[i - from] ?? character)
      );
    })
    .join("");
}

// People type the year of a number in whatever brackets are at hand.
const YEAR_IN_BRACKETS = /\((\d{4})\)/g;

/** One form for keys and queries: half width, lower case, 〔〕 for any bracket around a year and for square ones. */
function fold(text: string): string {
  return normaliseBrackets(toHalfWidth(text).toLowerCase()).text.replace(YEAR_IN_BRACKETS, "〔$1〕");
}

/**
 * The key of a record from its searchable fields. Fields are kept apart by line feeds, which no search term holds, so
 * that a term is found within one field only.
 */
export function searchKey(parts: readonly (string | undefined)[]): string {
  const words = parts.filter((part): part is string => part !== undefined && part !== "").map(fold);
  const initials = words.map(pinyinInitials).filter((initial, i) => initial !== words[i]);
  return [...words, ...initials].join("\n");
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
