import { Input, Radio } from "antd";
import { caseKindNames, disputeFields, disputeKinds, linkFields } from "../../../shared/model/steps/after";
import { reviseFields } from "../../../shared/model/steps/approval";
import { undoFields } from "../../../shared/model/steps/carrying";
import type { MatterView } from "../../../shared/contract/matters";
import { stepNames } from "../../../shared/model/steps";
import { effective } from "../../../shared/rules/workflow/progress";
import { Field } from "../../components/fields";
import { Prose } from "../../matters/form/Prose";
import { optionsOf, plainOptions } from "./choices";

const link = linkFields.shape;
const dispute = disputeFields.shape;

/** 重新送审 (R074). */
export const ReviseFields = () => (
  <Field name="reason" label="重新送审的理由" required schema={reviseFields.shape.reason} basis="R074" wide>
    <Prose rows={3} />
  </Field>
);

/** 更正上一步 (R081): which step it is stands above the reason. */
export const UndoFields = ({ view }: { readonly view: MatterView }) => {
  const last = effective(view.matter.steps).at(-1);
  const by = view.people.find(({ id }) => id === last?.by)?.name ?? "";
  return (
    <>
      {last && (
        <p className="step-quote field-wide">
          撤回的一步：{stepNames[last.act]}（{last.date}，{by}）
        </p>
      )}
      <Field name="reason" label="更正的原因" required schema={undoFields.shape.reason} basis="R081" wide>
        <Prose rows={3} />
      </Field>
    </>
  );
};

/** 关联执法案件 (R012, R066). */
export const LinkFields = () => (
  <>
    <Field name="kind" label="执法类别" required schema={link.kind} basis="R012" wide>
      <Radio.Group optionType="button" aria-label="执法类别" options={optionsOf(caseKindNames)} />
    </Field>
    <Field name="caseNumber" label="执法案号" required schema={link.caseNumber} wide>
      <Input autoComplete="off" />
    </Field>
    <Field name="note" label="说明" schema={link.note} wide>
      <Input autoComplete="off" />
    </Field>
  </>
);

/** 登记争议 (R102). */
export const DisputeFields = () => (
  <>
    <Field name="kind" label="争议类别" required schema={dispute.kind} basis="R102" wide>
      <Radio.Group optionType="button" aria-label="争议类别" options={plainOptions(disputeKinds)} />
    </Field>
    <Field name="account" label="情况" required schema={dispute.account} wide>
      <Prose rows={4} />
    </Field>
  </>
);
