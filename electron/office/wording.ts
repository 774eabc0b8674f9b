import type { Call, Of, UseCases } from "./context";
import { Refused } from "./refused";
import { entry } from "./store";

const wordsOf = (call: Call) => {
  const own = call.store.office.get("wording", "wording");
  const shipped = [...call.resources.compelling];
  return { rev: own?.rev ?? 0, words: own?.words ?? shipped, shipped };
};

/** The words that sound like compulsion (强制性用语, R011): the shipped list until the office has its own. */
export const wording: UseCases<Of<"wording">> = {
  "wording.get": (call) => wordsOf(call),

  "wording.save": async (call, { rev, words }) => {
    const names = words.map(({ word }) => word);
    const twice = names.find((word, index) => names.indexOf(word) !== index);
    if (twice !== undefined) throw new Refused("duplicate", `“${twice}”写了不止一次，没有保存。请删去重复的一条。`);
    const saved = await call.store.office.commit(
      entry(call.me, call.clock, "wording.save", "修改强制性用语名单"),
      (tx) => tx.put("wording", { id: "wording", words }, rev),
    );
    return { rev: saved.rev, words: saved.words };
  },
};
