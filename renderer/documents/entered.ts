import type { DocumentKind, Entered } from "../../shared/documents/kind";
import { approvalAddress, editAddress, planAddress } from "../app/addresses";

/** What is not entered on the matter's own page. */
const ROOMS: Readonly<Partial<Record<Entered, (matterId: string) => string>>> = {
  事项内容: editAddress,
  申请: editAddress,
  简易登记: editAddress,
  工作方案: planAddress,
  送审: planAddress,
  法制审核: approvalAddress,
  处理审核意见: approvalAddress,
  负责人审批: approvalAddress,
  行政调解登记: () => "/mediations",
  诉求台账: () => "/demands",
};

/** The page on which a field that is taken from the record is changed. */
export const enteredAt = (entered: Entered, matterId: string): string =>
  ROOMS[entered]?.(matterId) ?? `/matters/${encodeURIComponent(matterId)}`;

/** By when a field must be filled in: a document without a number is not issued but kept in the file. */
export const beforeOut = ({ series }: Pick<DocumentKind, "series">): string => (series ? "签发前" : "存入前");
