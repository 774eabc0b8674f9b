/** 标题 in lines of about one length, the upper no shorter than the lower, broken between words (GB/T 9704-2012 7.3.1). */
import { displayWidth } from "../../shared/rules/text";

const OPENS = /[《〈（“‘〔【(]$/u;
const CLOSES = /^[》〉）”’〕】)、，。：；！？,.;:!?]/u;
/** What stands no better at the head of a line: 局, 书 and 的 after the word before them. */
const SINGLE = /^\p{Script=Han}$/u;
/** A longer word keeps no single characters: they are a name that nobody knows, and would make one word of the whole title. */
const LONGEST = 4;

/** The text in pieces between which a line may end. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    const last = words.at(-1);
    const glued =
      last !== undefined &&
      (OPENS.test(last) || CLOSES.test(segment) || (SINGLE.test(segment) && last.length <= LONGEST));
    if (glued) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};

/** The words in lines that are ended as soon as they are `wanted` columns wide. */
const packed = (words: readonly string[], wanted: number): string[] => {
  const lines = [""];
  for (const word of words) {
    const last = lines.length - 1;
    const line = lines[last] ?? "";
    if (line !== "" && displayWidth(line) >= wanted) lines.push(word);
    else lines[last] = line + word;
  }
  return lines;
};

/** The lines of a title, none wider than `columns` unless no word ends before. */
export const headlineOf = (text: string, columns: number): string[] => {
  const width = displayWidth(text);
  if (width <= columns) return [text];
  const words = wordsOf(text);
  const least = Math.ceil(width / columns);
  for (const count of [least, least + 1]) {
    for (let wanted = Math.floor(width / count); wanted > columns / 3; wanted -= 1) {
      const lines = packed(words, wanted);
      if (lines.length > count) break;
      if (lines.every((line) => displayWidth(line) <= columns)) return lines;
    }
  }
  return [text];
};
