import type { Counterpart } from "../model/counterpart";
import type { Demand } from "../model/demand";
import type { IssuedDocument, Matter, SimpleMatter, WrittenMatter } from "../model/matter";
import type { Mediation } from "../model/mediation";
import type { DocumentRule, Profile } from "../model/profile";
import type { Step, StepOf } from "../model/steps";
import { lastStep } from "../rules/workflow/progress";
import type { KindOf } from "./filing-order";

/** Somebody of the office as a paper names them. */
export interface PersonFacts {
  readonly name: string;
  readonly duty: string;
  readonly certificate: string;
  readonly section: string;
}

/** A counterpart as a paper names it. */
export type CounterpartFacts = Pick<
  Counterpart,
  "id" | "name" | "kind" | "creditCode" | "identityNumber" | "representative" | "phone" | "address"
>;

/** A table of the register or of the statistics, its texts ready to print. */
export interface Listing {
  readonly title: string;
  readonly period: string;
  /** ISO. */
  readonly filledOn: string;
  /** Who filled it in (填表人). */
  readonly filler: string;
  /** What its lines add up to, on a line of its own; empty where nothing is added up. */
  readonly total: string;
  /** `width` in characters of a sheet. */
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** Everything a document can be filled from: one entry feeds them all (R043). */
export interface Source {
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly superior: string;
    readonly address: string;
    readonly phone: string;
  };
  readonly profile: Profile;
  /** The document's own rule under the profile. */
  readonly rule: DocumentRule;
  /** ISO. */
  readonly today: string;
  readonly matter: Matter | null;
  /** Those of the matter's counterparts whom this document is for, in order; of a mediation or demand, those known. */
  readonly to: readonly CounterpartFacts[];
  /** All of the matter's counterparts. */
  readonly counterparts: readonly CounterpartFacts[];
  readonly person: (id: string) => PersonFacts;
  readonly section: (id: string | null) => string;
  /** What a type is, for papers that speak of other papers. */
  readonly kindOf: KindOf;
  readonly mediation: Mediation | null;
  readonly demand: Demand | null;
  readonly listing: Listing | null;
}

/** The written matter, or null. */
export const writtenOf = ({ matter }: Source): WrittenMatter | null => (matter?.kind === "written" ? matter : null);
/** The simple matter, or null. */
export const simpleOf = ({ matter }: Source): SimpleMatter | null => (matter?.kind === "simple" ? matter : null);

/** The last step of a kind that counts, or null. */
export const stepOf = <A extends Step["act"]>({ matter }: Source, act: A): StepOf<A> | null =>
  (matter && lastStep(matter.steps, act)) ?? null;

/** The documents of the matter that are out and not voided. */
export const issuedOf = ({ matter }: Source): readonly IssuedDocument[] =>
  matter?.documents.filter(({ state }) => state === "issued") ?? [];

/** The name of somebody of the office; empty where nobody is told. */
export const nameOf = (source: Source, id: string | undefined): string =>
  id === undefined ? "" : source.person(id).name;

/** Names of people, as a paper lists them. */
export const namesOf = (source: Source, ids: readonly string[]): string =>
  ids.map((id) => source.person(id).name).join("、");

/** Names of counterparts, as a paper lists them. */
export const counterpartNamesOf = (counterparts: readonly CounterpartFacts[]): string =>
  counterparts.map(({ name }) => name).join("、");
