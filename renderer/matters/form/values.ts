import type { z } from "zod";
import type { Output } from "../../../shared/contract";
import { type Application, type WrittenMatter, writtenFields } from "../../../shared/model/matter";
import type { AccountView } from "../../../shared/model/account";
import type { Profile } from "../../../shared/model/profile";
import { isAppliedFor } from "../../../shared/rules/start-mode";
import { methodsBring } from "../../../shared/rules/workflow/needs";

/**
 * A written matter as it stands in the form: the same names as `writtenFields`, valid or not; `mandatoryAct` is null until
 * the question is answered (R013).
 */
export type MatterValues = Omit<z.input<typeof writtenFields>, "mandatoryAct"> & {
  mandatoryAct?: boolean | null | undefined;
};

const names = Object.keys(writtenFields.shape) as (keyof MatterValues)[];

/** Whether nothing stands in a field: no words, nothing chosen. */
export const isBlank = (value: MatterValues[keyof MatterValues]): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "object" && "length" in value && value.length === 0) ||
  value === "";

/** An application of today in which nothing is written yet. */
export const blankApplication = (today: string): Application => ({
  date: today,
  applicant: "",
  phone: "",
  request: "",
  needs: "",
  wish: "",
});

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
    application: null,
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
    mandatoryAct: null,
    technical: false,
    occasion: "",
    guidanceType: "",
    coSectionIds: [],
    assistants: "",
    reasoning: "",
    leniency: "",
    publicity: "",
    planItem: "",
    undisclosed: "",
    caseNumber: "",
    inspection: null,
  };
};

/** The form's values of a matter that is there already. */
export const valuesOf = (matter: WrittenMatter): MatterValues =>
  Object.fromEntries(names.map((name) => [name, matter[name]])) as MatterValues;

/** A new matter after the pattern of another: its words, but today's date and nothing that belongs to the other alone. */
export const copyValues = (matter: WrittenMatter, desk: Output<"office.get">): MatterValues => ({
  ...valuesOf(matter),
  date: desk.today,
  result: "",
  effect: "",
  application: isAppliedFor(matter.startMode) ? blankApplication(desk.today) : null,
  caseNumber: "",
  inspection: null,
});

/** A kept draft as form values; what an older draft does not hold stays as in `base`. */
export const draftValues = (kept: Readonly<Record<string, unknown>>, base: MatterValues): MatterValues => {
  const known = names.filter((name) => kept[name] !== undefined && kept[name] !== null);
  return { ...base, ...Object.fromEntries(known.map((name) => [name, kept[name]])) };
};

/**
 * What of the form is saved: an application only where one started the matter, and what a method brings (不予处罚依据,
 * 普法内容, 是否行政检查) only while such a method is chosen. The form itself goes on holding what was typed there.
 */
export const savedValues = (values: MatterValues, profile: Profile, today: string): z.input<typeof writtenFields> => {
  const brings = (extra: Parameters<typeof methodsBring>[1]) => methodsBring(values.methods, extra, profile);
  const applied = isAppliedFor(values.startMode);
  return {
    ...values,
    mandatoryAct: values.mandatoryAct ?? undefined,
    application: applied ? { ...blankApplication(today), ...values.application } : null,
    leniency: brings("leniency") ? values.leniency : "",
    publicity: brings("publicity") ? values.publicity : "",
    inspection: brings("visit") ? values.inspection : null,
  };
};
