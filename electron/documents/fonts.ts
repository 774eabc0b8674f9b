import type { IFontAttributesProperties } from "docx";

/** The five type faces a document uses, by role. `titleBold` stands in for 小标宋 where only 宋体 is there. */
export interface FontSet {
  body: string;
  title: string;
  titleBold: boolean;
  heading: string;
  song: string;
  kai: string;
}

/** 系统: faces every Chinese Windows carries; 小标宋 is replaced by bold 宋体. The default. */
export const SYSTEM_FONTS: FontSet = {
  body: "仿宋",
  title: "宋体",
  titleBold: true,
  heading: "黑体",
  song: "宋体",
  kai: "楷体",
};

/** 国标: the faces GB/T 9704-2012 names, for offices that have installed them. */
export const STANDARD_FONTS: FontSet = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  titleBold: false,
  heading: "黑体",
  song: "宋体",
  kai: "楷体_GB2312",
};

/** The two sets an office may choose from, by their Chinese names. */
export const FONT_SETS = { 系统: SYSTEM_FONTS, 国标: STANDARD_FONTS } as const satisfies Record<string, FontSet>;

/**
 * One face for every script of a run. The hint makes quotation marks and dashes, which belong to both scripts,
 * come out in the East Asian face.
 */
export const fontOf = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  cs: name,
  eastAsia: name,
  hint: "eastAsia",
});
