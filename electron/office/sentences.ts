import { kindOf, typesOf, type DocumentType } from "../../shared/documents";
import type { WordedDocument } from "../../shared/contract/sentences";
import { wordingFault } from "../../shared/rules/sentences";
import type { Call, Of, UseCases } from "./context";
import { knownPaper, wordingOf } from "./papers";
import { Refused } from "./refused";
import { entry, theProfile } from "./store";

const worded = (call: Call, type: DocumentType): WordedDocument => {
  const paper = knownPaper(call, type);
  const texts = wordingOf(call.store, paper);
  return {
    type,
    name: paper.rule.name,
    exact: paper.kind.exact,
    rev: call.store.office.get("sentences", type)?.rev ?? 0,
    sentences: Object.entries(paper.kind.sentences).map(([key, { label, text }]) => ({
      key,
      label,
      shipped: text,
      text: texts[key] ?? text,
    })),
  };
};

const save = async (
  call: Call,
  type: string,
  rev: number,
  texts: Readonly<Record<string, string>>,
  summary: string,
) => {
  const paper = knownPaper(call, type);
  const own = Object.entries(texts).filter(([key, text]) => text !== paper.kind.sentences[key]?.text);
  await call.store.office.commit(entry(call.me, call.clock, "sentences.save", summary), (tx) =>
    tx.put("sentences", { id: paper.type, texts: Object.fromEntries(own) }, rev),
  );
  return worded(call, paper.type);
};

/** Fixed sentences of documents (固定用语). */
export const sentences: UseCases<Of<"sentences">> = {
  "sentences.list": (call) =>
    typesOf(theProfile(call.store))
      .filter((type) => Object.keys(kindOf(type)?.sentences ?? {}).length > 0)
      .map((type) => worded(call, type)),

  "sentences.save": (call, { type, rev, texts }) => {
    const { kind, rule } = knownPaper(call, type);
    const fields: Record<string, string> = {};
    for (const [key, text] of Object.entries(texts)) {
      const shipped = kind.sentences[key];
      const fault = shipped ? wordingFault(text, shipped.text) : "文书没有这一句";
      if (fault !== undefined) fields[`texts.${key}`] = fault;
    }
    const [first] = Object.values(fields);
    if (first !== undefined) {
      throw new Refused("invalid-input", `${first}。没有保存，已填的内容都在。`, { fields, rule: kind.basis });
    }
    return save(call, type, rev, texts, `调整《${rule.name}》固定用语`);
  },

  "sentences.restore": (call, { type, rev, key }) => {
    const { rule } = knownPaper(call, type);
    const own = call.store.office.get("sentences", type)?.texts ?? {};
    const texts = Object.fromEntries(Object.entries(own).filter(([one]) => key !== null && one !== key));
    return save(call, type, rev, texts, `恢复《${rule.name}》${key === null ? "全部" : ""}固定用语的原文`);
  },
};
