import type { WordedDocument } from "../../../shared/contract/sentences";

/** The fixed sentences of a document as the form holds them, by key. */
export interface SentenceValues {
  readonly texts: Readonly<Record<string, string>>;
}

/** What the form begins with: the sentences as they are worded now. */
export const sentenceValues = ({ sentences }: Pick<WordedDocument, "sentences">): SentenceValues => ({
  texts: Object.fromEntries(sentences.map(({ key, text }) => [key, text])),
});

/** How many sentences the office words otherwise than they were shipped. */
export const reworded = ({ sentences }: Pick<WordedDocument, "sentences">): number =>
  sentences.filter(({ text, shipped }) => text !== shipped).length;

/** What a document's own wording is called: that of the regulation, or that of the form the program came with. */
export const originalOf = ({ exact }: Pick<WordedDocument, "exact">): string => (exact ? "规范原文" : "原文");
