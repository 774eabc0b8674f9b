import { useSearch } from "wouter";
import type { Draft } from "../../../shared/model/draft";
import { useAnswer } from "../../app/api";

/** The draft of one of these kinds that the address names (`draft=…`), so that its dialog can be opened. */
export const useNamedDraft = (...kinds: readonly Draft["kind"][]): Draft | undefined => {
  const named = new URLSearchParams(useSearch()).get("draft");
  const drafts = useAnswer("drafts.list", {}, { enabled: named !== null });
  return drafts.data?.find(({ id, kind }) => id === named && kinds.includes(kind));
};
