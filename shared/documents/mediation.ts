/** Fields that the papers of a mediation share (行政调解, R064, LZ 三(五)). */
import { takenFrom } from "./fields";
import { lowRow } from "./form";
import type { Field } from "./kind";
import type { TableRow } from "./paper";
import { type CounterpartFacts, namesOf, type Source } from "./source";

/** Fields that are entered in the register of mediation. */
export const ofMediation = takenFrom("行政调解登记");

/** 申请人 and 被申请人 by name. */
export const applicant = ofMediation.line("applicant", "申请人", ({ mediation }) => mediation?.applicant);
export const respondent = ofMediation.line("respondent", "被申请人", ({ mediation }) => mediation?.respondent);
/** 争议事项. */
export const dispute = ofMediation.prose("subject", "争议事项", ({ mediation }) => mediation?.subject);
/** 调解人员. */
export const mediators = ofMediation.line("mediators", "调解人员", (source) =>
  namesOf(source, source.mediation?.mediatorIds ?? []),
);

type Side = "applicant" | "respondent";
type Particular<S extends Side> = `${S}${"Representative" | "Code" | "Phone" | "Address"}`;

/** A party where it is a known counterpart: the register of mediation knows it by its name. */
const known = ({ mediation, to }: Source, side: Side): CounterpartFacts | undefined =>
  to.find(({ name }) => name === mediation?.[side]);

const particulars = <const S extends Side>(side: S, label: string): readonly Field<Particular<S>>[] => [
  {
    key: `${side}Representative`,
    label: `${label}的法定代表人（负责人）`,
    kind: "line",
    from: (source) => known(source, side)?.representative,
  },
  {
    key: `${side}Code`,
    label: `${label}的证件号码或统一社会信用代码`,
    kind: "line",
    from: (source) => known(source, side)?.creditCode || known(source, side)?.identityNumber,
  },
  { key: `${side}Phone`, label: `${label}的联系电话`, kind: "line", from: (source) => known(source, side)?.phone },
  { key: `${side}Address`, label: `${label}的地址`, kind: "line", from: (source) => known(source, side)?.address },
];

/** Both parties with what identifies them: begun from the counterparts that are known, typed for the others. */
export const partyFields = [
  applicant,
  ...particulars("applicant", "申请人"),
  respondent,
  ...particulars("respondent", "被申请人"),
] as const;
export type PartyKey = Side | Particular<Side>;

/** What is written of a party's fields. */
type Text = (key: PartyKey) => string;

/** A party in three rows of a form. */
export const partyRows = (side: Side, label: string, text: Text): TableRow[] => [
  lowRow([label, text(side)]),
  lowRow(["负责人", text(`${side}Representative`)], ["证件号码", text(`${side}Code`)]),
  lowRow(["联系电话", text(`${side}Phone`)], ["地址", text(`${side}Address`)]),
];

/** A party in one sentence of running text: its name, and what is known of it. */
export const partyWords = (side: Side, text: Text): string =>
  [
    text(side),
    ...(
      [
        ["法定代表人（负责人）", "Representative"],
        ["证件号码", "Code"],
        ["联系电话", "Phone"],
        ["地址", "Address"],
      ] as const
    ).flatMap(([label, part]) => (text(`${side}${part}`) === "" ? [] : [`${label}：${text(`${side}${part}`)}`])),
  ].join("，");
