import type { Matter, MatterRow } from "../../shared/model/matter";
import { counterpartNames } from "../../shared/rules/register-rows";
import { matchesTerms } from "../../shared/rules/search-keys";
import { counterpartKey } from "./counterparts";
import type { Call, Store } from "./context";
import { notFound } from "./refused";
import { personName, sectionName } from "./store";

export type BookRow = MatterRow & { readonly book: string };

/** The matter and the book it stands in. Throws `not-found`. */
export const findMatter = async (call: Pick<Call, "store">, id: string): Promise<{ matter: Matter; book: string }> => {
  const row = call.store.books.row(id);
  const matter = row && (await call.store.books.get(id));
  if (!row || !matter) throw notFound("该指导事项");
  return { matter, book: row.book };
};

/** Names of the counterparts of a row, as lists show them. */
const audienceOf = (store: Store, row: MatterRow): string => {
  const names = row.counterpartIds.map((id) => store.counterparts.get("counterparts", id)?.name ?? "（已删除）");
  return names.length > 0 ? counterpartNames(names) : row.audience;
};

/** The line a list shows for a matter. */
export const matterLine = (store: Store, row: MatterRow) => ({
  id: row.id,
  kind: row.kind,
  date: row.date,
  title: row.title,
  counterparts: audienceOf(store, row),
  handlers: row.handlerIds.map(personName(store)).join("、"),
  section: sectionName(store)(row.sectionId),
  methods: row.methods.join("、"),
  form: row.form,
  stage: row.stage,
  result: row.result,
  status: row.status,
  numbers: row.documents.filter((issued) => issued.state === "issued").map((issued) => issued.number),
});

/**
 * Rows in which every term is found: in the matter's own key or in the key of one of its counterparts. Terms are looked
 * up among the counterparts first, so that tens of thousands of rows need no joined texts.
 */
export const searchRows = <R extends MatterRow>(
  store: Store,
  rows: readonly R[],
  terms: readonly string[],
): readonly R[] => {
  if (terms.length === 0) return rows;
  const all = store.counterparts.all("counterparts");
  const hits = terms.map((term) => ({
    term,
    counterparts: new Set(all.filter((other) => matchesTerms(counterpartKey(other), [term])).map((other) => other.id)),
  }));
  return rows.filter((row) =>
    hits.every(
      ({ term, counterparts }) => row.key.includes(term) || row.counterpartIds.some((id) => counterparts.has(id)),
    ),
  );
};
