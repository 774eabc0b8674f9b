import type { Matter } from "../model/matter";
import type { RegisterField } from "../model/profile";
import { maskPhone } from "./mask";
import { fileName } from "./text";

/** The names a register line needs, looked up by key. */
export interface Names {
  readonly person: (id: string) => string;
  readonly section: (id: string) => string;
  readonly counterpart: (
    id: string,
  ) => { readonly name: string; readonly creditCode: string; readonly phone: string } | undefined;
}

export type RegisterCells = Partial<Record<RegisterField, string | number>>;

/** One name, two names, or the first of many with their number: a line stays a line. */
export const counterpartNames = (names: readonly string[]): string =>
  names.length > 2 ? `${names[0]}等${names.length}家` : names.join("、");

const matterTitle = (matter: Matter, counterparts: string, columns: readonly RegisterField[]): string => {
  const title = matter.kind === "written" ? matter.title : matter.content.replaceAll("\n", " ");
  return counterparts === "" || columns.includes("counterparts") ? title : `${title}（${counterparts}）`;
};

/**
 * The register's lines (登记簿, R051): one matter one line, by date, then by time of registration. `columns` are the
 * profile's; only they are filled. The sequence begins at 1. Phones are masked.
 */
export const registerRows = (
  matters: readonly Matter[],
  columns: readonly RegisterField[],
  names: Names,
): { id: string; cells: RegisterCells }[] =>
  matters
    .toSorted(
      (a, b) => a.date.localeCompare(b.date) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
    )
    .map((matter, index) => {
      const known = matter.counterpartIds.map(names.counterpart).filter((counterpart) => counterpart !== undefined);
      const written = matter.kind === "written";
      const counterparts =
        known.length > 0 ? counterpartNames(known.map(({ name }) => name)) : written ? "" : matter.audience;
      const all: Record<RegisterField, string | number> = {
        seq: index + 1,
        date: matter.date,
        title: matterTitle(matter, counterparts, columns),
        counterparts,
        creditCodes: known
          .map(({ creditCode }) => creditCode)
          .filter(Boolean)
          .join("、"),
        phones: known
          .map(({ phone }) => maskPhone(phone))
          .filter(Boolean)
          .join("、"),
        method: written ? matter.methods.join("、") : matter.form,
        stage: written ? matter.stage : "",
        form: matter.form,
        place: written ? matter.place : "",
        number: matter.documents
          .filter(({ state }) => state === "issued")
          .map(({ number }) => number)
          .join("、"),
        content: written ? matter.opinion : matter.content,
        result: matter.result,
        effect: written ? matter.effect : matter.result,
        handlers: matter.handlerIds.map(names.person).join("、"),
        section: written && matter.sectionId !== null ? names.section(matter.sectionId) : "",
        note: matter.note,
      };
      return { id: matter.id, cells: Object.fromEntries(columns.map((column) => [column, all[column]])) };
    });

/** The file name of a quarter's register: `<机关简称>YYYY年第N季度行政指导事项登记簿.xlsx`, without what file systems refuse. */
export const registerFileName = (shortName: string, quarterLabel: string, title: string): string =>
  fileName(`${shortName}${quarterLabel}${title}.xlsx`);
