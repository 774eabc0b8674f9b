/** Fields that many documents share, each with the place it comes from. */
import type { AttachmentKind } from "../model/attachment";
import { printedDay } from "../rules/dates";
import { oneLine } from "../rules/text";
import { fileTitle } from "./form";
import type { Entered, Field, Options } from "./kind";
import { counterpartNamesOf, namesOf, type Source, writtenOf } from "./source";

type From<V> = (source: Source) => V | undefined;

/** Fields that are shown here and changed where they were entered. */
export const takenFrom = (entered: Entered) => {
  const text =
    (kind: "line" | "prose" | "date") =>
    <const K extends string>(key: K, label: string, from: From<string>): Field<K> => ({
      key,
      label,
      kind,
      from,
      entered,
    });
  return {
    line: text("line"),
    prose: text("prose"),
    date: text("date"),
    choice: <const K extends string>(key: K, label: string, options: Options, from: From<string>): Field<K> => ({
      key,
      label,
      kind: "choice",
      options,
      from,
      entered,
    }),
    checks: <const K extends string>(
      key: K,
      label: string,
      options: Options,
      from: From<readonly string[]>,
    ): Field<K> => ({
      key,
      label,
      kind: "checks",
      options,
      from,
      entered,
    }),
  };
};

/** Fields that are entered with the matter itself. */
export const ofMatter = takenFrom("事项内容");

const TAIL = /的[^的]{0,4}(?:指导|提示|提醒|建议|规劝|告诫|警示|约谈|辅导|回访|走访)$/u;

/** What a matter's name says beside that it is guidance. */
export const topicOf = (title: string): string =>
  oneLine(title)
    .replace(/^关于/u, "")
    .replace(TAIL, "")
    .replace(/行政指导$/u, "");

/** 指导事项: what the matter is called. */
export const titleField = ofMatter.line("title", "指导事项", (source) => writtenOf(source)?.title);

/** What the matter is about, and whom: the head of most forms. */
export const matterFields = [
  titleField,
  ofMatter.line("counterparts", "指导对象", ({ counterparts }) => counterpartNamesOf(counterparts)),
] as const;

/** 承办机构: the section that handles the matter. */
export const sectionField = ofMatter.line("section", "承办机构", (source) =>
  source.section(writtenOf(source)?.sectionId ?? null),
);

/** 行政相对人 whom the document is for. */
export const addressee = {
  ...ofMatter.line("addressee", "行政相对人", ({ to }) => counterpartNamesOf(to)),
  required: true,
} as const;

/** 目的 (XX §11). */
export const purpose = {
  ...ofMatter.prose("purpose", "目的", (source) => writtenOf(source)?.purpose),
  required: "stated",
} as const;

/** 指导依据 (R002). */
export const basis = ofMatter.prose("basis", "指导依据", (source) => writtenOf(source)?.basis);

/** 指导时间 (XX §11). */
export const time = ofMatter.line("time", "指导时间", ({ matter }) => (matter ? printedDay(matter.date) : ""));

/** 实施人员, likewise. */
export const handlers = ofMatter.line("handlers", "实施人员", (source) =>
  namesOf(source, source.matter?.handlerIds ?? []),
);

/** Both. */
export const doneFields = [time, handlers] as const;

/** The four further elements that XX §11 asks a written document to state (R041). */
export const elementFields = [purpose, basis, ...doneFields] as const;

/** 存在问题, under the name that the document gives it. What was approved is not worded anew. */
export const problemField = (label: string) => ofMatter.prose("problem", label, (source) => writtenOf(source)?.problem);

/** 指导意见, likewise: it is what the document is for. */
export const opinionField = (label: string, hint = "内容较多的，每条一段并编号。") =>
  ({ ...ofMatter.prose("opinion", label, (source) => writtenOf(source)?.opinion), required: true, hint }) as const;

/** What the guidance is about, begun from the matter's name: 关于规范工资支付台账的行政指导 → 规范工资支付台账. */
export const topicField = (label: string) =>
  ({
    key: "topic",
    label,
    kind: "line",
    required: true,
    max: 100,
    from: ({ matter }: Source) => (matter?.kind === "written" ? topicOf(matter.title) : ""),
  }) as const satisfies Field;

/** 反馈方式与时间: the counterpart is asked, never bound, to answer. */
export const feedback = {
  key: "feedback",
  label: "反馈方式与时间",
  kind: "line",
  max: 200,
  hint: "可以不填，不填就不印这一项。例如：可于2026年12月20日前书面或者电话反馈。",
} as const satisfies Field;

/** Whom to ask: 指导联系人 and 联系电话 (R048). */
export const contactFields = [
  { ...ofMatter.line("contact", "指导联系人", (source) => writtenOf(source)?.contact), required: true },
  { ...ofMatter.line("phone", "联系电话", (source) => writtenOf(source)?.phone), required: true },
] as const;

/** The names of the matter's files of a kind, on one line. */
export const attachedOf =
  (wanted: AttachmentKind) =>
  ({ matter }: Source): string | undefined =>
    matter?.attachments
      .filter(({ kind }) => kind === wanted)
      .map(({ name }) => fileTitle(name))
      .join("；");
