import { Button, Form, Input } from "antd";
import { useChange } from "../app/api";
import { useHandover } from "../app/handover";
import { applyFieldErrors } from "../components/fields";
import { Refused } from "../components/Refused";
import { PasswordPair } from "./PasswordPair";

interface Values {
  readonly login: string;
  readonly code: string;
  readonly password: string;
}

/** The administrator's way back: the printed recovery code sets a new password. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const [form] = Form.useForm<Values>();
  const recover = useChange("session.recover");
  const { give } = useHandover();
  const submit = ({ login, code, password }: Values) =>
    recover.mutate(
      { login: login.trim(), code: code.trim(), password },
      {
        onSuccess: ({ recoveryCode }) => give({ kind: "code", code: recoveryCode, signIn: null }),
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <>
      <p className="quiet">
        一般人员忘记密码，请管理员在“设置 ·
        人员与账号”中重设。管理员自己忘记时，用设置时打印、锁在保险柜里的恢复码。用过的恢复码随即作废，换发新码。
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} className="narrow">
        <Form.Item name="login" label="管理员的登录名" rules={[{ required: true, message: "请填写登录名" }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="code" label="恢复码" rules={[{ required: true, message: "请填写恢复码" }]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <PasswordPair />
        <Refused error={recover.error} />
        <div className="door-actions">
          <Button type="primary" htmlType="submit" loading={recover.isPending}>
            重设密码
          </Button>
          <Button onClick={onBack}>返回登录</Button>
        </div>
      </Form>
    </>
  );
}
