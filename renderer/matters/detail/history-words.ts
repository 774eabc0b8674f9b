import type { MatterView } from "../../../shared/contract/matters";
import type { HistoryView } from "../../../shared/contract/procedure";
import { type Phase, phaseNames } from "../../../shared/model/matter";
import { planParts } from "../../../shared/model/plan";
import { stepSchema } from "../../../shared/model/steps";
import { type NameOf, type StepLine, stepWords } from "../../steps/step-words";

export type { NameOf } from "../../steps/step-words";

/** Fields of a matter as the form calls them. What is not here is the program's own bookkeeping. */
const labels: Readonly<Record<string, string>> = {
  phase: "办理状态",
  date: "指导时间",
  place: "指导地点",
  handlerIds: "指导人员",
  counterpartIds: "行政相对人",
  sectionId: "承办科室",
  coSectionIds: "协办科室",
  title: "指导事项",
  basis: "指导依据",
  startMode: "启动方式",
  stage: "阶段",
  methods: "指导方式",
  guidanceType: "指导类型",
  occasion: "适用情形",
  form: "形式",
  situation: "适用情形",
  audience: "指导对象",
  content: "指导内容",
  subject: "存在的问题（事由）",
  purpose: "目的",
  problem: "存在问题",
  opinion: "指导意见",
  reasoning: "说理要点",
  contact: "指导联系人",
  phone: "联系电话",
  result: "指导结果",
  effect: "效益、效果",
  assistants: "协助单位",
  leniency: "不予处罚依据",
  publicity: "普法内容",
  planItem: "年度重点或检查计划",
  undisclosed: "不公开的理由",
  caseNumber: "执法案号",
  mandatoryAct: "依法应当作出行政行为的事项",
  technical: "技术类",
  inspection: "属于行政检查",
  note: "备注",
  "application.date": "申请日期",
  "application.applicant": "申请人",
  "application.phone": "申请人电话",
  "application.request": "申请事项",
  "application.needs": "具体需求与情况",
  "application.wish": "希望的方式与时间",
  ...Object.fromEntries(Object.entries(planParts).map(([part, name]) => [`plan.${part}`, `方案：${name}`])),
};

/** One changed field in words. */
export interface ChangeWords {
  readonly path: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Every name that the page knows: people, sections, situations (by code), this matter's counterparts and documents. */
export const namesOf = (
  view: MatterView,
  people: readonly { id: string; name: string }[],
  sections: readonly { id: string; name: string }[],
  situations: readonly { code: string; name: string }[],
): NameOf => {
  const coded = situations.map(({ code, name }) => ({ id: code, name }));
  const documents = view.documents.map(({ id, number }) => ({ id, name: number }));
  const known = [
    ...people,
    ...view.people,
    ...sections,
    ...coded,
    ...documents,
    ...view.handlers,
    ...view.counterparts,
  ];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
};

const NOTHING = "（空）";
const CODED = ["situation", "occasion"];

const wordsOf = (path: string, value: unknown, nameOf: NameOf): string => {
  const ids = /Ids?$/.test(path);
  const one = (item: unknown): string => {
    if (typeof item === "boolean") return item ? "是" : "否";
    if (ids) return nameOf(String(item)) ?? "（已不在名册）";
    if (path === "phase") return phaseNames[item as Phase] ?? String(item);
    return CODED.includes(path) ? (nameOf(String(item)) ?? String(item)) : String(item);
  };
  if (value === undefined || value === null || value === "") return NOTHING;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(one).join("、");
  return one(value);
};

type Change = HistoryView["changes"][number];
type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A group that came or went as a whole (申请, 工作方案), taken apart into its fields. */
const fieldsOf = (change: Change): readonly Change[] => {
  const { path, from, to } = change;
  if ((path !== "application" && path !== "plan") || (!isPlain(from) && !isPlain(to))) return [change];
  const before = isPlain(from) ? from : {};
  const after = isPlain(to) ? to : {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ path: `${path}.${key}`, from: before[key] ?? "", to: after[key] ?? "" }))
    .filter((one) => one.from !== one.to);
};

/** The changes of one entry that mean something to a person, with what stood before and after. `term`: 行政相对人 in the region's word. */
export const changeWords = (entry: HistoryView, nameOf: NameOf, term: string): ChangeWords[] =>
  entry.changes.flatMap(fieldsOf).flatMap(({ path, from, to }) => {
    const label = path === "counterpartIds" ? term : labels[path];
    if (!label) return [];
    return [{ path, label, from: wordsOf(path, from, nameOf), to: wordsOf(path, to, nameOf) }];
  });

/** What the step that an entry recorded says; empty for an entry that recorded none. */
export const recordedWords = (entry: HistoryView, nameOf: NameOf): StepLine[] =>
  entry.changes.flatMap(({ path, to }) => {
    if (!/^steps\[[^\]]+\]$/.test(path)) return [];
    const step = stepSchema.safeParse(to);
    return step.success ? stepWords(step.data, nameOf) : [];
  });
