/** What speaks against the days and the outcome of a mediation (行政调解, R064, LZ 三(五)). */
import type { MediationFields } from "../model/mediation";
import { dayFaults, type Faults } from "./demands";

const sameParty = (one: string, other: string): boolean => one.replaceAll(/\s/g, "") === other.replaceAll(/\s/g, "");

/** What is wrong, a sentence for each field's path: an application is declined, or accepted and then mediated to an end. */
export const mediationFaults = (fields: MediationFields, today: string): Faults => {
  const { date, acceptedOn, endedOn, outcome, applicant, respondent } = fields;
  const begun = acceptedOn === null ? { label: "登记日期", day: date } : { label: "受理日期", day: acceptedOn };
  const mediated = outcome === "agreed" || outcome === "terminated";
  const faults = [
    ...(sameParty(applicant, respondent) ? [["respondent", "申请人和被申请人不能是同一方"] as const] : []),
    ...dayFaults("date", "登记日期", date, today),
    ...dayFaults("acceptedOn", "受理日期", acceptedOn, today, { label: "登记日期", day: date }),
    ...(mediated && acceptedOn === null ? [["acceptedOn", "先受理才能调解，请填写受理日期"] as const] : []),
    ...(outcome === "declined" && acceptedOn !== null ? [["acceptedOn", "不予受理的，没有受理日期"] as const] : []),
    ...dayFaults("endedOn", "结束日期", endedOn, today, begun),
    ...(outcome === "open" && endedOn !== null ? [["outcome", "已有结束日期，请选择调解结果"] as const] : []),
  ];
  return Object.fromEntries(faults);
};
