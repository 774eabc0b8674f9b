import type { Parsed } from "../../shared/contract";
import { kindOf } from "../../shared/documents";
import { fill, fillSlots, leftValues, missingFields, openFields } from "../../shared/documents/fill";
import type { IssuedDocument, Matter } from "../../shared/model/matter";
import { yearOf } from "../../shared/rules/dates";
import { blankNumber, formatNumber, nextNumber } from "../../shared/rules/numbering";
import { fileName } from "../../shared/rules/text";
import { withHands } from "../../shared/rules/workflow/actor";
import { withoutDocument } from "../../shared/rules/workflow/elements";
import { voidRefusal } from "../../shared/rules/workflow/papers";
import { blankWritten } from "./blank-matter";
import type { Call, Of, UseCases } from "./context";
import { issueAll } from "./issuing";
import { commitMatter } from "./matter-change";
import { findMatter } from "./matter-lookup";
import { type KnownPaper, knownPaper, messageOf, paperBytes, wordingOf } from "./papers";
import { notFound, Refused } from "./refused";
import { seriesFor, usedNumbers } from "./series";
import { counterpartName, theProfile } from "./store";
import { sourceOfMatter, sourceOfSubject, type Subject } from "./subjects";

const findDocument = (matter: Matter, documentId: string): IssuedDocument => {
  const document = matter.documents.find((one) => one.id === documentId);
  if (!document) throw notFound("该文书");
  return document;
};

/** The issued file with the name it is handed over under. */
const issuedFile = async (call: Call, matterId: string, documentId: string) => {
  const { matter } = await findMatter(call, matterId);
  const { type, state, number, name, to, file } = findDocument(matter, documentId);
  // Without a number the name alone would not tell one from another.
  const whom = number === "" && to.length === 1 ? counterpartName(call.store)(to[0] ?? "") : "";
  const mark = state === "void" ? "（已作废）" : "";
  return {
    type,
    name: fileName(`${number || whom} ${name}${mark}`.trim()),
    bytes: await call.store.archive.get(file),
  };
};

/** The matter of a subject, where it is one. */
const matterOf = async (call: Call, subject: Subject): Promise<Matter | undefined> =>
  subject.kind === "matter" ? (await findMatter(call, subject.id)).matter : undefined;

/** A document's fields as they stand: what is typed now, or what the last of its type left to begin with. */
const prepared = async (call: Call, { subject, type, values }: Parsed<"documents.prepare">) => {
  const paper = knownPaper(call, type);
  const matter = await matterOf(call, subject);
  const source = await sourceOfSubject(call, paper, subject);
  const typed = values ?? (matter ? leftValues(paper.kind, type, matter) : {});
  return { paper, matter, source, values: fill(paper.kind, source, typed) };
};

/** The form printed before a number is given; empty where the document bears none. */
const openNumber = (call: Call, { rule }: KnownPaper): string => {
  const series = seriesFor(call, rule);
  return series ? blankNumber(series, yearOf(call.clock.today())) : "";
};

/** The number the document would get today; empty where it bears none. */
const comingNumber = (call: Call, { rule }: KnownPaper): string => {
  const series = seriesFor(call, rule);
  const year = yearOf(call.clock.today());
  return series ? formatNumber(series, year, nextNumber(series, year, usedNumbers(call, series.id))) : "";
};

const drawn = async (call: Call, input: Parsed<"documents.prepare">) => {
  const { paper, source, values } = await prepared(call, input);
  const printed = fillSlots(values, source);
  return { name: paper.rule.name, bytes: await paperBytes(call.store, paper, printed, openNumber(call, paper), null) };
};

/** One of a set to be printed: the issued file, or the document as it would be now. */
const inSet = async (call: Call, matterId: string, one: Parsed<"documents.printSet">["papers"][number]) => {
  if ("documentId" in one) return issuedFile(call, matterId, one.documentId);
  const subject = { kind: "matter" as const, id: matterId, to: one.to };
  return { type: one.type, ...(await drawn(call, { subject, type: one.type, values: one.values })) };
};

/** Several documents in one PDF, saved or opened. */
const handPdf = async (
  call: Call,
  name: string,
  papers: readonly Uint8Array[],
  as: "pdf" | "print",
  bothSides = false,
) => {
  const ports = call.ports();
  // A file goes anywhere; only what is printed here is moved as the printer here wants it.
  const shift = as === "print" ? { shift: ports.shift() } : {};
  const pdf = await ports.toPdf(papers, { evenOut: bothSides, ...shift });
  const file = `${fileName(name)}.pdf`;
  return { path: as === "pdf" ? await ports.saveFile(file, pdf) : await ports.openFile(file, pdf) };
};

const voidDocument = async (call: Call, { matterId, rev, documentId, reason }: Parsed<"documents.void">) => {
  const { matter, book } = await findMatter(call, matterId);
  const document = findDocument(matter, documentId);
  const refusal = voidRefusal(matter, document.type, call.me, theProfile(call.store));
  if (refusal) throw new Refused("refused", refusal[0], { rule: refusal[1] });
  const called = document.number || `《${document.name}》`;
  if (document.state === "void") throw new Refused("refused", `${called}已经作废。`, { rule: "R050" });
  const voided: IssuedDocument = {
    ...document,
    state: "void",
    voided: { reason, by: call.me.id, at: new Date(call.clock.now()).toISOString() },
  };
  const documents = matter.documents.map((one) => (one.id === documentId ? voided : one));
  const next = withHands({ ...matter, documents }, call.me.id);
  await commitMatter(call, book, rev, next, "documents.void", `作废${called}：${reason}`);
  return voided;
};

/** The documents (文书): filled in, looked at, issued, voided, handed over. */
export const documents: UseCases<Of<"documents">> = {
  "documents.preview": (call, { type, fields }) => {
    const paper = knownPaper(call, type);
    const typed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const matter: Matter = { ...blankWritten, ...typed };
    const source = sourceOfMatter(call, paper, matter, null);
    const values = fillSlots(fill(paper.kind, source), source);
    return paperBytes(call.store, paper, values, openNumber(call, paper), null);
  },

  "documents.prepare": async (call, input) => {
    const { paper, matter, source, values } = await prepared(call, input);
    const printed = fillSlots(values, source);
    const pending = matter ? withoutDocument(matter, paper.type) : [];
    return {
      name: paper.rule.name,
      number: comingNumber(call, paper),
      values: structuredClone(values) as Record<string, string | string[] | Record<string, string>[]>,
      missing: missingFields(paper.kind, values, theProfile(call.store)),
      open: openFields(paper.kind, printed),
      message: messageOf(call.store, paper, printed),
      pending: pending.map((id) => ({ id, name: counterpartName(call.store)(id) })),
      sentences: wordingOf(call.store, paper),
    };
  },

  "documents.draw": async (call, input) => (await drawn(call, input)).bytes,

  "documents.handOver": async (call, { as, ...input }) => {
    const { name, bytes } = await drawn(call, input);
    if (as === "docx") return { path: await call.ports().saveFile(`${fileName(name)}.docx`, bytes) };
    if (as === "open") return { path: await call.ports().openFile(`${fileName(name)}.docx`, bytes) };
    return handPdf(call, name, [bytes], as);
  },

  "documents.issue": (call, { to, ...issuing }) =>
    call.exclusive(async () => {
      const { documents: made } = await issueAll(call, issuing, to === null ? null : [to]);
      const [document] = made;
      if (!document) throw notFound("该文书");
      return document;
    }),

  "documents.issueEach": (call, { to, ...issuing }) =>
    call.exclusive(async () => {
      const { kind, rule } = knownPaper(call, issuing.type);
      if (kind.each !== true) throw new Refused("refused", `《${rule.name}》不能逐户制作。`, { rule: kind.basis });
      const made = await issueAll(
        call,
        issuing,
        [...new Set(to)].map((id) => [id]),
      );
      return { documents: made.documents, rev: made.matter.rev };
    }),

  "documents.void": (call, input) => voidDocument(call, input),

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
    return handPdf(call, file.name, [file.bytes], "pdf");
  },

  "documents.printSet": async (call, { matterId, papers, as, bothSides, copies }) => {
    const { matter } = await findMatter(call, matterId);
    const files: Uint8Array[] = [];
    for (const one of papers) {
      const { type, bytes } = await inSet(call, matterId, one);
      const times = copies ? (kindOf(type)?.copies ?? 1) : 1;
      for (let time = 0; time < times; time += 1) files.push(bytes);
    }
    const title = matter.kind === "written" ? matter.title : "简易指导";
    return handPdf(call, `${title} 成套文书`, files, as, bothSides);
  },
};
