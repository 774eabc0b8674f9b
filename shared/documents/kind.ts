import type { Phase } from "../model/matter";
import type { DocumentRule, Profile } from "../model/profile";
import type { StepAct } from "../model/steps";
import type { Place } from "./filing-order";
import type { Paper } from "./paper";
import type { Source } from "./source";

/** A line of a list that a document prints: column → text. */
export type Line = Readonly<Record<string, string>>;
/** What stands in a field: a text, what was ticked, or lines of a list. */
export type Value = string | readonly string[] | readonly Line[];
/** What is known of a document's fields, by key. */
export type Values = Readonly<Record<string, Value>>;

/** Where what is on record was entered, in words of the window: a form, a register, a step. */
export type Entered =
  | "事项内容"
  | "申请"
  | "简易登记"
  | "办理结果"
  | "工作方案"
  | "登记簿"
  | "诉求台账"
  | "行政调解登记"
  | "受理、不予受理"
  | "必要性调查"
  | "专家咨询"
  | "重大事项判定"
  | "送审"
  | "法制审核"
  | "处理审核意见"
  | "负责人审批"
  | "备案"
  | "约谈"
  | "回访"
  | "评估"
  | "终止";

interface FieldBase<K extends string> {
  readonly key: K;
  readonly label: string;
  /** Asked for before the document is issued; `stated`: where the region's papers must state it (XX §11). */
  readonly required?: boolean | "stated";
  readonly hint?: string;
  /** Where it comes from. Without it, it is typed; else it is begun with what is there, and can be typed over. */
  readonly from?: (source: Source) => Value | undefined;
  /** A field that is taken from the record as it is: it is shown, and changed where it was entered. */
  readonly entered?: Entered;
}

/** What one may choose from: the same everywhere, or as the region has it. */
export type Options = readonly string[] | ((profile: Profile) => readonly string[]);

/** One field of a document: what it is called, what it holds, where it comes from. */
export type Field<K extends string = string> = FieldBase<K> &
  (
    | { readonly kind: "line"; readonly max?: number }
    | { readonly kind: "prose"; readonly max?: number }
    | { readonly kind: "date" }
    /** One of several. */
    | { readonly kind: "choice"; readonly options: Options }
    /** Any of several. */
    | { readonly kind: "checks"; readonly options: Options }
    /** Lines of a list. */
    | { readonly kind: "lines"; readonly columns: readonly { readonly key: string; readonly label: string }[] }
  );

/** A fixed sentence of a document. `{…}` are slots that the document fills in. */
export interface Sentence {
  /** What it is called in the settings. */
  readonly label: string;
  readonly text: string;
}

/** A document filled in, as `draw` sees it. */
export interface Filled<K extends string = string, S extends string = string> {
  /** The document's name as the region has it. */
  readonly title: string;
  /** The whole number as printed; empty where it bears none. */
  readonly number: string;
  /** The day it bears, ISO; null before it is issued. */
  readonly date: string | null;
  readonly rule: DocumentRule;
  readonly profile: Profile;
  readonly unit: string;
  /** The foot of every outward document: guidance is voluntary, and what the counterpart may do (R018). */
  readonly note: string;
  readonly text: (key: K) => string;
  readonly list: (key: K) => readonly string[];
  /** What a choice may be made from. */
  readonly options: (key: K) => readonly string[];
  readonly lines: (key: K) => readonly Line[];
  /** A fixed sentence in the office's wording, its slots filled. */
  readonly say: (key: S, slots?: Readonly<Record<string, string>>) => string;
}

/** Where the window lists a document. */
export const documentGroups = {
  guidance: "指导文书",
  talk: "约谈",
  before: "实施前",
  approval: "审核审批",
  service: "送达",
  ending: "终止",
  afterwards: "回访评估",
  filing: "归档",
  mediation: "调解",
  office: "台账与问卷",
} as const;
export type DocumentGroup = keyof typeof documentGroups;

/** When a document of a matter may be issued, and by whom; every other one is refused in words. */
export interface Occasion {
  readonly from: readonly Phase[];
  /** The step that must be on record. */
  readonly step?: StepAct;
  /** Only where a counterpart applied (依申请). */
  readonly applied?: true;
  /**
   * `carried`: everything that comes before guidance must be done, as before a letter. `offered`: guidance may be offered,
   * since nobody refused it. `open`: likewise, and somebody has not said yes yet.
   */
  readonly after?: "carried" | "offered" | "open";
  /** `worker`: who handles the matter. `contributor`: also reviewers and visitors. `visitor`: who may visit, and no other. */
  readonly by: "worker" | "contributor" | "visitor";
}

/** What a document is made of. */
export type About = "written" | "simple" | "mediation" | "demand" | "register" | "statistics" | "office";

/**
 * A document type (文书种类), described by data: the form in the window, the completeness check and the paper all follow from
 * it. Adding a type is one file in `kinds/` and one line in `index.ts`.
 */
export interface DocumentKind<K extends string = string, S extends string = string> {
  /** Its Chinese name; a region may have its own. */
  readonly name: string;
  readonly about: About;
  readonly group: DocumentGroup;
  /** The requirement it serves. */
  readonly basis: string;
  /** Printed in a regulation and followed to the letter; otherwise a sound form whose wording the office may fit. */
  readonly exact: boolean;
  /** Whether the region's office uses it. */
  readonly fits: (profile: Profile) => boolean;
  /** The number series it draws from unless the office says otherwise; null where it bears no number. */
  readonly series: { readonly code: string; readonly pattern: string } | null;
  /** It is handed to the counterpart, with a proof of service. */
  readonly served: boolean;
  readonly sealed: boolean;
  /** How many copies are printed (2.0a of the documents). */
  readonly copies: number;
  /** It carries the guidance itself: once it is out, the matter's content stays as it is. */
  readonly binding?: boolean;
  /** It may be made for each counterpart apart, with a number of its own (批量). */
  readonly each?: boolean;
  /** Where it lies in the case file; among 其他文书 unless told. */
  readonly place?: Place;
  /** It may be made again while an earlier one stands: several visits, several proofs of service. */
  readonly repeated?: boolean;
  /** When it may be issued; documents that are not kept in a matter have none. */
  readonly occasion: Occasion | null;
  readonly sentences: Readonly<Record<S, Sentence>>;
  readonly fields: readonly Field<K>[];
  /** What is on it. Pure: the same fields always give the same paper. */
  readonly draw: (filled: Filled<K, S>) => Paper;
  /** The same in short, to be sent to a telephone (短信文本). Pure likewise. */
  readonly message?: (filled: Filled<K, S>) => string;
}

/** Describes a document type; its keys are held against the fields and sentences it names. */
export const documentKind = <const K extends string, const S extends string>(
  kind: DocumentKind<K, S>,
): DocumentKind<K, S> => kind;
