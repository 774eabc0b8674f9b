import { documentKind } from "../kind";
import { listingFields, listingPaper, listingSentences } from "../listing";

/** Its columns; `width` in characters of a sheet. */
export const statisticsColumns = [
  { label: "序号", width: 6 },
  { label: "时间", width: 14 },
  { label: "行政指导的方式、对象和内容", width: 58 },
  { label: "指导结果", width: 30 },
  { label: "备注", width: 16 },
] as const;

/**
 * 《简易行政指导统计表》 of a period (R046, XX §11, LZ 四(二)): simple guidance one by one, added up by its form. Only where the
 * regulation says when a simple form will do.
 */
export const simpleStatistics = documentKind({
  name: "简易行政指导统计表",
  about: "statistics",
  group: "office",
  basis: "R046",
  exact: false,
  fits: ({ simpleForms }) => simpleForms.length > 0,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: null,
  sentences: listingSentences,
  fields: listingFields("简易登记", statisticsColumns),
  draw: listingPaper,
});
