import type { z } from "zod";
import type { Output } from "../../../shared/contract";
import type { MatterView } from "../../../shared/contract/matters";
import { requiredLine } from "../../../shared/model/basics";
import type { SimpleMatter, simpleFields } from "../../../shared/model/matter";
import type { AccountView } from "../../../shared/model/account";

/** Whom it was for: a counterpart that is on record, or just words. */
export interface Audience {
  readonly text: string;
  readonly id: string | null;
}

/** A simple matter as it stands in the form. */
export interface QuickValues {
  date: string;
  handlerIds: string[];
  form: string;
  situation: string;
  audience: Audience;
  content: string;
  result: string;
  note: string;
}

export const nobody: Audience = { text: "", id: null };

/** Which of the region's situations it is, where the region lists any (R044, R045). */
export const situationSchema = requiredLine("适用情形", 40);

/** The preference that holds the situation (适用情形) of the entry made last. */
export const LAST_SITUATION = "quick.situation";

/** What quick entry starts with: today, me, and the situation chosen last, where the region still lists it. */
export const blankQuick = (desk: Output<"office.get">, me: AccountView, situation: string): QuickValues => ({
  date: desk.today,
  handlerIds: [me.id],
  form: "",
  situation: desk.profile.simpleForms.some(({ code }) => code === situation) ? situation : "",
  audience: nobody,
  content: "",
  result: "",
  note: "",
});

/** As the office takes it. A counterpart on record needs no second name. */
export const fieldsOf = (values: QuickValues): z.input<typeof simpleFields> => ({
  date: values.date,
  handlerIds: values.handlerIds,
  counterpartIds: values.audience.id ? [values.audience.id] : [],
  form: values.form,
  situation: values.situation,
  audience: values.audience.id ? "" : values.audience.text,
  content: values.content,
  result: values.result,
  note: values.note,
});

/** A simple matter on record, as form values. */
export const quickOf = (matter: SimpleMatter, view: MatterView): QuickValues => {
  const [first] = view.counterparts;
  return {
    date: matter.date,
    handlerIds: matter.handlerIds,
    form: matter.form,
    situation: matter.situation,
    audience: first ? { text: first.name, id: first.id } : { text: matter.audience, id: null },
    content: matter.content,
    result: matter.result,
    note: matter.note,
  };
};
