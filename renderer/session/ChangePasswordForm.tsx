import { Button, Form, Input } from "antd";
import type { ReactNode } from "react";
import { useChange } from "../app/api";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";
import { PasswordPair } from "./PasswordPair";

interface Values {
  readonly old: string;
  readonly new: string;
}

interface Props {
  readonly oldLabel?: string;
  readonly okText: string;
  readonly onDone: () => void;
  /** A further button beside the main one. */
  readonly aside?: ReactNode;
}

/** Old password, new one twice. */
export function ChangePasswordForm({ oldLabel = "现在的密码", okText, onDone, aside }: Props) {
  const [form] = Form.useForm<Values>();
  const change = useChange("session.changePassword");
  const submit = (values: Values) =>
    change.mutate(
      { old: values.old, new: values.new },
      {
        onSuccess: onDone,
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Field name="old" label={oldLabel} required>
        <Input.Password autoComplete="current-password" autoFocus />
      </Field>
      <PasswordPair name="new" />
      <Refused error={change.error} />
      <div className="door-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {okText}
        </Button>
        {aside}
      </div>
    </Form>
  );
}
