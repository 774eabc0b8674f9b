/** Service of documents (送达, R042; standards 3.4): what each way needs, and which day counts. */
import type { Service, ServiceWay } from "../model/steps/carrying";
import { addDays } from "./dates";

/** What each way asks beside its day, by field, with the sentence where it is missing. */
const NEEDS: Readonly<Record<ServiceWay, readonly (readonly [field: keyof Service, sentence: string])[]>> = {
  direct: [
    ["receiver", "直接送达的，请填写收件人"],
    ["capacity", "请填写收件人身份，如法定代表人、代理人；代收的填与受送达人的关系"],
  ],
  left: [
    ["refusal", "留置送达的，请写明拒收事由"],
    ["witnesses", "留置送达的，请写明见证人，或注明有照片、录像"],
  ],
  entrusted: [["receiver", "委托送达的，请填写受委托机关和收件人"]],
  mail: [["receiver", "邮寄送达的，请填写回执上的签收人"]],
  electronic: [["capacity", "电子送达的，请注明对方同意的方式，如已签确认书的邮箱"]],
  announcement: [
    ["announcedOn", "公告送达的，请填写公告日期"],
    ["announcedDays", "公告送达的，请填写公告期天数"],
  ],
  forwarded: [["receiver", "转交送达的，请填写转交单位"]],
};

/**
 * The day on which a document counts as served: the day typed (of receipt, of leaving, on the return receipt, of arrival
 * in the other's system); for an announcement the day after its period. Days that are no dates come back as typed.
 */
export const serviceDate = ({ way, date, announcedOn, announcedDays }: Service): string =>
  way === "announcement" && announcedOn !== null && announcedDays !== null ? addDays(announcedOn, announcedDays) : date;

/** What is missing for the way of service, by field; empty where nothing is. */
export const serviceFaults = (service: Service): Record<string, string> =>
  Object.fromEntries(NEEDS[service.way].filter(([field]) => service[field] === "" || service[field] === null));
