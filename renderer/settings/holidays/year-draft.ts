import { dropRecord, keepRecord, keptRecord } from "../kept-record";

/** What stands in the form of a year. */
export interface YearValues {
  readonly year: number | null;
  readonly source: string;
  readonly lines: string;
}

const KEY = "desk.holidays";

/** What was typed and not saved in this folder; null where there is nothing. */
export const keptYear = (folder: string): YearValues | null => keptRecord(KEY, folder) as YearValues | null;

/** Keeps what is typed through a change of page or a reload. */
export const keepYear = (folder: string, values: YearValues): void => keepRecord(KEY, folder, values);

/** Saved or given up: nothing is kept. */
export const dropYear = (): void => dropRecord(KEY);
