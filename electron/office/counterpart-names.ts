/** Lists of names: read out of a file, matched with the known counterparts, registered in one go (批量). */
import type { Output } from "../../shared/contract";
import type { Counterpart, CounterpartFields, CounterpartKind } from "../../shared/model/counterpart";
import { sameName } from "../../shared/rules/names";
import { cleanText } from "../../shared/rules/text";
import { NoNameList, readNames } from "../sheets";
import type { Call, Store } from "./context";
import { matterCounts, rowOf } from "./counterpart-rows";
import { Refused } from "./refused";
import { entry } from "./store";

/** The names in a file; refused in words where it holds none. */
export const namesOfFile = async (name: string, bytes: Uint8Array): Promise<Output<"counterparts.readNames">> => {
  try {
    return await readNames(name, bytes);
  } catch (error) {
    if (error instanceof NoNameList) throw new Refused("invalid-input", error.message);
    throw error;
  }
};

/** Names as they are registered, each once, in order. */
const distinct = (names: readonly string[]): Map<string, string> => {
  const plain = names.map((name) => cleanText(name).replaceAll("\n", " ").trim()).filter((name) => name !== "");
  return new Map(plain.map((name) => [sameName(name), name]));
};

const byName = (all: readonly Counterpart[]): Map<string, Counterpart[]> => {
  const known = new Map<string, Counterpart[]>();
  for (const counterpart of all) {
    const key = sameName(counterpart.name);
    known.set(key, [...(known.get(key) ?? []), counterpart]);
  }
  return known;
};

/** Which of these names are known: to one, to several, or to nobody. */
export const matchNames = (store: Store, names: readonly string[]): Output<"counterparts.match"> => {
  const known = byName(store.counterparts.all("counterparts"));
  const counts = matterCounts(store);
  const answer: Output<"counterparts.match"> = { found: [], ambiguous: [], unknown: [] };
  for (const [key, name] of distinct(names)) {
    const [one, ...more] = known.get(key) ?? [];
    if (!one) answer.unknown.push(name);
    else if (more.length === 0) answer.found.push({ name, id: one.id });
    else {
      answer.ambiguous.push({ name, rows: [one, ...more].map((row) => rowOf(row, counts.get(row.id) ?? 0)) });
    }
  }
  return answer;
};

const NOTHING: Omit<CounterpartFields, "name" | "kind"> = {
  creditCode: "",
  creditCodeConfirmed: false,
  identityNumber: "",
  representative: "",
  phone: "",
  address: "",
  industry: "",
  key: false,
  note: "",
};
const LONGEST = 200;

/** Registers a counterpart for each name that nobody goes by yet, all in one commit; those known come back as they are. */
export const addMany = (
  call: Call,
  names: readonly string[],
  kind: CounterpartKind,
): Promise<Output<"counterparts.addMany">> => {
  const wanted = distinct(names);
  const long = [...wanted.values()].find((name) => name.length > LONGEST);
  if (long !== undefined) {
    throw new Refused("invalid-input", `“${long.slice(0, 20)}……”超过 ${LONGEST} 字，都没有登记。请改短后再试。`);
  }
  return call.store.counterparts.commit(
    entry(call.me, call.clock, "counterparts.save", `批量登记相对人${wanted.size}个`),
    (tx) => {
      const known = byName(tx.all("counterparts"));
      let added = 0;
      const counterparts = [...wanted].map(([key, name]) => {
        const there = known.get(key)?.[0];
        if (there) return { id: there.id, name: there.name };
        added += 1;
        const made = tx.put("counterparts", { id: call.ids(), kind, name, ...NOTHING }, 0);
        return { id: made.id, name: made.name };
      });
      return { counterparts, added };
    },
  );
};
