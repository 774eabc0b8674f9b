import path from "node:path";
import { openArchive } from "../archive/archive";
import { LedgerError } from "../ledger/errors";
import { openLedger } from "../ledger/ledger";
import type { FileSpec, HistoryInput, Ledger, Lists } from "../ledger/spec";
import { type Account, accountSchema } from "../../shared/model/account";
import { type Item, itemSchema } from "../../shared/model/catalogue";
import { type Counterpart, counterpartSchema } from "../../shared/model/counterpart";
import { type Draft, draftSchema } from "../../shared/model/draft";
import { type Demand, demandSchema, type PolicyPromise, promiseSchema } from "../../shared/model/demand";
import { holidayYearSchema } from "../../shared/model/holidays";
import { matterSchema } from "../../shared/model/matter";
import { type Mediation, mediationSchema } from "../../shared/model/mediation";
import { type Office, officeSchema, profileRecordSchema, sectionSchema, seriesSchema } from "../../shared/model/office";
import { storedSchema } from "../../shared/model/basics";
import type { Profile } from "../../shared/model/profile";
import { remindersSchema } from "../../shared/model/reminder";
import { MATTER_ROW_VERSION, matterRow } from "../../shared/model/row";
import { sentencesSchema } from "../../shared/model/sentences";
import { snippetSchema } from "../../shared/model/snippet";
import { wordingSchema } from "../../shared/model/wording";
import type { Clock, OfficeLists, Store, Surroundings } from "./context";
import { type FileKind, versionOf } from "./migrations";
import { notFound } from "./refused";

const file = <L extends Lists<L>>(
  kind: FileKind,
  lists: FileSpec<L>["lists"],
  more: Partial<FileSpec<L>> = {},
): FileSpec<L> => ({
  name: `${kind}.json`,
  ...versionOf(kind),
  lists,
  ...more,
});

/** The files of a data folder; what each holds is one line here. */
export const files = {
  office: file<OfficeLists>(
    "office",
    {
      office: officeSchema,
      profile: profileRecordSchema,
      sections: sectionSchema,
      series: seriesSchema,
      reminders: storedSchema.extend({ reminders: remindersSchema }),
      holidays: storedSchema.extend({ year: holidayYearSchema }),
      wording: wordingSchema,
      sentences: sentencesSchema,
      snippets: snippetSchema,
    },
    { secrets: ["recovery"] },
  ),
  accounts: file<{ accounts: Account }>("accounts", { accounts: accountSchema }, { secrets: ["password"] }),
  counterparts: file<{ counterparts: Counterpart }>("counterparts", { counterparts: counterpartSchema }),
  catalogue: file<{ items: Item }>("catalogue", { items: itemSchema }),
  drafts: file<{ drafts: Draft }>("drafts", { drafts: draftSchema }, { forgets: true }),
  demands: file<{ demands: Demand; promises: PolicyPromise }>("demands", {
    demands: demandSchema,
    promises: promiseSchema,
  }),
  mediations: file<{ mediations: Mediation }>("mediations", { mediations: mediationSchema }),
} as const;

const readStore = async (ledger: Ledger, folder: string): Promise<Store> => ({
  ledger,
  archive: openArchive(path.join(folder, "archive")),
  office: await ledger.file(files.office),
  accounts: await ledger.file(files.accounts),
  counterparts: await ledger.file(files.counterparts),
  catalogue: await ledger.file(files.catalogue),
  drafts: await ledger.file(files.drafts),
  demands: await ledger.file(files.demands),
  mediations: await ledger.file(files.mediations),
  books: await ledger.shelf({
    folder: "books",
    list: "matters",
    ...versionOf("books"),
    schema: matterSchema,
    row: matterRow,
    rowVersion: MATTER_ROW_VERSION,
  }),
});

/** Opens a data folder, whole or not at all. Throws LedgerError with the path and what may be done. */
export const openStore = async (
  folder: string,
  surroundings: Pick<Surroundings, "who" | "clock">,
  readOnly: boolean,
): Promise<Store> => {
  const ledger = await openLedger(folder, { readOnly, who: surroundings.who, now: surroundings.clock.now });
  try {
    return await readStore(ledger, folder);
  } catch (error) {
    await ledger.close();
    throw error;
  }
};

/**
 * Puts the newest good generation in a damaged file's place, with the person's consent. `name` as the error named it.
 * Throws LedgerError `file-damaged` when no good one is left.
 */
export const recoverStore = async (
  folder: string,
  surroundings: Pick<Surroundings, "who" | "clock">,
  name: string,
): Promise<void> => {
  const ledger = await openLedger(folder, { who: surroundings.who, now: surroundings.clock.now });
  try {
    // The ledger recovers only what it found damaged itself.
    await readStore(ledger, folder).catch((error: unknown) => {
      if (!(error instanceof LedgerError) || error.path !== name) throw error;
      return ledger.recover(name);
    });
  } finally {
    await ledger.close();
  }
};

/** The office's one record. */
export const theOffice = (store: Store): Office => {
  const office = store.office.get("office", "office");
  if (!office) throw notFound("单位资料");
  return office;
};

/** The profile in force. */
export const theProfile = (store: Store): Profile => {
  const record = store.office.get("profile", "profile");
  if (!record) throw notFound("地区配置");
  return record.profile;
};

/** The history entry for what this person does now. */
export const entry = (by: Pick<Account, "id" | "name">, clock: Clock, act: string, summary: string): HistoryInput => ({
  at: new Date(clock.now()).toISOString(),
  by: by.id,
  byName: by.name,
  act,
  summary,
});

/** A person's name by key, for lists and papers. */
export const personName =
  (store: Store) =>
  (id: string): string =>
    store.accounts.get("accounts", id)?.name ?? "（已删除人员）";

/** A counterpart's name by key, as it is called today. */
export const counterpartName =
  (store: Store) =>
  (id: string): string =>
    store.counterparts.get("counterparts", id)?.name ?? "（已删除）";

/** A section's name by key; none is an empty text. */
export const sectionName =
  (store: Store) =>
  (id: string | null): string =>
    id === null ? "" : (store.office.get("sections", id)?.name ?? "");
