import type { FontSet } from "./fonts";

/** What 《行政指导登记文书》 (LZ) or 《行政指导文书》 (ZC) says. Texts may hold line breaks. */
export interface GuidanceRecord {
  /** 行政指导登记文书 or 行政指导文书. */
  title: string;
  /** The whole number as printed, e.g. 云溪区人社局指导书〔2026〕1号. */
  number: string;
  unit: string;
  /** Where 单位：…（公章） stands: ZC prints it above the table, LZ below. */
  unitAt: "top" | "bottom";
  time: string;
  place: string;
  handlers: string;
  counterparts: string;
  content: string;
  effect: string;
}

/** 《行政指导登记文书》 as docx, word for word LZ 附件2 or ZC 附件1 (R049). */
export declare function guidanceRecord(input: GuidanceRecord, fonts?: FontSet): Promise<Uint8Array>;
