import { FONT_SETS, guidanceRecord, opinionLetter } from "../documents";
import type { Parsed } from "../../shared/contract";
import type { WrittenMatter } from "../../shared/model/matter";
import type { DocumentRule, Profile } from "../../shared/model/profile";
import { counterpartNames } from "../../shared/rules/register-rows";
import type { Store } from "./context";
import { personName, theOffice, theProfile } from "./store";

/** The fields both papers are made from: a form still being typed, or a matter. */
export type PaperFields = Parsed<"documents.preview">["fields"];

/** A matter's fields as a form would hold them. */
export const paperFields = (matter: WrittenMatter): PaperFields => matter;

/** More names than these make the record's narrow cell grow down the page: they then stand in its wide one. */
const NAMES_IN_CELL = 3;

const counterpartsOf = (store: Store, ids: readonly string[]): string[] =>
  ids.map((id) => store.counterparts.get("counterparts", id)?.name ?? "").filter(Boolean);

/** 2026-11-21 → 2026年11月21日; what is no date stays as it is. */
const chineseDate = (date: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : date;
};

/** At the foot of every outward paper: guidance is voluntary, and what the counterpart may do (R018). */
const notice = ({ sentences }: Profile): string => `${sentences.voluntary}${sentences.rights}`;

/** The elements that XX §11 asks a written document to state beside the printed form (R041). */
const elements = (store: Store, fields: PaperFields) => ({
  purpose: fields.purpose ?? "",
  basis: fields.basis ?? "",
  time: chineseDate(fields.date ?? ""),
  handlers: (fields.handlerIds ?? []).map(personName(store)).join("、"),
});

/**
 * The docx of a paper, from one entry (R043). `number` is the number as printed, blank before issue; `date` the day of
 * issue, null before it.
 */
export const paperBytes = (
  store: Store,
  rule: DocumentRule,
  fields: PaperFields,
  number: string,
  date: string | null,
): Promise<Uint8Array> => {
  const office = theOffice(store);
  const fonts = FONT_SETS[office.fonts === "standard" ? "国标" : "系统"];
  const names = counterpartsOf(store, fields.counterpartIds ?? []);
  const counterparts = names.join("、");
  if (rule.type === "guidanceRecord") {
    const many = names.length > NAMES_IN_CELL;
    return guidanceRecord(
      {
        title: rule.name,
        number,
        unit: office.name,
        unitAt: rule.unitAt ?? "bottom",
        time: chineseDate(fields.date ?? ""),
        place: fields.place ?? "",
        handlers: (fields.handlerIds ?? []).map(personName(store)).join("、"),
        counterparts: many ? counterpartNames(names) : counterparts,
        content: [many ? `指导对象：${counterparts}` : "", fields.title, fields.problem, fields.opinion]
          .filter(Boolean)
          .join("\n"),
        effect: fields.effect ?? "",
      },
      fonts,
    );
  }
  return opinionLetter(
    {
      title: rule.name,
      number,
      addressee: counterparts,
      subject: fields.subject ?? "",
      problem: fields.problem ?? "",
      opinion: fields.opinion ?? "",
      contact: fields.contact ?? "",
      phone: fields.phone ?? "",
      date,
      ...(rule.withPurpose ? elements(store, fields) : {}),
      note: notice(theProfile(store)),
      ...(rule.numberAt ? { numberAt: rule.numberAt } : {}),
      ...(rule.contactMark ? { contactMark: rule.contactMark } : {}),
    },
    fonts,
  );
};
