/** Fields that many documents share, each with the place it comes from. */
import { printedDay } from "../rules/dates";
import type { Field } from "./kind";
import { counterpartNamesOf, namesOf, type Source, writtenOf } from "./source";

const ENTERED = "事项内容";

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

/** The four further elements that XX §11 asks a written document to state (R041). */
export const elementFields = [
  {
    key: "purpose",
    label: "目的",
    kind: "prose",
    from: (source) => writtenOf(source)?.purpose,
    taken: true,
    entered: ENTERED,
  },
  {
    key: "basis",
    label: "指导依据",
    kind: "prose",
    from: (source) => writtenOf(source)?.basis,
    taken: true,
    entered: ENTERED,
  },
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
