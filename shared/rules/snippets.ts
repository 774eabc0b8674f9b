/** Snippets (用语): the slots in their words, how these are filled, and which are offered first. */
import type { Role } from "../model/account";
import { type Snippet, type SnippetSlot, snippetSlots } from "../model/snippet";

/** Who keeps the snippets of the whole office; everybody keeps their own. */
export const snippetKeepers = ["reviewer", "administrator"] as const satisfies readonly Role[];

/** A slot (占位) in a text: its name, and where it stands with its braces, in UTF-16 units. */
export interface SlotPlace {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** What is known where a snippet is put in; an empty text counts as not known. */
export type SlotValues = Readonly<Partial<Record<SnippetSlot, string>>>;

// Full-width braces are what an input method gives.
const SLOT = /[{｛]([^{}｛｝\n]{1,20})[}｝]/g;

const isSlot = (name: string): name is SnippetSlot => (snippetSlots as readonly string[]).includes(name);

/** The slots of a text in order, those that nobody knows too. */
export const slotsIn = (text: string): SlotPlace[] =>
  [...text.matchAll(SLOT)].map((match) => ({
    name: (match[1] ?? "").trim(),
    at: match.index,
    end: match.index + match[0].length,
  }));

/** The slots of a text that the program can fill, each once. */
export const knownSlots = (text: string): SnippetSlot[] => [
  ...new Set(
    slotsIn(text)
      .map(({ name }) => name)
      .filter(isSlot),
  ),
];

/** The names in braces that are no slots, each once: a slip, or a gap that people fill in themselves. */
export const unknownSlots = (text: string): string[] => [
  ...new Set(
    slotsIn(text)
      .map(({ name }) => name)
      .filter((name) => !isSlot(name)),
  ),
];

/** A snippet's text as it is put in, and the slots in it that are still open. */
export interface FilledSnippet {
  readonly text: string;
  readonly open: readonly SlotPlace[];
}

/** Fills the slots that are known; one that is not stays as it stands, to be typed over. What is filled in is never filled again. */
export const fillSnippet = (text: string, known: SlotValues): FilledSnippet => {
  const open: SlotPlace[] = [];
  let filled = "";
  let done = 0;
  for (const { name, at, end } of slotsIn(text)) {
    filled += text.slice(done, at);
    const value = isSlot(name) ? (known[name] ?? "") : "";
    if (value === "") open.push({ name, at: filled.length, end: filled.length + end - at });
    filled += value || text.slice(at, end);
    done = end;
  }
  return { text: filled + text.slice(done), open };
};

/** Names and numbers; of the others a value may be a word that means something else elsewhere. */
const TELLING: readonly SnippetSlot[] = ["对象", "机关", "联系人", "电话"];

/** The other way: words of a letter made a snippet, with slots where names and numbers stand that are known here. */
export const toSnippet = (text: string, known: SlotValues): string => {
  const values = TELLING.map((slot) => ({ slot, value: known[slot] ?? "" }))
    .filter(({ value }) => value.length > 1)
    .toSorted((a, b) => b.value.length - a.value.length);
  let made = "";
  for (let at = 0; at < text.length;) {
    const hit = values.find(({ value }) => text.startsWith(value, at));
    made += hit ? `{${hit.slot}}` : text.charAt(at);
    at += hit ? hit.value.length : 1;
  }
  return made;
};

/** What is being written: its methods (指导方式) and its catalogue item. */
export interface SnippetUse {
  readonly methods: readonly string[];
  readonly itemId: string | null;
}

type Ranked = Pick<Snippet, "title" | "methods" | "itemIds">;

/** Item before method before what is for anything; what is meant for something else comes last, yet may be chosen. */
const fit = ({ methods, itemIds }: Ranked, use: SnippetUse): number => {
  if (methods.length === 0 && itemIds.length === 0) return 1;
  const item = use.itemId !== null && itemIds.includes(use.itemId);
  const method = methods.some((one) => use.methods.includes(one));
  return (item ? 4 : 0) + (method ? 2 : 0);
};

/** The snippets in the order in which they are offered; of equal fit, by title. */
export const rankSnippets = <S extends Ranked>(snippets: readonly S[], use: SnippetUse): S[] =>
  snippets.toSorted((a, b) => fit(b, use) - fit(a, use) || a.title.localeCompare(b.title, "zh-CN"));
