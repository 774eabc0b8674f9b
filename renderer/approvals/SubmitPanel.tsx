import { useState } from "react";
import type { z } from "zod";
import type { Dossier } from "../../shared/contract/approvals";
import type { Action } from "../../shared/contract/procedure";
import { submitFields } from "../../shared/model/steps/approval";
import { call } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { actionOf } from "../matters/detail/actions";
import { Prose } from "../matters/form/Prose";
import { LastRound } from "./LastRound";
import { PanelForm } from "./PanelForm";
import { ResponseFields } from "./ResponseFields";
import { blankResponses, fillResponses } from "./responses";
import { StepDay } from "./StepDay";
import { useKeptForm } from "./useKeptForm";
import type { PlanForm } from "./usePlan";
import { useSendWithPlan } from "./useSendWithPlan";

interface Props {
  readonly dossier: Dossier;
  /** The plan beside it, saved first; null where only the content is reviewed. */
  readonly plan: PlanForm | null;
}

/** What the plan's own form asks is said under its fields when it is submitted, not by a grey button. */
const exceptPlan = (submit: Action | undefined, plan: PlanForm | null): Action | undefined =>
  submit && plan !== null && !submit.allowed && submit.rule === "R072" ? undefined : submit;

/** 送审 (R071), and after a return with what was done about each suggestion (R074). */
export const SubmitPanel = ({ dossier, plan }: Props) => {
  const { today } = useOffice();
  const { saved } = useFeedback();
  const { matter, progress } = dossier.view;
  const [start] = useState<z.input<typeof submitFields>>(() => ({
    date: today,
    late: "",
    note: "",
    responses: blankResponses(progress.suggestions),
  }));
  const last = dossier.rounds[0];
  const since = (last?.approve ?? last?.review)?.at ?? "";
  const kept = useKeptForm({ kind: "submit", matterId: matter.id, start, since, fill: fillResponses });
  const send = useSendWithPlan(kept, submitFields, plan, matter, async (where, fields) => {
    await call("approvals.submit", { ...where, fields });
    saved("已送审");
  });
  return (
    <PanelForm
      kept={kept}
      send={send}
      act={progress.rounds === 0 ? "送审" : "重新送审"}
      action={exceptPlan(actionOf(dossier.view, "submit"), plan)}
    >
      <LastRound dossier={dossier} />
      <ResponseFields suggestions={progress.suggestions} />
      <Field name="note" label="说明（可不填）">
        <Prose rows={1} maxLength={1_000} />
      </Field>
      <StepDay label="送审日期" />
    </PanelForm>
  );
};
