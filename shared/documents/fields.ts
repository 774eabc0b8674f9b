/** Fields that many documents share, each with the place it comes from. */
import { printedDay } from "../rules/dates";
import { oneLine } from "../rules/text";
import type { Field } from "./kind";
import { counterpartNamesOf, namesOf, type Source, writtenOf } from "./source";

const ENTERED = "事项内容";

const TAIL = /的[^的]{0,4}(?:指导|提示|提醒|建议|规劝|告诫|警示|约谈|辅导|回访|走访)$/u;

/** What a matter's name says beside that it is guidance. */
export const topicOf = (title: string): string =>
  oneLine(title)
    .replace(/^关于/u, "")
    .replace(TAIL, "")
    .replace(/行政指导$/u, "");

/** 行政相对人 whom the document is for. */
export const addressee = {
  key: "addressee",
  label: "行政相对人",
  kind: "line",
  required: true,
  from: (source: Source) => counterpartNamesOf(source.to),
  taken: true,
  entered: ENTERED,
} as const satisfies Field;

/** 目的 (XX §11). */
export const purpose = {
  key: "purpose",
  label: "目的",
  kind: "prose",
  required: "stated",
  from: (source: Source) => writtenOf(source)?.purpose,
  taken: true,
  entered: ENTERED,
} as const satisfies Field;

/** 指导依据 (R002). */
export const basis = {
  key: "basis",
  label: "指导依据",
  kind: "prose",
  from: (source: Source) => writtenOf(source)?.basis,
  taken: true,
  entered: ENTERED,
} as const satisfies Field;

/** 指导时间 and 实施人员 (XX §11). */
export const doneFields = [
  {
    key: "time",
    label: "指导时间",
    kind: "line",
    from: ({ matter }) => (matter ? printedDay(matter.date) : ""),
    taken: true,
    entered: ENTERED,
  },
  {
    key: "handlers",
    label: "实施人员",
    kind: "line",
    from: (source) => namesOf(source, source.matter?.handlerIds ?? []),
    taken: true,
    entered: ENTERED,
  },
] as const satisfies readonly Field[];

/** The four further elements that XX §11 asks a written document to state (R041). */
export const elementFields = [purpose, basis, ...doneFields] as const satisfies readonly Field[];

/** 存在问题, under the name that the document gives it. What was approved is not worded anew. */
export const problemField = (label: string) =>
  ({
    key: "problem",
    label,
    kind: "prose",
    from: (source: Source) => writtenOf(source)?.problem,
    taken: true,
    entered: ENTERED,
  }) as const satisfies Field;

/** 指导意见, likewise: it is what the document is for. */
export const opinionField = (label: string, hint = "内容较多的，每条一段并编号。") =>
  ({
    key: "opinion",
    label,
    kind: "prose",
    required: true,
    hint,
    from: (source: Source) => writtenOf(source)?.opinion,
    taken: true,
    entered: ENTERED,
  }) as const satisfies Field;

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
  {
    key: "contact",
    label: "指导联系人",
    kind: "line",
    required: true,
    from: (source) => writtenOf(source)?.contact,
    taken: true,
    entered: ENTERED,
  },
  {
    key: "phone",
    label: "联系电话",
    kind: "line",
    required: true,
    from: (source) => writtenOf(source)?.phone,
    taken: true,
    entered: ENTERED,
  },
] as const satisfies readonly Field[];
