import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { topicOf } from "../../shared/documents/fields";
import type { Matter, WrittenMatter } from "../../shared/model/matter";
import type { SlotValues } from "../../shared/rules/snippets";
import { answerKey, call } from "../app/api";
import { type AskFacts, SnippetFactsProvider } from "./facts";

/** What of a matter fills slots and decides which snippets come first. */
export type MatterWords = Pick<
  WrittenMatter,
  "counterpartIds" | "contact" | "phone" | "title" | "basis" | "place" | "methods" | "itemId"
>;

/** The facts of a matter as it stands when they are asked for; `more` are slots that only the place itself can fill. */
export const useMatterFacts = (read: () => { words: MatterWords; more?: SlotValues }): AskFacts => {
  const client = useQueryClient();
  const nameOf = (id: string): Promise<string> => {
    const ask = { queryKey: answerKey("counterparts.get", { id }), queryFn: () => call("counterparts.get", { id }) };
    // One that cannot be read leaves its slot open; the text can be put in all the same.
    return client.fetchQuery(ask).then(
      ({ name }) => name,
      () => "",
    );
  };
  return async () => {
    const { words, more } = read();
    const names = await Promise.all(words.counterpartIds.map(nameOf));
    return {
      slots: {
        对象: names.filter((name) => name !== "").join("、"),
        联系人: words.contact.trim(),
        电话: words.phone.trim(),
        事项: topicOf(words.title),
        依据: words.basis.trim(),
        地点: words.place.trim(),
        ...more,
      },
      methods: words.methods,
      itemId: words.itemId,
    };
  };
};

const NO_WORDS = { contact: "", phone: "", title: "", basis: "", place: "", methods: [], itemId: null };

interface Props {
  readonly matter: Matter;
  /** Whom the text is for, where that is not all of the matter's counterparts. */
  readonly to?: string[];
  readonly children: ReactNode;
}

/** Put around what is written about a matter on record, such as a step or a document. */
export function MatterFacts({ matter, to = matter.counterpartIds, children }: Props) {
  const words = matter.kind === "written" ? matter : NO_WORDS;
  const facts = useMatterFacts(() => ({ words: { ...words, counterpartIds: to } }));
  return <SnippetFactsProvider value={facts}>{children}</SnippetFactsProvider>;
}
