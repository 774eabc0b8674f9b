/** What stands in the form of a year. */
export interface YearValues {
  readonly year: number | null;
  readonly source: string;
  readonly lines: string;
}

const KEY = "desk.holidays";

/** What was typed and not saved in this folder; null where there is nothing. */
export const keptYear = (folder: string): YearValues | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as { folder: string; values: YearValues } | null;
    return kept?.folder === folder ? kept.values : null;
  } catch {
    return null;
  }
};

/** Keeps what is typed through a change of page or a reload. */
export const keepYear = (folder: string, values: YearValues): void =>
  localStorage.setItem(KEY, JSON.stringify({ folder, values }));

/** Saved or given up: nothing is kept. */
export const dropYear = (): void => localStorage.removeItem(KEY);
