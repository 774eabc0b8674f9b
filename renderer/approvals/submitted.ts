import type { Dossier, Round } from "../../shared/contract/approvals";
import type { WrittenMatter } from "../../shared/model/matter";
import type { Response, Snapshot } from "../../shared/model/steps/approval";

/** What lies before the reviewer: what was last submitted, or the matter as it stands where nothing was yet. */
export const submittedContent = (matter: WrittenMatter, rounds: readonly Round[]): Omit<Snapshot, "attachments"> =>
  rounds[0]?.submit.snapshot ?? matter;

/** Each suggestion with what the handler did about it; null where nothing is said yet. */
export interface Handled {
  readonly id: string;
  readonly text: string;
  readonly done: string | null;
}

/** The suggestions of a round's review with what was done: at the pass itself, or with the round that followed. */
export const handledOf = (round: Round, following: Round | undefined): Handled[] => {
  const said: readonly Response[] = [...(round.respond?.responses ?? []), ...(following?.submit.responses ?? [])];
  return (round.review?.suggestions ?? []).map(({ id, text }) => ({
    id,
    text,
    done: said.find(({ suggestionId }) => suggestionId === id)?.done ?? null,
  }));
};

/** How a person of the dossier is called. */
export const personOf = (dossier: Dossier, id: string): string =>
  dossier.people.find((person) => person.id === id)?.name ?? "";
