import { serviceWayNames } from "../../model/steps/carrying";
import type { StepOf } from "../../model/steps";
import { serviceDate } from "../../rules/service";
import { oneLine } from "../../rules/text";
import { effective, progressOf } from "../../rules/workflow/progress";
import { addressee } from "../fields";
import { boxLines, dayOrBlank, hourOrBlank, signLines, valueRow, wordyGrid } from "../form";
import { documentKind, type Line } from "../kind";
import { blank, signHere } from "../paper";
import { issuedOf, type Source } from "../source";

const WAYS = Object.values(serviceWayNames);
/** More documents than these are set in smaller type, so that the proof stays one sheet. */
const MANY = 4;

type Serve = StepOf<"serve">;

/** What this proof is begun with: documents, and their service where it is on record already. */
const begun = (source: Source) => {
  const { to, matter } = source;
  const steps = effective(matter?.steps ?? []);
  const { served } = progressOf(steps);
  const all = (ids: readonly string[] = []) => to.every(({ id }) => ids.includes(id));
  const theirs = issuedOf(source).filter(
    (document) => source.kindOf(document.type)?.served === true && all(document.to),
  );
  // A document that still lies here is what somebody wants a proof for.
  const open = theirs.filter(({ id }) => !all(served[id]));
  const service = steps.findLast((step): step is Serve => step.act === "serve" && all(step.counterpartIds));
  if (open.length > 0 || !service) return { documents: open, service: undefined };
  return { documents: theirs.filter(({ id }) => service.documentIds.includes(id)), service };
};
const served =
  (read: (service: Serve) => string) =>
  (source: Source): string | undefined => {
    const { service } = begun(source);
    return service && read(service);
  };

/** 《行政指导意见书》（云人社行指〔2026〕1号） */
const documentWords = ({ name = "", number = "" }: Line): string =>
  `${name && `《${oneLine(name)}》`}${name && number ? `（${oneLine(number)}）` : oneLine(number)}`;

/** What an announcement rests on, since its day of service is reckoned from it. */
const announced = ({ announcedOn, announcedDays }: Serve): string =>
  announcedOn && announcedDays ? `${dayOrBlank(announcedOn)}公告，公告期${announcedDays}日。` : "";

/** 《送达回证》: one for several documents, signed by whoever took them (R042; standards 3.4). Made out before service or after. */
export const proofOfService = documentKind({
  name: "送达回证",
  about: "written",
  group: "service",
  place: "letter",
  basis: "R042",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  each: true,
  repeated: true,
  occasion: { from: ["choosing", "underway", "closed", "terminated", "merged"], by: "worker" },
  sentences: {
    unit: { label: "送达机关", text: "送达机关：{单位}" },
    receiver: { label: "收件人一栏", text: "收件人：{收件人}　与受送达人的关系：{关系}" },
  },
  fields: [
    {
      key: "documents",
      label: "送达的文书",
      kind: "lines",
      required: true,
      columns: [
        { key: "name", label: "文书名称" },
        { key: "number", label: "文号" },
      ],
      from: (source): Line[] => begun(source).documents.map(({ name, number }) => ({ name, number })),
    },
    { ...addressee, label: "受送达人" },
    {
      key: "day",
      label: "送达日期",
      kind: "date",
      hint: "还没有送达的不填，打印后手写。",
      from: served(serviceDate),
    },
    { key: "hour", label: "送达时刻", kind: "line", from: served(({ time }) => time) },
    { key: "place", label: "送达地点", kind: "line", from: served(({ place }) => place) },
    { key: "way", label: "送达方式", kind: "choice", options: WAYS, from: served(({ way }) => serviceWayNames[way]) },
    { key: "receiver", label: "收件人", kind: "line", from: served(({ receiver }) => receiver) },
    { key: "capacity", label: "与受送达人的关系", kind: "line", from: served(({ capacity }) => capacity) },
    { key: "refusal", label: "拒收事由", kind: "line", from: served(({ refusal }) => refusal) },
    { key: "witnesses", label: "见证人或影像", kind: "line", from: served(({ witnesses }) => witnesses) },
    { key: "servers", label: "送达人", kind: "line", from: served(({ servers }) => servers) },
    { key: "note", label: "备注", kind: "line", from: served((service) => `${announced(service)}${service.note}`) },
  ],
  draw: ({ title, unit, text, lines, say }) => {
    const documents = lines("documents");
    const names = text("servers").split(/[、，,；;]+/u);
    const receiver = say("receiver", {
      收件人: oneLine(text("receiver"), blank(6)),
      关系: oneLine(text("capacity"), blank(6)),
    });
    return {
      name: `${title} ${oneLine(text("addressee"))}`.trim(),
      pageNumber: false,
      blocks: [
        { block: "title", text: title },
        { block: "line", text: say("unit", { 单位: oneLine(unit) }), at: "left", tight: true },
        {
          block: "table",
          grid: wordyGrid,
          size: documents.length > MANY ? "wu" : "xiaoSi",
          rows: [
            valueRow("送达文书\n名称和文号", documents.map(documentWords).join("\n"), { grow: 3 }),
            valueRow("受送达人", oneLine(text("addressee")), { grow: 1 }),
            valueRow("送达时间", `${dayOrBlank(text("day"))}${hourOrBlank(text("hour"))}`, { grow: 1 }),
            valueRow("送达地点", oneLine(text("place")), { grow: 1 }),
            valueRow("送达方式", boxLines(WAYS, [text("way")]), { grow: 1.5 }),
            valueRow("收件人", receiver, { grow: 2, sign: [signHere("签名或者盖章")] }),
            valueRow("拒收事由", oneLine(text("refusal")), { grow: 1 }),
            valueRow("见证人", oneLine(text("witnesses")), { grow: 1.5, sign: [signHere()] }),
            valueRow("送达人", signLines("送达人", names), { grow: 1.5 }),
            valueRow("备注", oneLine(text("note")), { grow: 1 }),
          ],
        },
      ],
    };
  },
});
