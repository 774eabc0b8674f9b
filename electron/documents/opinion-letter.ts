import type { FontSet } from "./fonts";

/** What 《行政指导意见书》 says. Texts may hold line breaks: each line becomes a paragraph. */
export interface OpinionLetter {
  /** The whole number as printed, e.g. 云人社行指〔2026〕1号. */
  number: string;
  addressee: string;
  /** What fills 存在的…问题; a closing 问题 is not doubled. */
  subject: string;
  problem: string;
  opinion: string;
  contact: string;
  phone: string;
  /** ISO date; null prints blanks for the day of issue. */
  date: string | null;
  /** 目的 (XX §11). Absent or empty: nothing is printed. */
  purpose?: string;
  /** 依据 (XX §11). Absent or empty: nothing is printed. */
  basis?: string;
  /** Voluntary note at the foot of the page, outside the printed wording. */
  note?: string;
  /** Whose printed form: LZ 附件1 (the default) or ZC 附件2, which differ in the number's place and one comma. */
  form?: "linzi" | "zhoucun";
}

/** 《行政指导意见书》 as docx, word for word LZ 附件1 or ZC 附件2 (R048). */
export declare function opinionLetter(input: OpinionLetter, fonts?: FontSet): Promise<Uint8Array>;
