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

/** What stands behind a refusal, in words: 依据：文号（LZ 附件1…）. Empty until the texts are there, and where no rule is named. */
export const basisOf = (rules: readonly Rule[] | undefined, named: string | undefined): string => {
  if (!rules || !named) return "";
  const rule = ruleNamed(rules, named);
  return rule ? `依据：${rule.title}（${rule.source}）` : `依据：${named}`;
};
