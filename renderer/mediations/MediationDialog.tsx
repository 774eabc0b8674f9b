import { Form, Input, Radio } from "antd";
import type { MediationView } from "../../shared/contract/mediations";
import { mediationFields, mediationOutcomeNames, mediationOutcomes } from "../../shared/model/mediation";
import { mediationFaults } from "../../shared/rules/mediations";
import { call, useChange } from "../app/api";
import { useMe, useOffice } from "../app/office";
import { Basis } from "../components/Basis";
import { Field } from "../components/fields";
import { RecordDialog } from "../demands/RecordDialog";
import { optionalDay } from "../demands/values";
import { DateInput } from "../matters/DateInput";
import { CounterpartPicker } from "../matters/form/CounterpartPicker";
import { PeopleSelect } from "../matters/form/PeopleSelect";
import { Prose } from "../matters/form/Prose";
import { blankMediation, mediationInput, mediationValues, type MediationValues } from "./values";

const { shape } = mediationFields;

/** How it ended, and what that asks for. */
const Outcome = () => {
  const form = Form.useFormInstance<MediationValues>();
  const outcome = Form.useWatch("outcome", form) ?? "open";
  const ended = { open: "", declined: "不予受理日期", agreed: "达成协议日期", terminated: "终止日期" }[outcome];
  return (
    <div className="record-part">
      <h3>
        结果 <Basis rule="R064" />
      </h3>
      <div className="fields fields-2">
        <Field name="outcome" label="调解结果" required wide>
          <Radio.Group
            optionType="button"
            aria-label="调解结果"
            options={mediationOutcomes.map((value) => ({ value, label: mediationOutcomeNames[value] }))}
          />
        </Field>
        {outcome !== "open" && (
          <Field name="endedOn" label={ended} required schema={optionalDay(ended)}>
            <DateInput />
          </Field>
        )}
        {outcome === "agreed" && (
          <>
            <Field name="agreementNumber" label="协议文号" schema={shape.agreementNumber}>
              <Input />
            </Field>
            <Field
              name="agreement"
              label="协议内容"
              required
              schema={shape.agreement}
              wide
              hint="双方商定的事项，履行的方式和期限"
            >
              <Prose rows={3} />
            </Field>
            <Field name="performance" label="履行情况" schema={shape.performance} wide>
              <Input />
            </Field>
          </>
        )}
        {(outcome === "declined" || outcome === "terminated") && (
          <Field
            name="reason"
            label={outcome === "declined" ? "不予受理的理由" : "终止的理由"}
            required
            schema={shape.reason}
            wide
          >
            <Prose rows={2} />
          </Field>
        )}
        {outcome !== "open" && (
          <Field
            name="guidance"
            label="后续引导"
            schema={shape.guidance}
            wide
            hint="告诉双方还可以走的途径，如劳动仲裁、行政复议、诉讼"
          >
            <Input />
          </Field>
        )}
      </div>
    </div>
  );
};

interface Props {
  /** The mediation to carry on; without it a new one is registered. */
  readonly mediation: MediationView | null;
  readonly counterpartIds: readonly string[];
  readonly onClose: () => void;
}

/** Registers a mediation, or carries it on to its end (行政调解登记, R064, LZ 三(五)). */
export const MediationDialog = ({ mediation, counterpartIds, onClose }: Props) => {
  const { today, profile } = useOffice();
  const me = useMe();
  const change = useChange("mediations.save");
  const begun = (one: MediationView) => ({ id: one.id, rev: one.rev, values: mediationValues(one) });
  const reread = async (id: string) => {
    const now = (await call("mediations.list", {})).find((one) => one.id === id);
    return now && begun(now);
  };
  /** What the form shows as required is asked for before anything is sent. */
  const faultsOf = (values: MediationValues) => {
    const input = mediationInput(values);
    const shown = mediationFields.safeParse(input);
    const missing = shown.success ? [] : shown.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { ...(Object.fromEntries(missing) as Record<string, string>), ...mediationFaults(input, today) };
  };
  return (
    <RecordDialog
      title={mediation ? "行政调解办理" : "登记行政调解"}
      kind="mediation"
      width={820}
      start={mediation ? begun(mediation) : { id: null, rev: 0, values: blankMediation(today, me.id, counterpartIds) }}
      faultsOf={faultsOf}
      save={(values, { id, rev }) => change.mutateAsync({ id, rev, fields: mediationInput(values) })}
      reread={reread}
      savedWords={mediation ? "调解登记已更新" : "行政调解已登记"}
      onClose={onClose}
    >
      {() => (
        <>
          <div className="fields fields-2">
            <div data-first>
              <Field name="applicant" label="申请人" required schema={shape.applicant}>
                <Input />
              </Field>
            </div>
            <Field name="respondent" label="被申请人" required schema={shape.respondent}>
              <Input />
            </Field>
            <Field
              name="counterpartIds"
              label={`其中的${profile.terms.counterpart}`}
              schema={shape.counterpartIds}
              wide
              hint="选了的，在它的页面上也能看到这件调解"
            >
              <CounterpartPicker />
            </Field>
            <Field name="subject" label="争议事项" required schema={shape.subject} wide>
              <Prose rows={2} />
            </Field>
          </div>
          <div className="fields fields-3">
            <Field name="date" label="登记日期" required schema={shape.date}>
              <DateInput />
            </Field>
            <Field name="acceptedOn" label="受理日期" schema={optionalDay("受理日期")} hint="还没有受理的，留空">
              <DateInput />
            </Field>
            <Field name="mediatorIds" label="调解人员" required schema={shape.mediatorIds}>
              <PeopleSelect />
            </Field>
          </div>
          <Outcome />
        </>
      )}
    </RecordDialog>
  );
};
