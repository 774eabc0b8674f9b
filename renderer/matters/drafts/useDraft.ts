import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "../../../shared/model/draft";
import { call } from "../../app/api";
import { DraftKeeper, type DraftState, type Keep } from "./keeper";
import { stand } from "./standing";
import { isUnwritten } from "./unwritten";

const keepFor =
  (kind: Draft["kind"], target: string | null): Keep =>
  async (id, values) => {
    if (target !== null || !isUnwritten(kind, values)) return call("drafts.keep", { id, kind, target, values });
    if (id !== null) await call("drafts.drop", { id });
    return null;
  };

/**
 * The draft of the form on this page: its keeper and how it stands. `target` is the matter being edited, null for a new
 * one; both arguments hold for the life of the form. A new form in which nothing is written has none.
 */
export const useDraft = (kind: Draft["kind"], target: string | null): readonly [DraftKeeper, DraftState] => {
  const [keeper] = useState(() => new DraftKeeper(keepFor(kind, target)));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const now = () => void keeper.settle();
    const leave = stand(keeper);
    window.addEventListener("beforeunload", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.removeEventListener("beforeunload", now);
      document.removeEventListener("visibilitychange", now);
      leave();
      now();
    };
  }, [keeper]);
  return [keeper, state];
};
