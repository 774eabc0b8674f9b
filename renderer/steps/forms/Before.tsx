import { Form, Input } from "antd";
import {
  acceptFields,
  assessFields,
  consultFields,
  declineFields,
  surveyFields,
} from "../../../shared/model/steps/before";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { PeopleSelect } from "../../matters/form/PeopleSelect";
import { Prose } from "../../matters/form/Prose";
import type { StepValues } from "../typed";
import { YesNo } from "./choices";

const survey = surveyFields.shape;
const consult = consultFields.shape;
const assess = assessFields.shape;

/** 受理 (R034). */
export const AcceptFields = () => (
  <Field name="note" label="说明" schema={acceptFields.shape.note} wide>
    <Prose rows={2} />
  </Field>
);

/** 不予受理 (R034). */
export const DeclineFields = () => (
  <Field name="reason" label="不予受理的理由" required schema={declineFields.shape.reason} basis="R034" wide>
    <Prose rows={4} />
  </Field>
);

/** 必要性调查 (R030). */
export const SurveyFields = () => (
  <>
    <Field name="investigatorIds" label="调查人员" required schema={survey.investigatorIds}>
      <PeopleSelect />
    </Field>
    <Field name="facts" label="调查了解的事实" required schema={survey.facts} basis="R030" wide>
      <Prose rows={4} counted />
    </Field>
    <Field name="evidence" label="证据" schema={survey.evidence} wide hint="证据材料可添加在本事项的附件里">
      <Prose rows={2} />
    </Field>
    <Field name="necessary" label="有无必要实施行政指导" required schema={survey.necessary} wide>
      <YesNo aria-label="有无必要实施行政指导" yes="有必要" no="没有必要" />
    </Field>
    <Field name="conclusion" label="结论" required schema={survey.conclusion} wide>
      <Prose rows={2} />
    </Field>
  </>
);

/** 专家咨询 (R031). */
export const ConsultFields = () => (
  <>
    <Field name="experts" label="咨询的专家或专业部门" required schema={consult.experts} basis="R031" wide>
      <Input autoComplete="off" />
    </Field>
    <Field name="opinion" label="咨询意见" required schema={consult.opinion} wide>
      <Prose rows={4} counted />
    </Field>
    <Field name="measures" label="适当方式和配套措施" schema={consult.measures} wide>
      <Prose rows={3} />
    </Field>
  </>
);

/** 重大事项判定 (R070): both criteria answered, with reasons where one is met. */
export const AssessFields = () => {
  const { major } = useOffice().profile;
  const met = Form.useWatch(
    (all: StepValues) => all["publicInterest"] === true || all["industry"] === true,
    Form.useFormInstance<StepValues>(),
  );
  return (
    <>
      <p className="step-quote field-wide">重大行政指导：{major.definition}</p>
      <Field
        name="publicInterest"
        label="是否可能影响社会公共利益"
        required
        schema={assess.publicInterest}
        basis="R070"
      >
        <YesNo aria-label="是否可能影响社会公共利益" />
      </Field>
      <Field name="industry" label="是否可能对本行业产生重大影响" required schema={assess.industry}>
        <YesNo aria-label="是否可能对本行业产生重大影响" />
      </Field>
      <Field
        name="reasons"
        label="理由"
        required={met}
        schema={assess.reasons}
        wide
        hint="有一项为“是”就属于重大行政指导，须写明理由、送审并经负责人批准"
      >
        <Prose rows={3} />
      </Field>
    </>
  );
};
