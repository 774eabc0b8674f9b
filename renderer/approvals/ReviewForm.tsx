import { Button, Checkbox, Form, Radio } from "antd";
import type { z } from "zod";
import type { Dossier } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import {
  reviewConclusionNames,
  reviewConclusions,
  reviewFields,
  reviewPointNames,
  reviewPoints,
} from "../../shared/model/steps/approval";
import { call } from "../app/api";
import { useOffice } from "../app/office";
import { Basis } from "../components/Basis";
import { Field } from "../components/fields";
import { Prose } from "../matters/form/Prose";
import { PanelForm } from "./PanelForm";
import { StepDay } from "./StepDay";
import { Suggestions } from "./Suggestions";
import { useKeptForm } from "./useKeptForm";
import { useSend } from "./useSend";

type Values = Omit<z.input<typeof reviewFields>, "conclusion"> & { conclusion: string | null };

const blank = (today: string): Values => ({
  date: today,
  late: "",
  points: { authority: false, basis: false, procedure: false, voluntary: false, suitable: false, wording: false },
  opinion: "",
  suggestions: [],
  conclusion: null,
});
const allSound = Object.fromEntries(reviewPoints.map((point) => [point, true]));

interface Props {
  readonly dossier: Dossier;
  readonly onDone: (view: MatterView, said: string) => void;
}

/** 法制审核 (R073): six points, opinion, suggestions and conclusion, typed beside what is being reviewed. */
export const ReviewForm = ({ dossier, onDone }: Props) => {
  const { today } = useOffice();
  const { matter } = dossier.view;
  const since = dossier.rounds[0]?.submit.at ?? "";
  const kept = useKeptForm<Values>({ kind: "review", matterId: matter.id, start: blank(today), since });
  const send = useSend(kept, reviewFields, async (fields, draftId) => {
    const view = await call("approvals.review", { matterId: matter.id, rev: matter.rev, fields, draftId });
    onDone(view, `审核：${reviewConclusionNames[fields.conclusion]}`);
    return true;
  });
  const conclusion = (
    <Form.Item name="conclusion" label="审核结论" required>
      <Radio.Group optionType="button" buttonStyle="solid" block>
        {reviewConclusions.map((value) => (
          <Radio.Button key={value} value={value}>
            {reviewConclusionNames[value]}
          </Radio.Button>
        ))}
      </Radio.Group>
    </Form.Item>
  );
  return (
    <PanelForm kept={kept} send={send} act="提交审核" conclusion={conclusion}>
      <fieldset className="points">
        <legend>
          审核要点
          <Basis rule="R073" />
          <Button
            type="link"
            size="small"
            onClick={() => {
              kept.form.setFieldValue("points", allSound);
              send.onTyped();
            }}
          >
            六项都符合
          </Button>
        </legend>
        {reviewPoints.map((point) => (
          <Form.Item key={point} name={["points", point]} valuePropName="checked" noStyle>
            <Checkbox>{reviewPointNames[point]}</Checkbox>
          </Form.Item>
        ))}
      </fieldset>
      <Field name="opinion" label="审核意见">
        <Prose rows={2} maxLength={5_000} />
      </Field>
      <Suggestions onChanged={send.onTyped} />
      <StepDay label="审核日期" />
    </PanelForm>
  );
};
