import { type Service, type ServiceWay, serveFields } from "../../shared/model/steps/carrying";
import { serviceFaults } from "../../shared/rules/service";

/** A field that a way of service asks for, as that way calls it. */
export interface WayField {
  readonly name:
    | "place"
    | "receiver"
    | "capacity"
    | "refusal"
    | "witnesses"
    | "servers"
    | "announcedOn"
    | "announcedDays";
  readonly label: string;
  readonly hint?: string;
}

const place: WayField = { name: "place", label: "送达地点" };
const servers: WayField = { name: "servers", label: "送达人" };

/** What is filled in for each way of service (送达方式, standards 3.4), in the order of the proof of service. */
export const wayFields: Readonly<Record<ServiceWay, readonly WayField[]>> = {
  direct: [
    { name: "receiver", label: "收件人" },
    { name: "capacity", label: "收件人身份", hint: "本人、法定代表人、代理人；代收的写明与受送达人的关系" },
    place,
    servers,
  ],
  left: [
    { name: "refusal", label: "拒收事由" },
    { name: "witnesses", label: "见证人或影像", hint: "见证人姓名和单位，或注明有照片、录像" },
    place,
    servers,
  ],
  entrusted: [{ name: "receiver", label: "受委托机关和收件人" }, place],
  mail: [
    { name: "receiver", label: "签收人", hint: "以回执上的收件日期为送达日期" },
    { name: "place", label: "寄送地址" },
  ],
  electronic: [
    { name: "capacity", label: "对方同意的方式", hint: "如：已签确认书的邮箱。到达对方系统的日期为送达日期" },
    { name: "receiver", label: "接收的号码或邮箱" },
    servers,
  ],
  announcement: [
    { name: "announcedOn", label: "公告日期" },
    { name: "announcedDays", label: "公告期（天）", hint: "按本单位适用的规定填写" },
    { name: "place", label: "公告载体", hint: "如：单位网站、公告栏" },
  ],
  forwarded: [{ name: "receiver", label: "转交单位" }, place],
};

/** How the day of service is called where the way gives it a meaning of its own. */
export const dayLabels: Readonly<Partial<Record<ServiceWay, string>>> = {
  mail: "回执上的收件日期",
  electronic: "到达对方系统的日期",
  left: "留置日期",
};

const nothing: Service = serveFields.parse({
  date: "2000-01-01",
  documentIds: ["-"],
  counterpartIds: ["-"],
  way: "direct",
  place: "",
  receiver: "",
  capacity: "",
  refusal: "",
  witnesses: "",
  servers: "",
  note: "",
});

/** The fields that this way cannot do without. */
export const askedBy = (way: ServiceWay): readonly string[] => Object.keys(serviceFaults({ ...nothing, way }));

const wayOnly = ["place", "receiver", "capacity", "refusal", "witnesses", "servers"] as const;

/** A service with nothing left in it that was typed for another way. */
export const pertinentService = (service: Service): Service => {
  const kept: readonly string[] = wayFields[service.way].map(({ name }) => name);
  const announced = service.way === "announcement";
  return {
    ...service,
    ...Object.fromEntries(wayOnly.filter((name) => !kept.includes(name)).map((name) => [name, ""])),
    time: announced ? "" : service.time,
    announcedOn: announced ? service.announcedOn : null,
    announcedDays: announced ? service.announcedDays : null,
  };
};
