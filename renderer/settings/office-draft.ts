import type { OfficeView } from "../../shared/contract/office";
import type { OfficeFields } from "../../shared/model/office";
import { dropRecord, keepRecord, keptRecord } from "./kept-record";

/** What stands in the form of 单位. */
export interface OfficeValues {
  readonly fields: OfficeFields;
}

const KEY = "desk.office";

/** What of an office is changed in its form. */
export const officeValues = (office: OfficeView): OfficeValues => {
  const { name, shortName, documentCode, superior, address, phone } = office;
  return { fields: { name, shortName, documentCode, superior, address, phone } };
};

// The revision counts other settings too; what was changed here is void only when what it was changed from is.
const baseOf = (folder: string, stored: OfficeValues): string => JSON.stringify([folder, stored]);

/** What was typed and not saved, in the same folder and over the same stored values; null where there is nothing. */
export const keptOffice = (folder: string, stored: OfficeValues): OfficeValues | null =>
  keptRecord(KEY, baseOf(folder, stored)) as OfficeValues | null;

/** Keeps what is typed through a change of page or a reload. */
export const keepOffice = (folder: string, stored: OfficeValues, values: OfficeValues): void =>
  keepRecord(KEY, baseOf(folder, stored), values);

/** Saved or given up: nothing is kept. */
export const dropOffice = (): void => dropRecord(KEY);
