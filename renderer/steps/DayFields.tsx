import { Button, Form, Input } from "antd";
import { stepFields } from "../../shared/model/steps";
import { serviceWays } from "../../shared/model/steps/carrying";
import { lateReasons } from "../../shared/rules/step-dates";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { DateInput } from "../matters/DateInput";
import { dayOf } from "./checks";
import { dayLabels } from "./serve-ways";
import type { FormAct, StepValues } from "./typed";

const { date, late } = stepFields.close.shape;
const { time } = stepFields.serve.shape;

interface LateProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
}

const LateReason = ({ id, value = "", onChange, onBlur }: LateProps) => (
  <div className="late-reason">
    <Input
      {...(id ? { id } : {})}
      value={value}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onChange?.(event.target.value)}
      {...(onBlur ? { onBlur } : {})}
    />
    <div className="quick-choices" role="group" aria-label="常用的补记原因">
      {lateReasons.map((reason) => (
        <Button key={reason} size="small" onClick={() => onChange?.(reason)}>
          {reason}
        </Button>
      ))}
    </div>
  </div>
);

/** Why a thing is entered only now (补记原因); appears where its day is before today. */
export const LateField = ({ day }: { readonly day: string }) => {
  const { today } = useOffice();
  if (day === "" || day >= today) return null;
  return (
    <Field name="late" label="补记原因" required schema={late} wide hint="日期早于今天，写明为什么现在才记">
      <LateReason />
    </Field>
  );
};

interface Props {
  readonly act: FormAct;
  /** How this step's day is called. */
  readonly label: string;
}

/** The day of a step, today unless somebody says otherwise (a service may tell the hour), and why it is entered later. */
export const DayFields = ({ act, label }: Props) => {
  const form = Form.useFormInstance<StepValues>();
  const values = Form.useWatch((all: StepValues) => all, form) ?? {};
  const way = act === "serve" ? serviceWays.find((one) => one === values["way"]) : undefined;
  const announced = way === "announcement";
  return (
    <>
      {!announced && (
        <Field name="date" label={(way && dayLabels[way]) ?? label} required schema={date}>
          <DateInput />
        </Field>
      )}
      {way && !announced && (
        <Field name="time" label="时刻" schema={time}>
          <Input placeholder="如 14:30" autoComplete="off" />
        </Field>
      )}
      <LateField day={dayOf(act, values)} />
    </>
  );
};
