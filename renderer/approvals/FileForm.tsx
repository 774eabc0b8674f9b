import { Input } from "antd";
import type { z } from "zod";
import type { Dossier } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import { fileFields } from "../../shared/model/steps/approval";
import { call } from "../app/api";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { Prose } from "../matters/form/Prose";
import { PanelForm } from "./PanelForm";
import { StepDay } from "./StepDay";
import { useKeptForm } from "./useKeptForm";
import { useSend } from "./useSend";

interface Props {
  readonly dossier: Dossier;
  readonly onDone: (view: MatterView, said: string) => void;
}

/** 备案 by the law section (R076): its number and a word about it. */
export const FileForm = ({ dossier, onDone }: Props) => {
  const { today } = useOffice();
  const { matter } = dossier.view;
  const start: z.input<typeof fileFields> = { date: today, late: "", number: "", note: "" };
  const kept = useKeptForm({ kind: "file", matterId: matter.id, start, since: "" });
  const send = useSend(kept, fileFields, async (fields, draftId) => {
    onDone(await call("approvals.file", { matterId: matter.id, rev: matter.rev, fields, draftId }), "备案");
    return true;
  });
  return (
    <PanelForm kept={kept} send={send} act="备案">
      <Field name="number" label="备案号" basis="R076">
        <Input maxLength={60} />
      </Field>
      <Field name="note" label="备案意见">
        <Prose rows={3} maxLength={1_000} />
      </Field>
      <StepDay label="备案日期" />
    </PanelForm>
  );
};
