import { Form } from "antd";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { DateInput } from "../matters/DateInput";
import { LateField } from "../steps/DayFields";

/** The day of a step; one dated back asks why it is entered only now (补记原因). Fields `date` and `late` of the form around. */
export const StepDay = ({ label }: { readonly label: string }) => {
  const { today } = useOffice();
  const date = Form.useWatch<string | undefined>("date") ?? today;
  return (
    <>
      <Field name="date" label={label} required>
        <DateInput />
      </Field>
      <LateField day={date} />
    </>
  );
};
