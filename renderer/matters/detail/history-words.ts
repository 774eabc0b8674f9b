import type { MatterView } from "../../../shared/contract/matters";
import type { HistoryView } from "../../../shared/contract/procedure";

/** Fields of a matter as the form calls them. What is not here is the program's own bookkeeping. */
const labels: Readonly<Record<string, string>> = {
  date: "指导时间",
  place: "指导地点",
  handlerIds: "指导人员",
  counterpartIds: "行政相对人",
  sectionId: "承办科室",
  title: "指导事项",
  basis: "指导依据",
  startMode: "启动方式",
  stage: "阶段",
  methods: "指导方式",
  form: "形式",
  situation: "适用情形",
  audience: "指导对象",
  content: "指导内容",
  subject: "存在的问题（事由）",
  purpose: "目的",
  problem: "存在问题",
  opinion: "指导意见",
  contact: "指导联系人",
  phone: "联系电话",
  result: "指导结果",
  effect: "效益、效果",
  note: "备注",
  closedOn: "办结日期",
};

/** One changed field in words. */
export interface ChangeWords {
  readonly path: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Names for the ids a matter holds; an id nobody knows any more is given as such. */
export type NameOf = (id: string) => string | undefined;

/** Every name that the page knows: people, sections, situations (by code) and this matter's counterparts. */
export const namesOf = (
  view: MatterView,
  people: readonly { id: string; name: string }[],
  sections: readonly { id: string; name: string }[],
  situations: readonly { code: string; name: string }[],
): NameOf => {
  const coded = situations.map(({ code, name }) => ({ id: code, name }));
  const known = [...people, ...sections, ...coded, ...view.handlers, ...view.counterparts];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
};

const NOTHING = "（空）";
const wordsOf = (path: string, value: unknown, nameOf: NameOf): string => {
  const ids = /Ids?$/.test(path);
  const one = (item: unknown): string => {
    if (ids) return nameOf(String(item)) ?? "（已不在名册）";
    return path === "situation" ? (nameOf(String(item)) ?? String(item)) : String(item);
  };
  if (value === undefined || value === null || value === "") return NOTHING;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(one).join("、");
  return one(value);
};

/** The changes of one entry that mean something to a person, with what stood before and after. `term`: 行政相对人 in the region's word. */
export const changeWords = (entry: HistoryView, nameOf: NameOf, term: string): ChangeWords[] =>
  entry.changes.flatMap(({ path, from, to }) => {
    const label = path === "counterpartIds" ? term : labels[path];
    if (!label) return [];
    return [{ path, label, from: wordsOf(path, from, nameOf), to: wordsOf(path, to, nameOf) }];
  });
