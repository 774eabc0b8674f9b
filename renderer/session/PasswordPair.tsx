import { Form, Input } from "antd";
import { newPasswordSchema } from "../../shared/model/account";
import { Field } from "../components/fields";

interface Props {
  readonly label?: string;
  /** The form's field for the password; the repetition is kept under the same name with `Again`. */
  readonly name?: string;
}

/** A new password typed twice. */
export function PasswordPair({ label = "新密码", name = "password" }: Props) {
  const form = Form.useFormInstance();
  return (
    <>
      <Field
        name={name}
        label={label}
        required
        schema={newPasswordSchema}
        hint="至少 8 位；一句好记的长话比难记的符号更稳妥"
      >
        <Input.Password autoComplete="new-password" />
      </Field>
      <Form.Item
        name={`${name}Again`}
        label={`再输一遍${label}`}
        required
        dependencies={[name]}
        validateTrigger="onBlur"
        rules={[
          {
            validator: async (_rule, value: string | undefined) => {
              if ((value ?? "") !== (form.getFieldValue(name) ?? "")) throw new Error("两次输入的密码不一样");
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
