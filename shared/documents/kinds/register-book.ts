import { documentKind } from "../kind";
import { listingFields, listingPaper, listingSentences } from "../listing";

/**
 * 《行政指导事项登记簿》 of a quarter (ZC 附件3, LZ 附件3; R051): the columns as the region has them, those of the printed form
 * where no quarter is given.
 */
export const registerBook = documentKind({
  name: "行政指导事项登记簿",
  about: "register",
  group: "office",
  basis: "R051",
  exact: true,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: null,
  sentences: listingSentences,
  fields: listingFields("登记簿", [
    { label: "序号", width: 6 },
    { label: "时间", width: 14 },
    { label: "指导事项", width: 48 },
    { label: "指导结果", width: 40 },
    { label: "指导人员", width: 16 },
  ]),
  draw: listingPaper,
});
