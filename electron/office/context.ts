import type { Archive } from "../archive/archive";
import type { Ledger, LedgerFile, Shelf, Stored } from "../ledger/spec";
import type { Account } from "../../shared/model/account";
import type { Item } from "../../shared/model/catalogue";
import type { Counterpart } from "../../shared/model/counterpart";
import type { Draft } from "../../shared/model/draft";
import type { Demand, PolicyPromise } from "../../shared/model/demand";
import type { HolidayYearRecord } from "../../shared/model/holidays";
import type { Matter } from "../../shared/model/matter";
import type { Mediation } from "../../shared/model/mediation";
import type { Office, ProfileRecord, Section, SeriesRecord } from "../../shared/model/office";
import type { Shift } from "../../shared/model/printing";
import type { Profile } from "../../shared/model/profile";
import type { Reminders } from "../../shared/model/reminder";
import type { MatterRow } from "../../shared/model/row";
import type { Sentences } from "../../shared/model/sentences";
import type { Snippet, SnippetFields } from "../../shared/model/snippet";
import type { CompellingWord, Wording } from "../../shared/model/wording";
import type { Calendar } from "../../shared/rules/deadlines";
import type { Output, Parsed, ProcedureName } from "../../shared/contract";

/** The time as the office sees it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The calendar day here, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** How a PDF is made of documents. */
export interface PdfOptions {
  /** Moves what stands on the pages, for sheets that already bear print. */
  readonly shift?: Shift;
  /** Each document begins on an odd page, so that printed on both sides no two share a sheet. */
  readonly evenOut?: boolean;
}

/** What only a desktop can do. A door without a window has none of it. */
export interface Ports {
  /** A folder chosen by the person, or null. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Writes the bytes where the person chooses; the path, or null when they cancelled. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<string | null>;
  /** Opens a read-only copy in the program the system has for it; its path. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<string>;
  /** The documents as one PDF, each with its own page size, foot and page numbers; needs at least one. */
  readonly toPdf: (docx: readonly Uint8Array[], options?: PdfOptions) => Promise<Uint8Array>;
  /** How far this PC's printer is to move what it prints; kept here, for it belongs to the printer. */
  readonly shift: () => Shift;
  /** Keeps it, until the next; settles when it is on disk. */
  readonly keepShift: (shift: Shift) => Promise<void>;
  /** A PDF with rulers to read the shift from, unmoved, and moved where there is a shift. */
  readonly rulers: (shift: Shift) => Promise<Uint8Array>;
}

/** What ships with the program and is read at run time. */
export interface Resources {
  readonly profiles: readonly Profile[];
  readonly calendar: Calendar;
  /** The words that sound like compulsion, as shipped (R011). */
  readonly compelling: readonly CompellingWord[];
  /** Snippets that an office may take as its own. */
  readonly snippets: readonly SnippetFields[];
  /** The sample office, parsed by its schema when asked for. */
  readonly sample: () => Promise<unknown>;
  /** The bytes of a file that lies beside the sample, such as a scanned proof of service. */
  readonly sampleFile: (name: string) => Promise<Uint8Array>;
}

/** Remembers which folder was open last. */
export interface Settings {
  readonly folder: () => Promise<string | null>;
  readonly setFolder: (path: string | null) => Promise<void>;
  /** Where an office would go if nobody chooses. */
  readonly suggested: string;
}

/** Everything the office takes from outside. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: () => string;
  readonly resources: Resources;
  readonly settings: Settings;
  readonly who: { readonly user: string; readonly host: string };
  readonly passwordCost: number;
  /** Of the program, for the page that tells it. */
  readonly version: string;
  readonly log: (error: unknown) => void;
}

/** What `office.json` holds. */
export interface OfficeLists {
  office: Office;
  profile: ProfileRecord;
  sections: Section;
  series: SeriesRecord;
  /** Empty until the office changes what is shipped. */
  reminders: Stored & { reminders: Reminders };
  holidays: Stored & { year: HolidayYearRecord };
  wording: Wording;
  /** The office's own wording of fixed sentences; empty until somebody changes one. */
  sentences: Sentences;
  snippets: Snippet;
}

/** The files of an open data folder. */
export interface Store {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly office: LedgerFile<OfficeLists>;
  readonly accounts: LedgerFile<{ accounts: Account }>;
  readonly counterparts: LedgerFile<{ counterparts: Counterpart }>;
  readonly catalogue: LedgerFile<{ items: Item }>;
  readonly drafts: LedgerFile<{ drafts: Draft }>;
  readonly demands: LedgerFile<{ demands: Demand; promises: PolicyPromise }>;
  readonly mediations: LedgerFile<{ mediations: Mediation }>;
  readonly books: Shelf<Matter, MatterRow>;
}

/** What a use case is given: the store, who asks, the time and the keys. */
export interface Call {
  readonly store: Store;
  readonly me: Account;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly resources: Resources;
  readonly passwordCost: number;
  readonly version: string;
  /** Refused as `unavailable` where there is no desktop. */
  readonly ports: () => Ports;
  /** Runs what must not overlap with another of its kind, such as giving numbers. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The use cases of one capability, typed by the contract. */
export type UseCases<N extends ProcedureName> = {
  readonly [K in N]: (call: Call, input: Parsed<K>) => Promise<Output<K>> | Output<K>;
};
/** The names of a capability's procedures: `matters` → `matters.list` … */
export type Of<C extends string> = Extract<ProcedureName, `${C}.${string}`>;
