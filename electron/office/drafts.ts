import { LedgerError } from "../ledger/errors";
import type { Draft } from "../../shared/model/draft";
import type { Call, Of, Store, UseCases } from "./context";
import { Refused } from "./refused";
import { entry } from "./store";

const ownDraft = (call: Call, id: string): Draft | undefined => {
  const draft = call.store.drafts.get("drafts", id);
  if (draft && draft.owner !== call.me.id) throw new Refused("forbidden", "这是他人的草稿，不能改动。");
  return draft;
};

/** Refuses somebody else's draft, before anything is saved for good. */
export const requireOwnDraft = (call: Call, id: string | null): void => {
  if (id !== null) ownDraft(call, id);
};

/** Drops a draft after what it held was saved for good. Nothing happens when it is gone already. */
export const dropDraft = async (call: Call, id: string | null): Promise<void> => {
  if (id === null || !ownDraft(call, id)) return;
  await call.store.drafts.commit(entry(call.me, call.clock, "drafts.drop", "草稿已用完"), (tx) => {
    const draft = tx.get("drafts", id);
    if (draft) tx.remove("drafts", id, draft.rev);
  });
};

/** As `dropDraft`, after a save that stands: a draft that cannot be written away now is only offered once more. */
export const spendDraft = async (call: Call, id: string | null): Promise<void> => {
  try {
    await dropDraft(call, id);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
  }
};

/** A person's drafts, newest first. */
export const draftsOf = (store: Store, owner: string): Draft[] =>
  store.drafts
    .all("drafts")
    .filter((draft) => draft.owner === owner)
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));

/** Drafts (草稿): kept as they are typed, each person's own. */
export const drafts: UseCases<Of<"drafts">> = {
  "drafts.list": (call) => draftsOf(call.store, call.me.id),

  "drafts.keep": async (call, { id, kind, target, values }) => {
    requireOwnDraft(call, id);
    const savedAt = new Date(call.clock.now()).toISOString();
    const kept = await call.store.drafts.commit(entry(call.me, call.clock, "drafts.keep", "保存草稿"), (tx) => {
      const before = id === null ? undefined : tx.get("drafts", id);
      return tx.put(
        "drafts",
        { id: before?.id ?? call.ids(), owner: call.me.id, kind, target, values, savedAt },
        before?.rev ?? 0,
      );
    });
    return { id: kept.id, savedAt };
  },

  "drafts.drop": async (call, { id }) => {
    await dropDraft(call, id);
    return { done: true };
  },
};
