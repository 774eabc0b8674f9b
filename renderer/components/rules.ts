import { useQuery } from "@tanstack/react-query";

/** A rule as the people read it: in our own words, with the articles it rests on. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

/** The rules, a chunk of its own: fetched when a mark is opened or a refusal names one. */
export const useRules = (enabled = true) =>
  useQuery({
    queryKey: ["rules"],
    queryFn: async (): Promise<readonly Rule[]> => (await import("../../resources/help/rules.json")).default,
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });

/** The rule that is named: `R043`, or `R043 · LZ 四(二)` as a refusal has it. Undefined where it has no text. */
export const ruleNamed = (rules: readonly Rule[], named: string): Rule | undefined => {
  const id = /R\d{3}/.exec(named)?.[0];
  return rules.find((rule) => rule.id === id);
};

/** The regulations as the texts mark them: the profile that follows each, and what a person calls it. */
const REGULATIONS: Readonly<Record<string, { readonly profile: string; readonly name: string }>> = {
  XX: { profile: "xinxiang-hrss", name: "新乡规范" },
  LZ: { profile: "linzi-hrss", name: "临淄方案" },
  DDK: { profile: "dadukou", name: "大渡口方案" },
  NM: { profile: "neimenggu-justice", name: "内蒙古意见" },
  ZC: { profile: "zhoucun-natural-resources", name: "周村方案" },
};

/**
 * Where a rule comes from, in words instead of marks: `own` what the office's own regulation says (or the program itself),
 * `others` what the rest say. Where the own one is silent, `own` is empty.
 */
export const sourceOf = ({ source }: Pick<Rule, "source">, profile: string): { own: string; others: string } => {
  const told = source.split("；").map((part) => {
    const [, mark = "", article = ""] = /^([A-Z]+) (.*)$/.exec(part) ?? [];
    const regulation = REGULATIONS[mark];
    return { own: !regulation || regulation.profile === profile, text: regulation ? regulation.name + article : part };
  });
  const those = (own: boolean) => told.filter((one) => one.own === own).map(({ text }) => text);
  return { own: those(true).join("；"), others: those(false).join("；") };
};

/**
 * What stands behind a refusal, in words: 依据：文号（临淄方案附件1…）. The office's own regulation speaks; another's article
 * only where that is silent. Empty until the texts are there, and where no rule is named.
 */
export const basisOf = (rules: readonly Rule[] | undefined, named: string | undefined, profile: string): string => {
  if (!rules || !named) return "";
  const rule = ruleNamed(rules, named);
  if (!rule) return `依据：${named}`;
  const { own, others } = sourceOf(rule, profile);
  return `依据：${rule.title}（${own || `参照${others}`}）`;
};
