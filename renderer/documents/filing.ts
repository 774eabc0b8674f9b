/** What of a matter can be printed, in the order of its file, and the choices of a print set. */
import type { MatterView } from "../../shared/contract/matters";
import { kindOf } from "../../shared/documents";
import { filed, type FiledPaper, placeOf, places } from "../../shared/documents/filing-order";
import type { DocumentGroup } from "../../shared/documents/kind";
import { lastStep } from "../../shared/rules/workflow/progress";
import type { Input } from "../../shared/contract";

/** A type's place in the file; the smaller the nearer to the front. */
export const filingPlace = (type: string): number => places.indexOf(placeOf(type, kindOf));

/** One thing that can be printed: an issued document, or one that is made now. */
export interface Printable {
  readonly key: string;
  readonly label: string;
  readonly group: DocumentGroup;
  /** Already issued, or else drawn anew for the printing. */
  readonly issued: boolean;
  /** Issued, or a step was recorded that it tells of. */
  readonly onRecord: boolean;
  readonly paper: Input<"documents.printSet">["papers"][number];
}

/**
 * Everything of a matter that can be printed, in the order of filing: what was issued, and what bears no number and is
 * drawn from the record. A document that is drawn for each counterpart stands once for each.
 */
export const printables = (view: MatterView): Printable[] => {
  const everybody = view.matter.counterpartIds;
  const nameOf = (id: string) => view.counterparts.find((one) => one.id === id)?.name ?? "";
  const whom = (to: readonly string[]) =>
    to.length > 0 && to.length < everybody.length ? `（${to.map(nameOf).join("、")}）` : "";
  const valid = view.documents.filter(({ state }) => state === "issued");
  const issued = valid.map(({ id, type, name, number, to }) => ({
    type,
    to,
    printable: {
      key: id,
      label: `${name} ${number}`.trim() + whom(to),
      group: kindOf(type)?.group ?? "office",
      issued: true,
      onRecord: true,
      paper: { documentId: id },
    } satisfies Printable,
  }));
  const isOut = (type: string, to: readonly string[]) =>
    valid.some((one) => one.type === type && to.every((counterpart) => one.to.includes(counterpart)));
  const drawn = view.papers.flatMap(({ type, name }) => {
    const kind = kindOf(type);
    if (!kind || kind.series !== null) return [];
    const { step } = kind.occasion ?? {};
    // Of a step that was not taken there is nothing to print.
    if (step && !lastStep(view.matter.steps, step)) return [];
    const targets = kind.each === true && everybody.length > 1 ? everybody.map((id) => [id]) : [null];
    return targets
      .filter((to) => !isOut(type, to ?? everybody))
      .map((to) => ({
        type,
        to: to ?? everybody,
        printable: {
          key: `${type} ${to?.join() ?? ""}`.trim(),
          label: `${name}${to ? whom(to) : ""}`,
          group: kind.group,
          issued: false,
          onRecord: step !== undefined,
          paper: { type, to, values: null },
        } satisfies Printable,
      }));
  });
  return filed<FiledPaper & { readonly printable: Printable }>([...issued, ...drawn], everybody, kindOf).map(
    ({ paper }) => paper.printable,
  );
};

/** 文书＋送达回证: what was issued and its proofs of service. 全部（整卷）: everything on record and what files it. */
export const printPresets = {
  letters: { label: "文书＋送达回证", takes: ({ issued, group }: Printable) => issued || group === "service" },
  whole: {
    label: "全部（整卷）",
    takes: ({ onRecord, group }: Printable) => onRecord || group === "service" || group === "filing",
  },
} as const;
export type PrintPreset = keyof typeof printPresets;
