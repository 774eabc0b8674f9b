/** One column of a register; `width` in characters of the default face, as a spreadsheet counts them. */
export interface RegisterColumn {
  key: string;
  label: string;
  width: number;
  align?: "left" | "center";
}

/** 行政指导事项登记簿 of one period. */
export interface RegisterSheet {
  /** 行政指导事项登记簿. */
  title: string;
  unit: string;
  /** 2026年第4季度. */
  period: string;
  /** 填表日期: ISO, or as it is to be printed. */
  date: string;
  filler: string;
  reviewer: string;
  columns: RegisterColumn[];
  rows: Record<string, string | number>[];
}

/** 行政指导事项登记簿 as xlsx (R051; ZC 附件3). */
export declare function registerWorkbook(input: RegisterSheet): Promise<Uint8Array>;
