import { createContext, useContext } from "react";
import { printedDay } from "../../shared/rules/dates";
import type { SlotValues, SnippetUse } from "../../shared/rules/snippets";
import { useMe, useOffice } from "../app/office";

/** What a form knows that a snippet can use: what fills its slots, and what decides which come first. */
export interface SnippetFacts extends SnippetUse {
  readonly slots: SlotValues;
}

/** Asked when the list opens, so that typing in the form redraws nothing. */
export type AskFacts = () => Promise<SnippetFacts>;

/** Nothing is known. */
export const NO_FACTS: SnippetFacts = { slots: {}, methods: [], itemId: null };
const FactsContext = createContext<AskFacts>(async () => NO_FACTS);

/** Put around a form: tells its long fields what it knows. Without it they know the office, the person and the day. */
export const SnippetFactsProvider = FactsContext.Provider;

/** What is known at a field: the form's own facts, and the office's where the form has none. */
export const useSnippetFacts = (): AskFacts => {
  const ask = useContext(FactsContext);
  const { office, today } = useOffice();
  const { name } = useMe();
  return async () => {
    const facts = await ask();
    const told = Object.fromEntries(Object.entries(facts.slots).filter(([, value]) => value !== ""));
    const desk: SlotValues = { 机关: office.name, 联系人: name, 电话: office.phone, 日期: printedDay(today) };
    return { ...facts, slots: { ...desk, ...told } };
  };
};
