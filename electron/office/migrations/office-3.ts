import type { Migration } from "../../ledger/spec";

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** What the regions call documents that version 3 added, as they were shipped then. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "neimenggu-justice": { admonition: "行政警示书" },
  "zhoucun-natural-resources": { legalReview: "合法性审查意见书" },
};

/** The series of the documents that version 3 added, as they were shipped then: type, name, code. */
const SERIES: readonly (readonly [type: string, name: string, code: string])[] = [
  ["reminderLetter", "行政提示书", "{发文代字}行提"],
  ["suggestionLetter", "行政建议书", "{发文代字}行建"],
  ["exhortation", "行政规劝书", "{发文代字}行劝"],
  ["admonition", "行政告诫书", "{发文代字}行诫"],
  ["simpleGuidance", "简易行政指导书", "{发文代字}简行指"],
  ["talkNotice", "行政约谈通知书", "{发文代字}约"],
  ["choiceNotice", "行政指导告知书", "{发文代字}行告"],
  ["approvalForm", "重大行政指导审批表", "重审"],
  ["lawfulnessForm", "行政指导合法性审查表", "合审"],
  ["terminationNotice", "行政指导终止通知书", "{发文代字}行终"],
  ["visitRecord", "回访记录表", "回访"],
];

const newSeries = (documentCode: unknown): Raw[] =>
  SERIES.map(([type, name, code]) => ({
    id: type,
    rev: 1,
    name,
    code: code.replaceAll("{发文代字}", String(documentCode)),
    pattern: "{代字}〔{年}〕{序号}号",
    documents: [type],
    yearly: true,
    starts: [],
  }));

/**
 * Version 3: every document of the regulations has its series; series may run on over the years; fixed sentences and
 * snippets have lists of their own.
 */
export const addDocuments: Migration = (lists) => ({
  ...lists,
  profile: listOf(lists.profile).map((record) =>
    isRaw(record.profile)
      ? { ...record, profile: { ...record.profile, documentNames: NAMES[String(record.profile.id)] ?? {} } }
      : record,
  ),
  series: [
    ...listOf(lists.series).map((series) => ({ ...series, yearly: true })),
    ...listOf(lists.office).flatMap(({ documentCode }) => newSeries(documentCode)),
  ],
  sentences: [],
  snippets: [],
});
