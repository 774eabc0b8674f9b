import type { z } from "zod";
import type { Output } from "../../../shared/contract";
import { type WrittenMatter, writtenFields } from "../../../shared/model/matter";
import type { AccountView } from "../../../shared/model/account";

/** A written matter as it stands in the form: the same names as `writtenFields`, valid or not. */
export type MatterValues = z.input<typeof writtenFields>;

const names = Object.keys(writtenFields.shape) as (keyof MatterValues)[];

/** What a new matter starts with: today, me, my section, and the region's first choices. */
export const blankValues = (desk: Output<"office.get">, me: AccountView): MatterValues => {
  const { profile, office, today } = desk;
  const works = me.roles.includes("handler") || me.roles.includes("reviewer");
  return {
    date: today,
    place: "",
    handlerIds: works ? [me.id] : [],
    sectionId: me.sectionId,
    counterpartIds: [],
    itemId: null,
    title: "",
    basis: "",
    startMode: profile.startModes[0] ?? "",
    stage: profile.stages[0] ?? "",
    form: profile.forms[0] ?? "",
    methods: [],
    subject: "",
    purpose: "",
    problem: "",
    opinion: "",
    contact: works ? me.name : "",
    phone: office.phone,
    result: "",
    effect: "",
    note: "",
  };
};

/** The form's values of a matter that is there already. */
export const valuesOf = (matter: WrittenMatter): MatterValues =>
  Object.fromEntries(names.map((name) => [name, matter[name]])) as MatterValues;

/** A new matter after the pattern of another: its words, but today's date and no result (R019). */
export const copyValues = (matter: WrittenMatter, desk: Output<"office.get">): MatterValues => ({
  ...valuesOf(matter),
  date: desk.today,
  result: "",
  effect: "",
});

/** A kept draft as form values; what an older draft does not hold stays as in `base`. */
export const draftValues = (kept: Readonly<Record<string, unknown>>, base: MatterValues): MatterValues => {
  const known = names.filter((name) => kept[name] !== undefined && kept[name] !== null);
  return { ...base, ...Object.fromEntries(known.map((name) => [name, kept[name]])) };
};
