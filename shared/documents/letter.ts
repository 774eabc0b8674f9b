/** What every letter has in common: head, the elements a regulation asks for, and how sentences close. */
import { oneLine } from "../rules/text";
import type { DocumentKind, Filled, Sentence } from "./kind";
import { type Block, blank, type Paper } from "./paper";

/** What every letter is that carries guidance itself: served and sealed in two copies, to all or to each (2.0a). */
export const guidanceLetter = {
  about: "written",
  group: "guidance",
  served: true,
  sealed: true,
  copies: 2,
  binding: true,
  each: true,
  occasion: { from: ["choosing", "underway"], after: "carried", by: "worker" },
} as const satisfies Partial<DocumentKind>;

const CLOSERS = /[”’"'）)】」』》〉\]]+$/u;
const SENTENCE_END = /[。！？…；：，、.!?;:,—]$/u;

/** The text with 。 after its last line, as the printed form has it after each blank, unless it ends in punctuation. */
export const closed = (text: string): string => {
  const whole = text.trimEnd();
  return whole === "" || SENTENCE_END.test(whole.replace(CLOSERS, "")) ? whole : `${whole}。`;
};

/** The text as it stands within a sentence: on one line, without the mark at its end. */
export const unclosed = (text: string): string => oneLine(text).replace(/[。；，、.;,]+$/u, "");

/** Title, number and addressee. */
export const letterHead = ({ title, number, rule, text }: Filled<"addressee", never>): Block[] => [
  { block: "title", text: title },
  { block: "number", text: number, at: rule.numberAt ?? "center" },
  { block: "addressee", text: text("addressee") },
];

/** A paragraph behind its label; nothing where there is no text. */
export const stated = (label: string, text: string): Block => ({ block: "text", label, text: closed(text) });

/** Paragraphs under their label; a line to write on where there are none yet. */
export const part = (label: string, text: string): Block => ({ block: "section", label, text: closed(text) });

/** What the letter cannot be without: a paragraph behind its label, or the label over a line to write on. */
export const asked = (label: string, text: string): Block =>
  text.trim() === "" ? part(label, text) : stated(label, text);

/** 目的, in a paragraph of its own where the region asks for it (R041, XX §11); nothing where it does not. */
export const purposeBlocks = ({ rule, text }: Filled<"purpose", never>): Block[] =>
  rule.withPurpose === true ? [stated("指导目的：", text("purpose"))] : [];

/** 目的 and 依据, likewise: of a letter that does not state its basis anyway. */
export const aimBlocks = (filled: Filled<"purpose" | "basis", never>): Block[] =>
  filled.rule.withPurpose === true ? [...purposeBlocks(filled), stated("指导依据：", filled.text("basis"))] : [];

/** 时间 and 实施人员, likewise. */
export const doneBlocks = ({ rule, text }: Filled<"time" | "handlers", never>): Block[] =>
  rule.withPurpose === true ? [stated("指导时间：", text("time")), stated("实施人员：", text("handlers"))] : [];

/** The fixed words at the foot of letters whose form no regulation prints. */
export const footSentences = {
  contact: { label: "联系方式", text: "联系人：{联系人}，联系电话：{电话}。" },
  seal: { label: "印章处", text: "（单位印章）" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Whom to ask, for the slots of a sentence; blanks where nobody is told. */
export const contactSlots = ({ text }: Filled<"contact" | "phone", never>) => ({
  联系人: oneLine(text("contact")) || blank(4),
  电话: oneLine(text("phone")) || blank(6),
});

/** 结尾, whom to ask on a line of its own, then seal and date. */
export const letterFoot = (filled: Filled<"contact" | "phone", "closing" | "contact" | "seal">): Block[] => {
  const { date, say } = filled;
  return [
    { block: "closing", text: `${say("closing")}\n${say("contact", contactSlots(filled))}` },
    { block: "seal", words: say("seal"), date },
  ];
};

/** A letter: its head, what it says, and at the foot of the page that guidance is voluntary. */
export const letterPaper = (filled: Filled<"addressee", never>, blocks: readonly Block[]): Paper => ({
  name: `${filled.title} ${filled.number}`.trim(),
  note: filled.note,
  blocks: [...letterHead(filled), ...blocks],
});
