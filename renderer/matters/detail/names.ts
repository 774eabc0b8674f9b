import type { MatterView } from "../../../shared/contract/matters";
import { useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { type NameOf, namesOf } from "./history-words";

/** Every name that this matter's page knows: people, sections, situations, its counterparts, its documents by number. */
export const useNames = (view: MatterView): NameOf => {
  const { sections, profile } = useOffice();
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  const coded = [...profile.simpleForms, ...profile.occasions];
  return namesOf(view, people, sections, coded);
};
