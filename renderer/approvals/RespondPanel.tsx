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
import { useSend } from "./useSend";

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
  const send = useSend(kept, respondFields, async (fields, draftId) => {
    const rev = plan ? await plan.saveIfTyped() : matter.rev;
    if (rev === null) return false;
    await call("approvals.respond", { matterId: matter.id, rev, fields, draftId });
    saved("处理情况已提交");
    return true;
  });
  const run = async () => {
    if (plan && !plan.isFull()) return;
    await send.run();
  };
  return (
    <PanelForm
      kept={kept}
      send={{ ...send, run }}
      act={needs.chain === "reviewOnly" ? "提交处理情况" : "提交，送负责人审批"}
      action={actionOf(dossier.view, "respond")}
    >
      <LastRound dossier={dossier} />
      <ResponseFields suggestions={progress.suggestions} />
      <StepDay label="处理日期" />
    </PanelForm>
  );
};
