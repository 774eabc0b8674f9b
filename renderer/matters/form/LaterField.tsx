import { Form } from "antd";
import type { ComponentProps } from "react";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { askedLater, noPaper } from "./later";
import { isBlank, type MatterValues } from "./values";

interface Props extends Omit<ComponentProps<typeof Field>, "label" | "name" | "required"> {
  readonly name: keyof MatterValues;
  readonly label: string;
}

/**
 * A field that may stay empty at registration. Where the region's documents state it, it says quietly beside its label
 * that it must be filled before they are issued, as long as nothing stands in it (R041).
 */
export const LaterField = ({ name, label, ...rest }: Props) => {
  const { profile } = useOffice();
  const form = Form.useFormInstance<MatterValues>();
  const marked = Form.useWatch(
    (values: MatterValues) =>
      noPaper(values, profile) === undefined && isBlank(values[name]) && askedLater(profile, values.methods).has(label),
    { form, preserve: true },
  );
  return (
    <Field
      {...rest}
      name={name}
      label={
        <>
          {label}
          {marked && <span className="later"> 签发前须填</span>}
        </>
      }
    />
  );
};
