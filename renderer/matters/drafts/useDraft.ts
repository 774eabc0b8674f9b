import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "../../../shared/model/draft";
import { call } from "../../app/api";
import { DraftKeeper, type DraftState } from "./keeper";

/**
 * The draft of the form on this page: its keeper and how it stands. `target` is the matter being edited, null for a new
 * one; both arguments hold for the life of the form.
 */
export const useDraft = (kind: Draft["kind"], target: string | null): readonly [DraftKeeper, DraftState] => {
  const [keeper] = useState(() => new DraftKeeper((id, values) => call("drafts.keep", { id, kind, target, values })));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const now = () => void keeper.settle();
    window.addEventListener("beforeunload", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.removeEventListener("beforeunload", now);
      document.removeEventListener("visibilitychange", now);
      now();
    };
  }, [keeper]);
  return [keeper, state];
};
