import { matches, searchKey } from "../../../shared/rules/search-keys";

/** Something to choose: what is kept, and what is read. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few options, with what chooses it. */
export interface Choice extends Option {
  /** The key that chooses it at once: 1–9; empty from the tenth on. */
  readonly digit: string;
  /** What typed letters are held against: the words and their pinyin initials. */
  readonly key: string;
}

/** The choices in their order, each with its digit. */
export const choicesOf = (options: readonly Option[]): Choice[] =>
  options.map((option, index) => ({
    ...option,
    digit: index < 9 ? String(index + 1) : "",
    key: searchKey([option.label]),
  }));

/** Names that are kept as they are read. */
export const plainOptions = (names: readonly string[]): Option[] => names.map((name) => ({ value: name, label: name }));

/** The situations of the profile (R044, R045): the code is kept, the name is read. */
export const situationOptions = (situations: readonly { code: string; name: string }[]): Option[] =>
  situations.map(({ code, name }) => ({ value: code, label: name }));

/** The choice a digit stands for, or undefined. */
export const choiceOfDigit = (choices: readonly Choice[], typed: string): Choice | undefined =>
  typed === "" ? undefined : choices.find((choice) => choice.digit === typed);

/** Whether a choice holds what was typed: Chinese or pinyin initials. */
export const choiceMatches = (choice: Choice, typed: string): boolean => matches(choice.key, typed);

/** An earlier entry whose words can be used again. */
export interface Said {
  readonly content: string;
  readonly result: string;
}

/** Earlier entries that hold what was typed, newest first, the same words once. Nothing for an empty text. */
export const recall = (entries: readonly Said[], typed: string, most = 8): Said[] => {
  const text = typed.trim();
  if (text === "") return [];
  const seen = new Set<string>([text]);
  const found: Said[] = [];
  for (const entry of entries) {
    if (found.length >= most) break;
    if (seen.has(entry.content) || !matches(searchKey([entry.content]), text)) continue;
    seen.add(entry.content);
    found.push(entry);
  }
  return found;
};
