import { drawPaper, FONT_SETS } from "../documents";
import { type DocumentType, isDocumentType, kindOf, ruleOf } from "../../shared/documents";
import { filled } from "../../shared/documents/fill";
import type { DocumentKind, Filled, Values } from "../../shared/documents/kind";
import type { DocumentRule, Profile } from "../../shared/model/profile";
import type { Call, Store } from "./context";
import { Refused } from "./refused";
import { theOffice, theProfile } from "./store";

/** A document type as this office uses it. */
export interface KnownPaper {
  readonly type: DocumentType;
  readonly kind: DocumentKind;
  readonly rule: DocumentRule;
}

/** The type as the region has it; refused where its regulation knows no such document. */
export const knownPaper = (call: Pick<Call, "store">, type: string): KnownPaper => {
  const profile = theProfile(call.store);
  const kind = kindOf(type);
  if (!kind || !isDocumentType(type) || !kind.fits(profile))
    throw new Refused("refused", "本地区的规范没有这种文书。", { rule: "R043" });
  return { type, kind, rule: ruleOf(type, profile) };
};

/** At the foot of every outward paper: guidance is voluntary, and what the counterpart may do (R018). */
const notice = ({ sentences }: Profile): string => `${sentences.voluntary}${sentences.rights}`;

/** The office's wording of a type's fixed sentences: its own, or as the type has them. */
export const wordingOf = (store: Store, { type, kind }: Pick<KnownPaper, "type" | "kind">): Record<string, string> => {
  const own = store.office.get("sentences", type)?.texts ?? {};
  return Object.fromEntries(Object.entries(kind.sentences).map(([key, { text }]) => [key, own[key] ?? text]));
};

/** A document filled in, in the office's words. */
const filledIn = (store: Store, paper: KnownPaper, values: Values, number: string, date: string | null): Filled => {
  const { kind, rule } = paper;
  const profile = theProfile(store);
  return filled(kind, values, {
    title: rule.name,
    number,
    date,
    rule,
    profile,
    unit: theOffice(store).name,
    note: kind.served ? notice(profile) : "",
    wording: wordingOf(store, paper),
  });
};

/** The 短信文本 of a document; empty where its type has none. */
export const messageOf = (store: Store, paper: KnownPaper, values: Values): string =>
  paper.kind.message?.(filledIn(store, paper, values, "", null)) ?? "";

/**
 * The docx of a document, from one entry (R043). `number` is the number as printed, blank before issue; `date` the day of
 * issue, null before it.
 */
export const paperBytes = (
  store: Store,
  paper: KnownPaper,
  values: Values,
  number: string,
  date: string | null,
): Promise<Uint8Array> =>
  drawPaper(
    paper.kind.draw(filledIn(store, paper, values, number, date)),
    FONT_SETS[theOffice(store).fonts === "standard" ? "国标" : "系统"],
  );
