/** Drafts of documents, among whatever else somebody left unfinished. */
import type { Draft } from "../../shared/model/draft";

/** The type of the document that a draft is of; empty where it is of none. */
export const draftedType = ({ kind, values }: Pick<Draft, "kind" | "values">): string =>
  kind === "document" && typeof values["type"] === "string" ? values["type"] : "";

/** What was kept of the documents of a type that are made of `target`, the newest first. */
export const draftsOf = (drafts: readonly Draft[], target: string, type: string): Draft[] =>
  drafts
    .filter((draft) => draft.target === target && draftedType(draft) === type)
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
