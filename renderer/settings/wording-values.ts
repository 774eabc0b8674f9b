import { z } from "zod";
import { type CompellingWord, compellingWordSchema } from "../../shared/model/wording";

/** One word as the form holds it: what may be said instead stands on one line, parted by 、. */
export interface WordValue {
  readonly word: string;
  readonly softer: string;
}
export interface WordValues {
  readonly words: readonly WordValue[];
}

// Not by commas: what is said instead may be a sentence with one.
const parted = (line: string): string[] =>
  line
    .split(/[、；;]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The sentence under a line of softer words; undefined where it will do. */
export const softerSchema = z
  .string()
  .refine((line) => compellingWordSchema.shape.softer.safeParse(parted(line)).success, "最多 6 个，每个不超过 40 字");

export const wordValues = (words: readonly CompellingWord[]): WordValues => ({
  words: words.map(({ word, softer }) => ({ word, softer: softer.join("、") })),
});

/** The form as the procedure wants it. */
export const wordsOf = ({ words }: WordValues): CompellingWord[] =>
  words.map(({ word, softer }) => ({ word: word.trim(), softer: parted(softer ?? "") }));
