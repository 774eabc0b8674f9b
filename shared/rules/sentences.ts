/** Fixed sentences of documents (固定用语): what an office may make of them. */

const SLOT = /\{([^{}]*)\}/g;

/** The slots of a sentence, such as {问题}, in order, each once. */
export const slotsOf = (text: string): string[] => [...new Set([...text.matchAll(SLOT)].map(([, name]) => name ?? ""))];

/**
 * What is wrong with an office's wording of a sentence: a slot lost would leave out what the document must state, one that
 * the document does not fill would be printed as it stands. A sentence; undefined where it will do.
 */
export const wordingFault = (text: string, shipped: string): string | undefined => {
  const [wanted, given] = [slotsOf(shipped), slotsOf(text)];
  const lost = wanted.filter((slot) => !given.includes(slot));
  if (lost.length > 0) return `须保留${lost.map((slot) => `{${slot}}`).join("、")}，文书从这里填入内容`;
  const unknown = given.filter((slot) => !wanted.includes(slot));
  return unknown.length > 0 ? `文书不会填写${unknown.map((slot) => `{${slot}}`).join("、")}，请删去` : undefined;
};
