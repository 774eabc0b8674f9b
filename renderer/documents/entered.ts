import type { DocumentKind } from "../../shared/documents/kind";
import { approvalAddress, editAddress, planAddress } from "../app/addresses";

/** Where a field that is taken from the record is entered, by the word that the document has for it. */
const ROOMS: Readonly<Record<string, (matterId: string) => string>> = {
  事项内容: editAddress,
  申请: editAddress,
  简易登记: editAddress,
  工作方案: planAddress,
  送审: planAddress,
  法制审核: approvalAddress,
  处理审核意见: approvalAddress,
  负责人审批: approvalAddress,
  地区配置: () => "/settings",
  行政调解登记: () => "/mediations",
  诉求台账: () => "/demands",
};

/** The page where it is changed; steps stand on the matter's own page. */
export const enteredAt = (entered: string, matterId: string): string =>
  ROOMS[entered]?.(matterId) ?? `/matters/${encodeURIComponent(matterId)}`;

/** By when a field must be filled in: a document without a number is not issued but kept in the file. */
export const beforeOut = ({ series }: Pick<DocumentKind, "series">): string => (series ? "签发前" : "存入前");
