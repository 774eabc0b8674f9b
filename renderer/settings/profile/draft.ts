import { dropRecord, keepRecord, keptRecord } from "../kept-record";
import type { WordingValues } from "./wording";

// What an earlier version kept had not these fields.
const KEY = "desk.wording.2";

/** What a draft belongs to: a data folder and the revision of the profile that was being changed. */
export interface DraftOf {
  readonly folder: string;
  readonly rev: number;
}

const baseOf = ({ folder, rev }: DraftOf): string => JSON.stringify([folder, rev]);

/** What was typed and not saved, for the same folder and revision; null where there is nothing of the kind. */
export const keptWording = (of: DraftOf): WordingValues | null => keptRecord(KEY, baseOf(of)) as WordingValues | null;

/** Keeps what is typed through a change of page or a reload. */
export const keepWording = (of: DraftOf, values: WordingValues): void => keepRecord(KEY, baseOf(of), values);

/** Saved or given up: nothing is kept. */
export const dropWording = (): void => dropRecord(KEY);
