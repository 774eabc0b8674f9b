import { useState } from "react";
import type { z } from "zod";
import type { Dossier } from "../../shared/contract/approvals";
import { respondFields } from "../../shared/model/steps/approval";
import { call } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { actionOf } from "../matters/detail/actions";
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
  readonly plan: PlanForm | null;
}

/** After a pass with suggestions: what was done about each, then on to the leader (R074). */
export const RespondPanel = ({ dossier, plan }: Props) => {
  const { today } = useOffice();
  const { saved } = useFeedback();
  const { matter, progress, needs } = dossier.view;
  const [start] = useState<z.input<typeof respondFields>>(() => ({
    date: today,
    late: "",
    responses: blankResponses(progress.suggestions),
  }));
  const since = dossier.rounds[0]?.review?.at ?? "";
  const kept = useKeptForm({ kind: "respond", matterId: matter.id, start, since, fill: fillResponses });
  const send = useSendWithPlan(kept, respondFields, plan, matter, async (where, fields) => {
    await call("approvals.respond", { ...where, fields });
    saved("处理情况已提交");
  });
  return (
    <PanelForm
      kept={kept}
      send={send}
      act={needs.chain === "reviewOnly" ? "提交处理情况" : "提交，送负责人审批"}
      action={actionOf(dossier.view, "respond")}
    >
      <LastRound dossier={dossier} />
      <ResponseFields suggestions={progress.suggestions} />
      <StepDay label="处理日期" />
    </PanelForm>
  );
};
