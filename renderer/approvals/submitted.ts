import type { Dossier, Round } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import type { WrittenMatter } from "../../shared/model/matter";
import type { Response, Snapshot } from "../../shared/model/steps/approval";

/**
 * What lies before whoever decides: what was last submitted; once it was passed, the matter as it stands, for the handler
 * may have dealt with suggestions since and nobody changes it after that; and the matter where nothing was submitted yet.
 */
export const submittedContent = (
  { progress }: Pick<MatterView, "progress">,
  matter: WrittenMatter,
  rounds: readonly Round[],
): Omit<Snapshot, "attachments"> => {
  const passed = progress.approval === "approving" || progress.approval === "approved";
  return passed ? matter : (rounds[0]?.submit.snapshot ?? matter);
};

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
