/** 签发: numbers, files and the matter's record of them, in one commit (R050). */
import type { Parsed } from "../../shared/contract";
import { fill, fillSlots, missingFields, openSlots } from "../../shared/documents/fill";
import type { IssuedDocument, Matter } from "../../shared/model/matter";
import { isPrincipal } from "../../shared/model/profile";
import { yearOf } from "../../shared/rules/dates";
import { documentDateFault } from "../../shared/rules/matter-dates";
import { formatNumber, nextNumber, paperYearFault } from "../../shared/rules/numbering";
import { issueDateFault, lateFault } from "../../shared/rules/step-dates";
import { withHands } from "../../shared/rules/workflow/actor";
import { openFor } from "../../shared/rules/workflow/elements";
import { paperActions } from "../../shared/rules/workflow/papers";
import type { Call } from "./context";
import { asksFirst, commitMatter } from "./matter-change";
import { findMatter } from "./matter-lookup";
import { requireAction } from "./matter-view";
import { type KnownPaper, knownPaper, paperBytes } from "./papers";
import { Refused } from "./refused";
import { keepSeries, usedNumbers } from "./series";
import { counterpartName, theProfile } from "./store";
import { sourceOfMatter } from "./subjects";

type Issuing = Omit<Parsed<"documents.issue">, "to">;

/** Refuses a document that the rules do not allow this person to issue now. */
const requirePaper = (call: Call, matter: Matter, { type }: KnownPaper): void => {
  if (isPrincipal(type)) return requireAction(call, matter, `issue:${type}`);
  const action = paperActions(matter, call.me, theProfile(call.store)).find((one) => one.type === type);
  if (action?.allowed === true) return undefined;
  throw new Refused("refused", action?.why ?? "这件事项不制作这种文书。", { rule: action?.rule ?? "R043" });
};

/** Refuses a day that cannot be, or that is dated back without saying why. */
const requireDay = (call: Call, matter: Matter, paper: KnownPaper, { date, late }: Issuing): void => {
  const today = call.clock.today();
  // Only guidance itself is bound to the day it is given.
  const bound = paper.kind.binding === true ? issueDateFault(date, matter, asksFirst(call, matter)) : undefined;
  const fault = documentDateFault(date, paper.kind.binding === true ? matter.date : date, today) ?? bound;
  if (fault !== undefined) throw new Refused("invalid-input", `${fault}，没有签发。`, { fields: { date: fault } });
  const lacking = lateFault(date, late, today);
  if (lacking !== undefined)
    throw new Refused("invalid-input", `${lacking}，没有签发。`, { fields: { late: lacking } });
};

/** Whom one document of several is for, and what stands on it. */
const filledFor = (call: Call, matter: Matter, paper: KnownPaper, to: readonly string[], typed: Issuing["values"]) => {
  const source = sourceOfMatter(call, paper, matter, to);
  const values = fillSlots(fill(paper.kind, source, typed), source);
  const missing = missingFields(paper.kind, values, source.profile);
  // What the two principal documents rest on, the machine has asked for in the matter's own words.
  if (missing.length > 0 && !isPrincipal(paper.type)) {
    const labels = missing.map(({ label }) => label).join("、");
    const fields = Object.fromEntries(missing.map(({ key, label }) => [`values.${key}`, `请填写${label}`]));
    throw new Refused("invalid-input", `签发前须写明：${labels}。没有签发，已填的内容都在。`, {
      fields,
      rule: paper.kind.basis,
    });
  }
  const open = openSlots(values);
  if (open.length > 0) {
    throw new Refused(
      "invalid-input",
      `文书里还有没有填写的占位：${open.join("、")}。没有签发，已填的内容都在；请写明后再签发。`,
      { rule: "R041" },
    );
  }
  return { to: [...to], values };
};

type Numbered = Pick<IssuedDocument, "series" | "year" | "seq" | "number">;

/** The numbers that the next documents get, in order; none where the type bears none. */
const numbersFor = async (call: Call, paper: KnownPaper, date: string, count: number): Promise<Numbered[]> => {
  const series = await keepSeries(call, paper.rule);
  const year = yearOf(date);
  if (!series) return Array.from({ length: count }, () => ({ series: null, year, seq: null, number: "" }));
  const used = usedNumbers(call, series.id);
  const onPaper = paperYearFault(series, year, yearOf(call.clock.today()), used);
  if (onPaper !== undefined) throw new Refused("refused", onPaper, { fields: { date: onPaper }, rule: "R050" });
  const first = nextNumber(series, year, used);
  return Array.from({ length: count }, (_, index) => ({
    series: series.id,
    year,
    seq: first + index,
    number: formatNumber(series, year, first + index),
  }));
};

const summaryOf = (call: Call, documents: readonly IssuedDocument[], late: string): string => {
  const [one, last] = [documents[0], documents.at(-1)];
  const why = late && `（补签：${late}）`;
  if (!one || !last) return "";
  if (documents.length === 1) {
    const whom = one.to.length === 1 ? counterpartName(call.store)(one.to[0] ?? "") : "";
    return `${one.number === "" ? "制作" : "签发"}《${one.name}》${one.number || whom}${why}`;
  }
  return `逐户签发《${one.name}》${documents.length}份：${one.number}至${last.number}${why}`;
};

/** Refuses a second document for whoever has one, where one is all there is. */
const requireOpen = (call: Call, matter: Matter, { type, rule }: KnownPaper, to: readonly string[]): void => {
  const open = openFor(matter, type);
  const again = to.find((id) => matter.counterpartIds.includes(id) && !open.includes(id));
  if (again === undefined) return;
  const name = counterpartName(call.store)(again);
  throw new Refused("refused", `${name}的《${rule.name}》已签发，没有重复签发。`, { rule: "R050" });
};

/** A filled document with its number, its file in the archive. */
const written = async (
  call: Call,
  paper: KnownPaper,
  date: string,
  { to, values }: ReturnType<typeof filledFor>,
  numbered: Numbered,
): Promise<IssuedDocument> => ({
  id: call.ids(),
  type: paper.type,
  name: paper.rule.name,
  ...numbered,
  date,
  to,
  state: "issued",
  voided: null,
  file: await call.store.archive.put(await paperBytes(call.store, paper, values, numbered.number, date)),
  issuedBy: call.me.id,
  issuedAt: new Date(call.clock.now()).toISOString(),
});

/**
 * Issues one document for each of `targets`, a list of counterparts each, or one for all who have none where it is null:
 * consecutive numbers, the files in the archive, then all of them in one commit. Whatever fails leaves no document and takes
 * no number. Not to be run beside itself. Throws `refused`, or `invalid-input` with the fields that are at fault.
 */
export const issueAll = async (
  call: Call,
  issuing: Issuing,
  targets: readonly (readonly string[])[] | null,
): Promise<{ documents: IssuedDocument[]; matter: Matter }> => {
  const { matterId, rev, type, date, late, values: typed } = issuing;
  const { matter, book } = await findMatter(call, matterId);
  const paper = knownPaper(call, type);
  requirePaper(call, matter, paper);
  requireDay(call, matter, paper, issuing);
  const wanted = targets ?? [openFor(matter, type)];
  requireOpen(call, matter, paper, wanted.flat());
  const filled = wanted.map((to) => filledFor(call, matter, paper, to, typed));
  const numbers = await numbersFor(call, paper, date, filled.length);
  const documents: IssuedDocument[] = [];
  for (const [index, numbered] of numbers.entries()) {
    const one = filled[index];
    if (one) documents.push(await written(call, paper, date, one, numbered));
  }
  const next: Matter = {
    ...matter,
    documents: [...matter.documents, ...documents],
    papers: Object.keys(typed).length === 0 ? matter.papers : { ...matter.papers, [type]: typed },
  };
  // Who makes a reviewer's or visitor's paper does not become one of those who carry the matter out (R061, R073).
  const own = paper.kind.occasion?.by === "worker" ? withHands(next, call.me.id) : next;
  const saved = await commitMatter(call, book, rev, own, "documents.issue", summaryOf(call, documents, late));
  return { documents, matter: saved };
};
