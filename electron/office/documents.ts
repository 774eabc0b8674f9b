import type { IssuedDocument, Matter } from "../../shared/model/matter";
import type { DocumentRule, PrincipalType } from "../../shared/model/profile";
import type { SeriesRecord } from "../../shared/model/office";
import { yearOf } from "../../shared/rules/dates";
import { documentDateFault } from "../../shared/rules/matter-dates";
import { issueDateFault, lateFault } from "../../shared/rules/step-dates";
import { blankNumber, formatNumber, nextNumber, paperYearFault } from "../../shared/rules/numbering";
import { withHands } from "../../shared/rules/workflow/actor";
import type { Call, Of, UseCases } from "./context";
import { findMatter } from "./matter-lookup";
import { asksFirst, commitMatter } from "./matter-change";
import { requireAction } from "./matter-view";
import { usedNumbers } from "./office";
import { paperBytes, paperFields } from "./papers";
import { notFound, Refused } from "./refused";
import { theProfile } from "./store";

const ruleOf = (call: Call, type: string): DocumentRule => {
  const rule = theProfile(call.store).documents.find((document) => document.type === type);
  if (!rule) throw new Refused("refused", "本地区的规范没有这种文书。", { rule: "R043" });
  return rule;
};

const seriesFor = (call: Call, type: string): SeriesRecord => {
  const series = call.store.office.all("series").find((one) => one.documents.includes(type));
  if (!series) throw notFound("该文书的号段");
  return series;
};

const findDocument = (matter: Matter, documentId: string): IssuedDocument => {
  const document = matter.documents.find((one) => one.id === documentId);
  if (!document) throw notFound("该文书");
  return document;
};

/** The issued file with the name it is handed over under. */
const issuedFile = async (call: Call, matterId: string, documentId: string) => {
  const { matter } = await findMatter(call, matterId);
  const document = findDocument(matter, documentId);
  const mark = document.state === "void" ? "（已作废）" : "";
  const name = `${document.number} ${document.name}${mark}`.replaceAll(/[\\/:*?"<>|]/g, "_");
  return { name, bytes: await call.store.archive.get(document.file) };
};

const issue = async (
  call: Call,
  matterId: string,
  rev: number,
  type: string,
  date: string,
  late: string,
): Promise<IssuedDocument> => {
  const { matter, book } = await findMatter(call, matterId);
  requireAction(call, matter, `issue:${type as PrincipalType}`);
  const fault =
    documentDateFault(date, matter.date, call.clock.today()) ?? issueDateFault(date, matter, asksFirst(call, matter));
  if (fault !== undefined) throw new Refused("invalid-input", `${fault}，没有签发。`, { fields: { date: fault } });
  const lacking = lateFault(date, late, call.clock.today());
  if (lacking !== undefined)
    throw new Refused("invalid-input", `${lacking}，没有签发。`, { fields: { late: lacking } });
  if (matter.kind !== "written") throw notFound("书面事项");
  const rule = ruleOf(call, type);
  const series = seriesFor(call, type);
  const year = yearOf(date);
  const used = usedNumbers(call, series.id);
  const paper = paperYearFault(series, year, yearOf(call.clock.today()), used);
  if (paper !== undefined) throw new Refused("refused", paper, { fields: { date: paper }, rule: "R050" });
  const seq = nextNumber(series, year, used);
  const number = formatNumber(series, year, seq);
  const file = await call.store.archive.put(await paperBytes(call.store, rule, paperFields(matter), number, date));
  const document: IssuedDocument = {
    id: call.ids(),
    type,
    name: rule.name,
    series: series.id,
    year,
    seq,
    number,
    to: matter.counterpartIds,
    date,
    state: "issued",
    voided: null,
    file,
    issuedBy: call.me.id,
    issuedAt: new Date(call.clock.now()).toISOString(),
  };
  const next = withHands({ ...matter, documents: [...matter.documents, document] }, call.me.id);
  await commitMatter(
    call,
    book,
    rev,
    next,
    "documents.issue",
    `签发《${rule.name}》${number}${late && `（补签：${late}）`}`,
  );
  return document;
};

/** The documents of a matter (文书): previewed, issued, voided, handed over. */
export const documents: UseCases<Of<"documents">> = {
  "documents.preview": (call, { type, fields }) => {
    const rule = ruleOf(call, type);
    const number = blankNumber(seriesFor(call, type), yearOf(call.clock.today()));
    return paperBytes(call.store, rule, fields, number, null);
  },

  "documents.issue": (call, { matterId, rev, type, date, late }) =>
    call.exclusive(() => issue(call, matterId, rev, type, date, late)),

  "documents.void": async (call, { matterId, rev, documentId, reason }) => {
    const { matter, book } = await findMatter(call, matterId);
    const document = findDocument(matter, documentId);
    requireAction(call, matter, "void");
    if (document.state === "void") throw new Refused("refused", `${document.number}已经作废。`, { rule: "R050" });
    const voided: IssuedDocument = {
      ...document,
      state: "void",
      voided: { reason, by: call.me.id, at: new Date(call.clock.now()).toISOString() },
    };
    const documents = matter.documents.map((one) => (one.id === documentId ? voided : one));
    const next = withHands({ ...matter, documents }, call.me.id);
    await commitMatter(call, book, rev, next, "documents.void", `作废${document.number}：${reason}`);
    return voided;
  },

  "documents.file": async (call, { matterId, documentId }) => (await issuedFile(call, matterId, documentId)).bytes,

  "documents.save": async (call, { matterId, documentId }) => {
    const file = await issuedFile(call, matterId, documentId);
    return { path: await call.ports().saveFile(`${file.name}.docx`, file.bytes) };
  },

  "documents.open": async (call, { matterId, documentId }) => {
    const file = await issuedFile(call, matterId, documentId);
    return { path: await call.ports().openFile(`${file.name}.docx`, file.bytes) };
  },

  "documents.pdf": async (call, { matterId, documentId }) => {
    const file = await issuedFile(call, matterId, documentId);
    return { path: await call.ports().saveFile(`${file.name}.pdf`, await call.ports().toPdf([file.bytes])) };
  },
};
