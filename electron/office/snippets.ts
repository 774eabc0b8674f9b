import type { Snippet, SnippetFields } from "../../shared/model/snippet";
import { counterpartDataFault } from "../../shared/rules/counterpart-data";
import { snippetKeepers } from "../../shared/rules/snippets";
import type { Call, Of, UseCases } from "./context";
import { misfit, notFound, Refused, requireSound } from "./refused";
import { entry, theProfile } from "./store";

const isSeen = (call: Call, { ownerId }: Snippet): boolean => ownerId === null || ownerId === call.me.id;

/** A snippet that the caller sees; somebody else's own is as good as not there. */
const seen = (call: Call, id: string): Snippet => {
  const snippet = call.store.office.get("snippets", id);
  if (!snippet || !isSeen(call, snippet)) throw notFound("这条用语");
  return snippet;
};

const requireKeeper = (call: Call): void => {
  if (snippetKeepers.some((role) => call.me.roles.includes(role))) return;
  const way = "已填的内容都在；可以另存为“我的”用语，只有自己看得到。";
  throw new Refused("forbidden", `全单位的用语由法制审核员和管理员维护，没有保存。${way}`);
};

/** What speaks against a snippet's words: what they tell of a counterpart, in the title or in the text. */
const requireNobodyNamed = (call: Call, { title, text }: SnippetFields): void => {
  const names = call.store.counterparts.all("counterparts").map(({ name }) => name);
  const faults = { title: counterpartDataFault(title, names), text: counterpartDataFault(text, names) };
  requireSound(
    Object.fromEntries(Object.entries(faults).filter((one): one is [string, string] => one[1] !== undefined)),
  );
};

/** Methods and items that the office knows; what the snippet names already may stay. */
const requireKnownUse = (call: Call, { methods, itemIds }: SnippetFields, before: Snippet | undefined): void => {
  const known = new Set([...theProfile(call.store).methods.map(({ name }) => name), ...(before?.methods ?? [])]);
  if (methods.some((method) => !known.has(method))) throw misfit({ methods: "所选指导方式不在名单里，请重新选择" });
  const kept = new Set(before?.itemIds);
  if (itemIds.some((id) => !kept.has(id) && !call.store.catalogue.get("items", id))) {
    throw misfit({ itemIds: "所选目录事项已不存在，请重新选择" });
  }
};

/** The shipped snippets that the office does not have yet, those for methods of other regions left out. */
const examplesLeft = (call: Call): SnippetFields[] => {
  const methods = new Set(theProfile(call.store).methods.map(({ name }) => name));
  const shared = call.store.office.all("snippets").filter(({ ownerId }) => ownerId === null);
  const titles = new Set(shared.map(({ title }) => title));
  return call.resources.snippets
    .filter(({ title }) => !titles.has(title))
    .filter((one) => one.methods.length === 0 || one.methods.some((method) => methods.has(method)))
    .map((one) => ({ ...one, methods: one.methods.filter((method) => methods.has(method)) }));
};

/** Snippets (用语库): words with slots, the whole office's and one's own. */
export const snippets: UseCases<Of<"snippets">> = {
  "snippets.list": (call) => ({
    snippets: call.store.office.all("snippets").filter((one) => isSeen(call, one)),
    examples: examplesLeft(call).length,
  }),

  "snippets.save": (call, { id, rev, fields, shared }) => {
    const before = id === null ? undefined : seen(call, id);
    if (shared || before?.ownerId === null) requireKeeper(call);
    requireNobodyNamed(call, fields);
    requireKnownUse(call, fields, before);
    const ownerId = shared ? null : call.me.id;
    const act = `${before ? "修改" : "新增"}用语“${fields.title}”`;
    return call.store.office.commit(entry(call.me, call.clock, "snippets.save", act), (tx) => {
      const same = tx
        .all("snippets")
        .find((one) => one.id !== id && one.ownerId === ownerId && one.title === fields.title);
      if (same) {
        const sentence = `已有标题为“${fields.title}”的用语`;
        throw new Refused("duplicate", `${sentence}，没有保存，请换一个标题；已填的内容都在。`, {
          fields: { "fields.title": sentence },
        });
      }
      return tx.put("snippets", { id: id ?? call.ids(), ...fields, ownerId }, id === null ? 0 : rev);
    });
  },

  "snippets.remove": async (call, { id, rev }) => {
    const { title, ownerId } = seen(call, id);
    if (ownerId === null) requireKeeper(call);
    await call.store.office.commit(entry(call.me, call.clock, "snippets.remove", `删除用语“${title}”`), (tx) =>
      tx.remove("snippets", id, rev),
    );
    return { done: true };
  },

  "snippets.addExamples": async (call) => {
    const left = examplesLeft(call);
    const act = entry(call.me, call.clock, "snippets.addExamples", `加入${left.length}条常用示例用语`);
    await call.store.office.commit(act, (tx) => {
      for (const fields of left) tx.put("snippets", { id: call.ids(), ...fields, ownerId: null }, 0);
    });
    return { added: left.length };
  },
};
