import { Form, Radio } from "antd";
import type { z } from "zod";
import type { Dossier } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import { approvalConclusionNames, approvalConclusions, approveFields } from "../../shared/model/steps/approval";
import { call } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { Prose } from "../matters/form/Prose";
import { PanelForm } from "./PanelForm";
import { StepDay } from "./StepDay";
import { useKeptForm } from "./useKeptForm";
import { useSend } from "./useSend";

type Values = Omit<z.input<typeof approveFields>, "conclusion"> & { conclusion: string | null };

/** What each conclusion leads to, in a line under the choice. */
const LEADS: Readonly<Record<string, string>> = {
  approve: "同意后可以告知相对人并实施。",
  refuse: "不同意的，这件事项以“不予实施”结束，不能再恢复。",
  return: "退回承办人修改后重新送审。",
};

interface Props {
  readonly dossier: Dossier;
  readonly onDone: (view: MatterView, said: string) => void;
}

/** 负责人审批 (R074): agreed, refused or sent back, with the opinion. */
export const ApproveForm = ({ dossier, onDone }: Props) => {
  const { today } = useOffice();
  const { confirm } = useFeedback();
  const { matter } = dossier.view;
  const { review, respond, submit } = dossier.rounds[0] ?? {};
  const since = (respond ?? review ?? submit)?.at ?? "";
  const start: Values = { date: today, late: "", conclusion: null, opinion: "" };
  const kept = useKeptForm<Values>({ kind: "approve", matterId: matter.id, start, since });
  const chosen = Form.useWatch("conclusion", kept.form) ?? null;
  const send = useSend(kept, approveFields, async (fields, draftId) => {
    const refusing = fields.conclusion === "refuse";
    const title = "不同意实施这件事项？";
    if (refusing && !(await confirm({ title, content: LEADS["refuse"], okText: "不同意", danger: true }))) return false;
    const view = await call("approvals.approve", { matterId: matter.id, rev: matter.rev, fields, draftId });
    onDone(view, `审批：${approvalConclusionNames[fields.conclusion]}`);
    return true;
  });
  const conclusion = (
    <Form.Item name="conclusion" label="审批结论" required extra={chosen === null ? "" : LEADS[chosen]}>
      <Radio.Group optionType="button" buttonStyle="solid" block>
        {approvalConclusions.map((value) => (
          <Radio.Button key={value} value={value}>
            {approvalConclusionNames[value]}
          </Radio.Button>
        ))}
      </Radio.Group>
    </Form.Item>
  );
  return (
    <PanelForm kept={kept} send={send} act="提交审批" danger={chosen === "refuse"} conclusion={conclusion}>
      <Field name="opinion" label="审批意见" basis="R074">
        <Prose rows={4} maxLength={5_000} />
      </Field>
      <StepDay label="审批日期" />
    </PanelForm>
  );
};
