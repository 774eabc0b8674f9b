/** The order in which a matter's documents lie in its file (2.15 of the documents), and the choices of a print set. */
import type { MatterView } from "../../shared/contract/matters";
import { isServed, kindOf } from "../../shared/documents";
import type { DocumentGroup } from "../../shared/documents/kind";
import { lastStep } from "../../shared/rules/workflow/progress";
import type { Input } from "../../shared/contract";

/** 结论在前、依据在后; the letter is first, its proof of service right behind. */
const PLACES: Readonly<Record<DocumentGroup, number>> = {
  service: 1,
  approval: 3,
  before: 4,
  talk: 6,
  guidance: 7,
  afterwards: 9,
  ending: 11,
  filing: 13,
  mediation: 14,
  office: 15,
};
/** The cover and the table of contents lie on top. */
const ON_TOP = /封面|目录/u;
const LETTER = 0;
const PRINCIPAL: Readonly<Record<string, number>> = { opinionLetter: LETTER, guidanceRecord: 2 };

/** A document's place in the file; the smaller the nearer to the top. */
export const filingPlace = (type: string): number => {
  const kind = kindOf(type);
  if (!kind) return PLACES.office;
  if (kind.group === "filing" && ON_TOP.test(kind.name)) return -1;
  return PRINCIPAL[type] ?? PLACES[kind.group];
};

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

interface Placed extends Printable {
  /** Letters and their proofs of service lie together, at the place of the letter. */
  readonly bundle: number;
  /** Which of the counterparts it is for, in their order; before them what is for all. */
  readonly who: number;
}

const isProof = ({ group }: Printable): boolean => group === "service";

/**
 * Everything of a matter that can be printed, in the order of filing: what was issued, and what bears no number and is
 * drawn from the record. A document that is drawn for each counterpart stands once for each.
 */
export const printables = (view: MatterView): Printable[] => {
  const everybody = view.matter.counterpartIds;
  const nameOf = (id: string) => view.counterparts.find((one) => one.id === id)?.name ?? "";
  const whom = (to: readonly string[]) =>
    to.length > 0 && to.length < everybody.length ? `（${to.map(nameOf).join("、")}）` : "";
  const who = (to: readonly string[]) => (to.length < everybody.length ? everybody.indexOf(to[0] ?? "") : -1);
  const valid = view.documents.filter(({ state }) => state === "issued");
  /** A proof lies with the letters that it is for, the foremost of them. */
  const bundleOf = (type: string, to: readonly string[]): number => {
    if (kindOf(type)?.group !== "service") return filingPlace(type);
    const proven = valid.filter((one) => isServed(one.type) && to.some((id) => one.to.includes(id)));
    return proven.length > 0 ? Math.min(...proven.map((one) => filingPlace(one.type))) : PLACES.service;
  };
  const issued = valid.map(({ id, type, name, number, to }): Placed => ({
    bundle: bundleOf(type, to),
    who: who(to),
    key: id,
    label: `${name} ${number}`.trim() + whom(to),
    group: kindOf(type)?.group ?? "office",
    issued: true,
    onRecord: true,
    paper: { documentId: id },
  }));
  const isOut = (type: string, to: readonly string[]) =>
    valid.some((one) => one.type === type && to.every((counterpart) => one.to.includes(counterpart)));
  const drawn = view.papers.flatMap(({ type, name }): Placed[] => {
    const kind = kindOf(type);
    if (!kind || kind.series !== null) return [];
    const { step } = kind.occasion ?? {};
    // Of a step that was not taken there is nothing to print.
    if (step && !lastStep(view.matter.steps, step)) return [];
    const targets = kind.each === true && everybody.length > 1 ? everybody.map((id) => [id]) : [null];
    return targets
      .filter((to) => !isOut(type, to ?? everybody))
      .map((to) => ({
        bundle: bundleOf(type, to ?? everybody),
        who: to ? who(to) : -1,
        key: `${type} ${to?.join() ?? ""}`.trim(),
        label: `${name}${to ? whom(to) : ""}`,
        group: kind.group,
        issued: false,
        onRecord: step !== undefined,
        // One that is made again and again begins anew: what was typed belongs to the last.
        paper: { type, to, values: kind.repeated === true ? {} : null },
      }));
  });
  return [...issued, ...drawn].toSorted(
    (a, b) => a.bundle - b.bundle || a.who - b.who || Number(isProof(a)) - Number(isProof(b)),
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
