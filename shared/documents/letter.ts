/** What every letter has in common: head, the elements a regulation asks for, and how sentences close. */
import type { Filled } from "./kind";
import type { Block } from "./paper";

const CLOSERS = /[”’"'）)】」』》〉\]]+$/u;
const SENTENCE_END = /[。！？…；：，、.!?;:,—]$/u;

/** The text with 。 after its last line, as the printed form has it after each blank, unless it ends in punctuation. */
export const closed = (text: string): string => {
  const whole = text.trimEnd();
  return whole === "" || SENTENCE_END.test(whole.replace(CLOSERS, "")) ? whole : `${whole}。`;
};

/** Title, number and addressee. */
export const letterHead = ({ title, number, rule, text }: Filled<"addressee", never>): Block[] => [
  { block: "title", text: title },
  { block: "number", text: number, at: rule.numberAt ?? "center" },
  { block: "addressee", text: text("addressee") },
];

/** 目的 and 依据, in paragraphs of their own where the region asks for them (R041, XX §11); nothing where it does not. */
export const aimBlocks = ({ rule, text }: Filled<"purpose" | "basis", never>): Block[] =>
  rule.withPurpose === true
    ? [
        { block: "text", label: "指导目的：", text: closed(text("purpose")) },
        { block: "text", label: "指导依据：", text: closed(text("basis")) },
      ]
    : [];

/** 时间 and 实施人员, likewise. */
export const doneBlocks = ({ rule, text }: Filled<"time" | "handlers", never>): Block[] =>
  rule.withPurpose === true
    ? [
        { block: "text", label: "指导时间：", text: closed(text("time")) },
        { block: "text", label: "实施人员：", text: closed(text("handlers")) },
      ]
    : [];
