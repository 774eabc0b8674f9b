import { checkCreditCode } from "../../shared/rules/credit-code";
import type { CounterpartFields } from "../../shared/model/counterpart";
import type { IssuedDocument, WrittenMatter } from "../../shared/model/matter";
import type { Quarter } from "../../shared/rules/quarters";
import { blankMatter } from "../fixtures/matters";
import { type Chance, chanceOf } from "./random";
import { BRANDS, CASES, GIVEN, PLACES, SURNAMES, TRADES } from "./words";

export type NewCounterpart = CounterpartFields & { id: string };

/** How large an office is: `years` up to and with 2026, four quarters each. */
export interface Size {
  readonly years: number;
  readonly perQuarter: number;
  readonly counterparts: number;
}

const LAST_YEAR = 2026;
const ALPHABET = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY");

const person = (chance: Chance): string => chance.pick(SURNAMES) + chance.pick(GIVEN);
const phone = (chance: Chance): string => `0530-${String(chance.upTo(10_000_000)).padStart(7, "0")}`;

const creditCode = (chance: Chance): string => {
  const first = `91379901MA${Array.from({ length: 7 }, () => chance.pick(ALPHABET)).join("")}`;
  return first + ALPHABET.find((last) => checkCreditCode(first + last).ok);
};

/** Counterparts (相对人): enterprises with valid codes and invented names, no two alike. */
export const generateCounterparts = (count: number, seed = 1): NewCounterpart[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: chance.id(),
    kind: "enterprise",
    name: `${chance.pick(PLACES)}${chance.pick(BRANDS)}${chance.pick(TRADES)}第${index + 1}有限公司`,
    creditCode: creditCode(chance),
    creditCodeConfirmed: false,
    identityNumber: "",
    representative: person(chance),
    phone: phone(chance),
    address: `云溪区${chance.pick(PLACES)}路${chance.upTo(300) + 1}号`,
    industry: chance.pick(TRADES),
    key: chance.upTo(20) === 0,
    note: "",
  }));
};

/** What matters refer to. */
export interface Office {
  readonly handlerId: string;
  readonly sectionId: string;
  readonly counterparts: readonly NewCounterpart[];
}

type Paper = Pick<IssuedDocument, "type" | "name" | "series"> & { code: string };
const PAPERS: readonly Paper[] = [
  { type: "opinionLetter", name: "行政指导意见书", series: "opinion", code: "云人社行指" },
  { type: "guidanceRecord", name: "行政指导登记文书", series: "record", code: "云溪区人社局指导书" },
];

const issued = (chance: Chance, paper: Paper, year: number, seq: number, date: string, by: string): IssuedDocument => ({
  id: chance.id(),
  type: paper.type,
  name: paper.name,
  series: paper.series,
  year,
  seq,
  number: `${paper.code}〔${year}〕${seq}号`,
  to: [],
  date,
  state: "issued",
  voided: null,
  file: chance.hex(64),
  issuedBy: by,
  issuedAt: `${date}T02:00:00.000Z`,
});

const matterOf = (chance: Chance, office: Office, date: string, seq: number): WrittenMatter => {
  const what = chance.pick(CASES);
  const counterpart = chance.pick(office.counterparts);
  const year = Number(date.slice(0, 4));
  return blankMatter({
    id: chance.id(),
    date,
    handlerIds: [office.handlerId],
    counterpartIds: [counterpart.id],
    result: what.result,
    place: counterpart.address,
    sectionId: office.sectionId,
    title: `指导${counterpart.name}解决${what.subject}问题`,
    basis: what.law,
    methods: ["意见建议"],
    subject: what.subject,
    purpose: "帮助单位规范劳动用工，预防劳动争议。",
    problem: what.problem,
    opinion: what.opinion,
    contact: person(chance),
    phone: phone(chance),
    effect: `${what.result}。经${chance.upTo(20) + 3}日后回访，单位已按意见逐项落实，职工没有新的反映。`,
    phase: "underway",
    documents: PAPERS.map((paper) => issued(chance, paper, year, seq, date, office.handlerId)),
  });
};

/** The books of an office, the oldest first: each quarter with its matters of about 3 KB, two issued documents in each. */
export function* generateBooks(size: Size, office: Office): Generator<{ book: Quarter; matters: WrittenMatter[] }> {
  for (let year = LAST_YEAR - size.years + 1; year <= LAST_YEAR; year++) {
    for (const index of [1, 2, 3, 4] as const) {
      const chance = chanceOf(year * 10 + index);
      const matters = Array.from({ length: size.perQuarter }, (_, at) => {
        const month = index * 3 - 2 + Math.floor((at * 3) / size.perQuarter);
        const day = 1 + chance.upTo(28);
        const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        return matterOf(chance, office, date, (index - 1) * size.perQuarter + at + 1);
      });
      yield { book: `${year}Q${index}`, matters };
    }
  }
}
