import type { CounterpartRow } from "../../shared/contract/counterparts";
import type { Counterpart } from "../../shared/model/counterpart";
import { maskIdentityNumber, maskPhone } from "../../shared/rules/mask";
import type { Store } from "./context";

/** How many matters each counterpart has, by its key. */
export const matterCounts = (store: Store): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of store.books.rows()) {
    for (const id of row.counterpartIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** A counterpart as lists show it: numbers masked. */
export const rowOf = (counterpart: Counterpart, matters: number): CounterpartRow => ({
  id: counterpart.id,
  kind: counterpart.kind,
  name: counterpart.name,
  creditCode: counterpart.creditCode,
  identityNumber: maskIdentityNumber(counterpart.identityNumber),
  representative: counterpart.representative,
  phone: maskPhone(counterpart.phone),
  address: counterpart.address,
  key: counterpart.key,
  matters,
});
