import type { Counterpart } from "../../shared/model/counterpart";
import { normaliseCreditCode } from "../../shared/rules/credit-code";
import { matchesTerms, searchKey, searchTerms } from "../../shared/rules/search-keys";
import { sameName } from "../../shared/rules/names";
import type { Of, Store, UseCases } from "./context";
import { addMany, matchNames, namesOfFile } from "./counterpart-names";
import { matterCounts, rowOf } from "./counterpart-rows";
import { storyOf } from "./counterpart-story";
import { notFound, Refused } from "./refused";
import { entry } from "./store";

// Records are frozen and replaced on change, so a key made once holds for as long as the record does.
const keys = new WeakMap<Counterpart, string>();

/** What search looks through for a counterpart: name, initials, codes, representative. */
export const counterpartKey = (counterpart: Counterpart): string => {
  let key = keys.get(counterpart);
  if (key === undefined) {
    key = searchKey([counterpart.name, counterpart.creditCode, counterpart.representative]);
    keys.set(counterpart, key);
  }
  return key;
};

const KEYS_A_BREATH = 200;

/** Makes the search keys ahead, a few at a time, so that the first search after opening is as quick as the next. */
export const warmCounterpartKeys = (store: Store, from = 0): void => {
  const some = store.counterparts.all("counterparts").slice(from, from + KEYS_A_BREATH);
  if (some.length === 0) return;
  for (const counterpart of some) counterpartKey(counterpart);
  setImmediate(warmCounterpartKeys, store, from + KEYS_A_BREATH);
};

const similar = (
  all: readonly Counterpart[],
  name: string,
  creditCode: string,
  except: string | null,
): Counterpart[] => {
  const code = normaliseCreditCode(creditCode);
  const wanted = sameName(name);
  return all
    .filter((other) => other.id !== except)
    .filter(
      (other) => (code !== "" && other.creditCode === code) || (wanted !== "" && sameName(other.name) === wanted),
    );
};

/** The counterparts (行政相对人, R009). */
export const counterparts: UseCases<Of<"counterparts">> = {
  "counterparts.search": (call, { text, limit, offset, kind, industry, keyOnly }) => {
    const terms = searchTerms(text);
    const found = call.store.counterparts
      .all("counterparts")
      .filter(
        (counterpart) =>
          (kind === null || counterpart.kind === kind) &&
          (!keyOnly || counterpart.key) &&
          counterpart.industry.includes(industry.trim()) &&
          matchesTerms(counterpartKey(counterpart), terms),
      );
    const counts = matterCounts(call.store);
    return {
      total: found.length,
      rows: found
        .slice(offset, offset + limit)
        .map((counterpart) => rowOf(counterpart, counts.get(counterpart.id) ?? 0)),
    };
  },

  "counterparts.get": (call, { id }) => {
    const counterpart = call.store.counterparts.get("counterparts", id);
    if (!counterpart) throw notFound("该相对人");
    return counterpart;
  },

  "counterparts.story": (call, { id }) => storyOf(call, id),

  "counterparts.similar": (call, { name, creditCode, except }) => {
    const counts = matterCounts(call.store);
    return similar(call.store.counterparts.all("counterparts"), name, creditCode, except)
      .slice(0, 5)
      .map((counterpart) => rowOf(counterpart, counts.get(counterpart.id) ?? 0));
  },

  "counterparts.save": (call, { id, rev, fields, duplicateConfirmed }) =>
    call.store.counterparts.commit(
      entry(call.me, call.clock, "counterparts.save", `${id === null ? "登记" : "修改"}相对人${fields.name}`),
      (tx) => {
        const existing = similar(tx.all("counterparts"), fields.name, fields.creditCode, id);
        if (existing.length > 0 && !duplicateConfirmed) {
          throw new Refused(
            "duplicate",
            `已有名称或代码相同的相对人：${existing.map((other) => other.name).join("、")}。可直接选用；确属不同主体时请确认后再保存。`,
            { detail: existing.map((other) => rowOf(other, 0)) },
          );
        }
        if (id !== null && !tx.get("counterparts", id)) throw notFound("该相对人");
        return tx.put("counterparts", { id: id ?? call.ids(), ...fields }, id === null ? 0 : rev);
      },
    ),

  "counterparts.readNames": (_, { name, bytes }) => namesOfFile(name, bytes),

  "counterparts.match": (call, { names }) => matchNames(call.store, names),

  "counterparts.addMany": (call, { names, kind }) => addMany(call, names, kind),
};
