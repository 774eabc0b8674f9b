import type { Draft } from "../../shared/model/draft";
import { stepNames } from "../../shared/model/steps";
import { kindOf } from "../../shared/documents";
import { draftedType } from "../documents/document-draft";
import { recordPageOf } from "../documents/record-draft";
import { approvalAddress, documentAddress, planAddress } from "../app/addresses";

const KINDS: Readonly<Partial<Record<Draft["kind"], string>>> = {
  written: "书面指导",
  simple: "简易登记",
  demand: "诉求登记",
  promise: "承诺登记",
  mediation: "调解登记",
  plan: "工作方案",
  document: "文书",
  ...stepNames,
};

/** Whether it is a step, the plan or a document of a matter, which names it better than its own first words. */
export const isOfMatter = (draft: Draft): boolean => {
  const { kind, target } = draft;
  if (target === null) return false;
  return kind === "document" ? recordPageOf(draft) === undefined : kind === "plan" || Object.hasOwn(stepNames, kind);
};

/** What was being written: 书面指导, 送达, … */
export const draftKind = (draft: Draft): string =>
  kindOf(draftedType(draft))?.name ??
  ((draft.kind === "written" || draft.kind === "simple") && draft.target !== null
    ? "修改中"
    : (KINDS[draft.kind] ?? "草稿"));

/** Where a draft is continued. */
export const draftTarget = (kept: Draft): string => {
  const { id, kind, target } = kept;
  const draft = `draft=${encodeURIComponent(id)}`;
  const matter = target === null ? "" : encodeURIComponent(target);
  switch (kind) {
    case "written":
      return matter ? `/matters/${matter}/edit?${draft}` : `/matters/new?${draft}`;
    case "simple":
      return matter ? `/matters/${matter}/edit?${draft}` : `/matters/quick?${draft}`;
    case "demand":
    case "promise":
      return `/demands?${draft}`;
    case "mediation":
      return `/mediations?${draft}`;
    case "document":
      return `${recordPageOf(kept) ?? documentAddress(target ?? "", draftedType(kept))}?${draft}`;
    case "plan":
    case "submit":
      return planAddress(target ?? "");
    case "review":
    case "respond":
    case "approve":
    case "file":
      return approvalAddress(target ?? "");
    default:
      return `/matters/${matter}?${draft}`;
  }
};

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const FIRST = ["title", "content", "subject", "problem", "place"] as const;

/** What stands on a document, where it is one. */
const onDocument = (values: unknown): unknown[] =>
  typeof values === "object" && values !== null ? Object.values(values) : [];

/** The first words that were typed. */
export const firstWords = ({ values }: Draft): string =>
  [...FIRST.map((field) => values[field]), ...onDocument(values["values"])].map(text).find(Boolean)?.slice(0, 60) ??
  "（未填写事项）";
