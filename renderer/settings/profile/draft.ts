import type { WordingValues } from "./wording";

// What an earlier version kept had not these fields.
const KEY = "desk.wording.2";

/** What a draft belongs to: a data folder and the revision of the profile that was being changed. */
export interface DraftOf {
  readonly folder: string;
  readonly rev: number;
}

/** What was typed and not saved, for the same folder and revision; null where there is nothing of the kind. */
export const keptWording = ({ folder, rev }: DraftOf): WordingValues | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as (DraftOf & { values: WordingValues }) | null;
    return kept?.folder === folder && kept.rev === rev ? kept.values : null;
  } catch {
    return null;
  }
};

/** Keeps what is typed through a change of page or a reload. */
export const keepWording = (of: DraftOf, values: WordingValues): void =>
  localStorage.setItem(KEY, JSON.stringify({ ...of, values }));

/** Saved or given up: nothing is kept. */
export const dropWording = (): void => localStorage.removeItem(KEY);
