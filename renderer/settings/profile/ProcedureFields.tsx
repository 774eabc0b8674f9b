import { Checkbox, Form, Input, Radio } from "antd";
import { type MatterExtra, matterExtras, type Procedure } from "../../../shared/model/profile";
import { Field, Section } from "../../components/fields";
import { wordingForm, type WordingValues } from "./wording";

const at = <N extends keyof Procedure>(name: N): ["procedure", N] => ["procedure", name];
const asked = (yes: string, no: string) => [
  { value: true, label: yes },
  { value: false, label: no },
];
const kept = (required: string) => [
  { value: "required", label: required },
  { value: "optional", label: "可以记录，不作要求" },
];

/** Which steps a matter takes before it is closed (R030–R032, R042), and who visits (R061). */
export const StepFields = () => (
  <Section title="办理步骤" intro="不要求的步骤，经办人看不到，也不必填。" columns={2}>
    <Field name={at("necessity")} label="实施前调查必要性" basis="R030">
      <Radio.Group options={asked("要求", "不要求")} aria-label="实施前调查必要性" />
    </Field>
    <Field name={at("consultation")} label="技术类事项先咨询专家" basis="R031">
      <Radio.Group options={asked("要求", "不要求")} aria-label="技术类事项先咨询专家" />
    </Field>
    <Field name={at("notice")} label="告知对方可以自主选择" basis="R032">
      <Radio.Group options={kept("对方同意后才实施")} aria-label="告知对方可以自主选择" />
    </Field>
    <Field name={at("service")} label="意见书送达" basis="R042">
      <Radio.Group options={kept("送达后才能办结")} aria-label="意见书送达" />
    </Field>
    <Field name={at("detachedVisits")} label="谁去回访" basis="R061">
      <Radio.Group options={asked("只由法制审核员或其他科室", "承办的人也可以")} aria-label="谁去回访" />
    </Field>
  </Section>
);

const scopes = [
  { value: "none", label: "不审核" },
  { value: "defined", label: "重大的先由法制审核，再由负责人审批" },
  { value: "all", label: "全部由法制审查，事后备案" },
];

/** Which matters go through legal review (R070, R076), and what counts as major. */
export const ReviewFields = () => {
  const form = Form.useFormInstance<WordingValues>();
  const major = Form.useWatch((values: WordingValues) => values.major, { form, preserve: true });
  const scope = major?.scope;
  return (
    <Section title="法制审核" basis={scope === "all" ? "R076" : "R070"} columns={1}>
      <Form.Item name={["major", "scope"]} label="哪些事项要审核">
        <Radio.Group options={scopes} aria-label="哪些事项要审核" className="radio-lines" />
      </Form.Item>
      {scope === "defined" && (
        <Field
          name={["major", "definition"]}
          label="什么属于重大"
          required
          schema={wordingForm.shape.major.shape.definition.refine((text) => text !== "", "请写明什么属于重大")}
          hint="显示在判定重大事项的地方，供经办人对照。"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
      )}
    </Section>
  );
};

const EXTRAS: Readonly<Record<MatterExtra, string>> = {
  assistants: "协助单位",
  coSections: "协办科室",
  reasoning: "说理要点",
  undisclosed: "不公开的理由",
  planItem: "年度重点或检查计划",
};

/** What else the form of a matter asks, and which ledgers are kept (R038, R064). */
export const ExtraFields = () => (
  <Section title="另外登记什么">
    <Form.Item name={at("extras")} label="登记事项时另外问的栏目（都可以不填）" className="field-wide">
      <Checkbox.Group options={matterExtras.map((extra) => ({ value: extra, label: EXTRAS[extra] }))} />
    </Form.Item>
    <Field name={at("demands")} label="诉求和承诺台账" basis="R038">
      <Radio.Group options={asked("设", "不设")} aria-label="诉求和承诺台账" />
    </Field>
    <Field name="mediation" label="行政调解登记" basis="R064">
      <Radio.Group options={asked("设", "不设")} aria-label="行政调解登记" />
    </Field>
  </Section>
);
