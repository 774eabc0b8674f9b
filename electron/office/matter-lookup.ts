import type { Account } from "../../shared/model/account";
import type { Matter } from "../../shared/model/matter";
import type { MatterRow } from "../../shared/model/row";
import { counterpartNames } from "../../shared/rules/register-rows";
import { matchesTerms, searchKey } from "../../shared/rules/search-keys";
import { counterpartKey } from "./counterparts";
import type { Call, Store } from "./context";
import { notFound } from "./refused";
import { counterpartName, personName, sectionName } from "./store";

export type BookRow = MatterRow & { readonly book: string };

/** The matter and the book it stands in. Throws `not-found`. */
export const findMatter = async (call: Pick<Call, "store">, id: string): Promise<{ matter: Matter; book: string }> => {
  const row = call.store.books.row(id);
  const matter = row && (await call.store.books.get(id));
  if (!row || !matter) throw notFound("该指导事项");
  return { matter, book: row.book };
};

/** The counterparts of a row, by their names today. */
const partiesOf = (store: Store, row: MatterRow) =>
  row.counterpartIds.map((id) => ({ id, name: counterpartName(store)(id) }));

/** The counterparts of a row, as lists name them. */
const audienceOf = (parties: readonly { readonly name: string }[], row: MatterRow): string =>
  parties.length > 0 ? counterpartNames(parties.map(({ name }) => name)) : row.audience;

/** The valid numbers of a matter, the letter's first, for that is the one people know it by. */
const numbersOf = (row: MatterRow): string[] =>
  row.documents
    .filter((issued) => issued.state === "issued" && issued.number !== "")
    .toSorted((a, b) => Number(b.type === "opinionLetter") - Number(a.type === "opinionLetter"))
    .map((issued) => issued.number);

/** The line a list shows for a matter. */
export const matterLine = (store: Store, row: MatterRow) => {
  const parties = partiesOf(store, row);
  return {
    id: row.id,
    kind: row.kind,
    date: row.date,
    title: row.title,
    counterparts: audienceOf(parties, row),
    parties,
    handlers: row.handlerIds.map(personName(store)).join("、"),
    section: sectionName(store)(row.sectionId),
    methods: row.methods.join("、"),
    form: row.form,
    stage: row.stage,
    result: row.result,
    status: row.status,
    phase: row.phase,
    numbers: numbersOf(row),
  };
};

/** What search looks through for a handler: name, initials, login. */
const personKey = (account: Account): string => searchKey([account.name, account.login]);

const idsWith = <T extends { readonly id: string }>(
  all: readonly T[],
  keyOf: (one: T) => string,
  term: string,
): Set<string> => new Set(all.filter((one) => matchesTerms(keyOf(one), [term])).map((one) => one.id));

/**
 * Rows in which every term is found: in the matter's own key, or in that of one of its counterparts or handlers. Terms
 * are looked up among those first, so that tens of thousands of rows need no joined texts.
 */
export const searchRows = <R extends MatterRow>(
  store: Store,
  rows: readonly R[],
  terms: readonly string[],
): readonly R[] => {
  if (terms.length === 0) return rows;
  const all = store.counterparts.all("counterparts");
  const people = store.accounts.all("accounts");
  const hits = terms.map((term) => ({
    term,
    counterparts: idsWith(all, counterpartKey, term),
    handlers: idsWith(people, personKey, term),
  }));
  return rows.filter((row) =>
    hits.every(
      ({ term, counterparts, handlers }) =>
        row.key.includes(term) ||
        row.counterpartIds.some((id) => counterparts.has(id)) ||
        (handlers.size > 0 && row.handlerIds.some((id) => handlers.has(id))),
    ),
  );
};
