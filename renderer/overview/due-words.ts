import dayjs from "dayjs";
import type { DueView } from "../../shared/contract/overview";
import { approvalAddress } from "../app/addresses";

/** Nobody tells the program that a register was handed in: a report's day has passed, which need not be a failing. */
export const isPast = ({ kind, overdue }: Pick<DueView, "kind" | "overdue">): boolean => kind === "report" && overdue;

/** Where something due is done: the desk of 审批, the ledger, the register, or the matter's own page. */
export const dueTarget = ({ kind, matterId, quarter }: Pick<DueView, "kind" | "matterId" | "quarter">): string => {
  if (kind === "demand" || kind === "promise") return "/demands";
  if (kind === "report" || matterId === null) return `/register?quarter=${quarter ?? ""}`;
  return kind === "review" || kind === "approval" || kind === "filing" || kind === "handling"
    ? approvalAddress(matterId)
    : `/matters/${encodeURIComponent(matterId)}`;
};

/** How far off its day is, in words: 今天到期, 还有 5 天, 逾期 2 天. Empty where it has none. */
export const distance = (due: Pick<DueView, "kind" | "overdue" | "date">, today: string): string => {
  if (due.date === null) return "";
  const days = dayjs(due.date).diff(dayjs(today), "day");
  if (days === 0) return "今天到期";
  return days > 0 ? `还有 ${days} 天` : `${isPast(due) ? "已过" : "逾期"} ${-days} 天`;
};
