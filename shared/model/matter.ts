import { z } from "zod";
import { dateSchema, idSchema, instantSchema, line, prose, requiredLine, requiredProse, storedSchema } from "./basics";
import { searchKey } from "../rules/search-keys";
import { documentTypeSchema } from "./profile";

/** A document that was given a number (签发). It is never changed, only voided (作废). */
export const issuedDocumentSchema = z.object({
  id: idSchema,
  type: documentTypeSchema,
  name: z.string(),
  series: idSchema,
  year: z.number().int(),
  seq: z.number().int().min(1),
  number: z.string(),
  date: dateSchema("文书日期"),
  state: z.enum(["issued", "void"]),
  voided: z.object({ reason: z.string(), by: idSchema, at: instantSchema }).nullable(),
  /** SHA-256 of the docx in the archive. */
  file: z.string(),
  issuedBy: idSchema,
  issuedAt: instantSchema,
});
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;

/** Keys chosen from a list: each once, in the order chosen. */
const distinctIds = z.array(idSchema).transform((ids) => [...new Set(ids)]);

/** What is typed for any matter (指导事项). */
const common = {
  date: dateSchema("指导时间"),
  handlerIds: distinctIds.refine((ids) => ids.length > 0, "请选择指导人员"),
  counterpartIds: distinctIds,
  form: requiredLine("形式", 20),
  result: line("指导结果", 500),
  note: line("备注", 500),
};

/** A written matter as typed (R002, R005, R006, R040, R043). */
export const writtenFields = z.object({
  ...common,
  counterpartIds: distinctIds.refine((ids) => ids.length > 0, "请选择行政相对人"),
  place: requiredLine("指导地点", 200),
  sectionId: idSchema.nullable(),
  itemId: idSchema.nullable(),
  title: requiredLine("指导事项", 200),
  basis: requiredLine("指导依据", 1_000),
  startMode: requiredLine("启动方式", 20),
  stage: requiredLine("阶段", 20),
  methods: z.array(z.string().min(1)).min(1, "请选择指导方式"),
  subject: requiredLine("存在的问题（事由）", 100),
  purpose: prose("目的", 2_000),
  problem: requiredProse("存在问题"),
  opinion: requiredProse("指导意见"),
  contact: requiredLine("指导联系人", 60),
  phone: requiredLine("联系电话", 60),
  effect: prose("指导取得的效益、效果"),
});
export type WrittenFields = z.infer<typeof writtenFields>;

/** A simple matter as typed (简易登记, R046): five fields beside the date and who did it. */
export const simpleFields = z.object({
  ...common,
  situation: line("适用情形", 40),
  audience: line("指导对象", 200),
  content: requiredProse("指导内容", 2_000),
  result: requiredLine("指导结果", 500),
});
export type SimpleFields = z.infer<typeof simpleFields>;

const lifecycle = {
  ...storedSchema.shape,
  status: z.enum(["open", "closed"]),
  closedOn: dateSchema("办结日期").nullable(),
  documents: z.array(issuedDocumentSchema),
  createdBy: idSchema,
  createdAt: instantSchema,
};

/** A matter as stored in the book of the quarter in which it was registered. */
export const matterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("written"), ...writtenFields.shape, ...lifecycle }),
  z.object({ kind: z.literal("simple"), ...simpleFields.shape, ...lifecycle }),
]);
export type Matter = z.infer<typeof matterSchema>;
export type WrittenMatter = Extract<Matter, { kind: "written" }>;
export type SimpleMatter = Extract<Matter, { kind: "simple" }>;

/**
 * The small summary of a matter that is kept in memory for all years: lists, search and numbers work on it. Names of
 * counterparts and handlers are looked up when shown, so that a corrected name shows everywhere.
 */
export interface MatterRow {
  readonly id: string;
  readonly kind: Matter["kind"];
  readonly date: string;
  readonly title: string;
  readonly audience: string;
  readonly counterpartIds: readonly string[];
  readonly handlerIds: readonly string[];
  readonly sectionId: string | null;
  readonly methods: readonly string[];
  readonly form: string;
  readonly stage: string;
  readonly place: string;
  readonly result: string;
  readonly status: Matter["status"];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly documents: readonly Pick<IssuedDocument, "type" | "series" | "year" | "seq" | "number" | "date" | "state">[];
  /** What search looks through: lower case, with pinyin initials. */
  readonly key: string;
}

/** Raised when `matterRow` changes, so that summaries kept on disk are made anew. */
export const MATTER_ROW_VERSION = 2;

/** The summary of a matter. */
export const matterRow = (matter: Matter): MatterRow => {
  const written = matter.kind === "written";
  const title = written ? matter.title : matter.content.replaceAll("\n", " ").slice(0, 80);
  const audience = written ? "" : matter.audience;
  return {
    id: matter.id,
    kind: matter.kind,
    date: matter.date,
    title,
    audience,
    counterpartIds: matter.counterpartIds,
    handlerIds: matter.handlerIds,
    sectionId: written ? matter.sectionId : null,
    methods: written ? matter.methods : [],
    form: matter.form,
    stage: written ? matter.stage : "",
    place: written ? matter.place : "",
    result: matter.result,
    status: matter.status,
    createdBy: matter.createdBy,
    createdAt: matter.createdAt,
    documents: matter.documents.map(({ type, series, year, seq, number, date, state }) => ({
      type,
      series,
      year,
      seq,
      number,
      date,
      state,
    })),
    key: searchKey([title, audience, ...matter.documents.map((issued) => issued.number)]),
  };
};
