import type { MatterView } from "../../shared/contract/matters";

interface Answering {
  readonly responses: readonly { readonly suggestionId: string; readonly done: string }[];
}

/** Fills a form with its draft; of the responses only those to suggestions that still stand. */
export const fillResponses = <V extends Answering>(start: V, kept: Readonly<Record<string, unknown>>): V => {
  const before = (kept["responses"] ?? []) as Answering["responses"];
  const responses = start.responses.map(({ suggestionId, done }) => ({
    suggestionId,
    done: before.find((one) => one.suggestionId === suggestionId)?.done ?? done,
  }));
  return { ...start, ...kept, responses };
};

/** What the form holds for these suggestions before anything is typed. */
export const blankResponses = (suggestions: MatterView["progress"]["suggestions"]) =>
  suggestions.map(({ id }) => ({ suggestionId: id, done: "" }));
