import { LockOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, type InputRef } from "antd";
import { useCallback, useEffect, useRef } from "react";
import type { AccountView } from "../../shared/model/account";
import { call } from "../app/api";
import { Refused } from "../components/Refused";
import { useSignIn } from "./useSignIn";

interface Props {
  readonly account: AccountView;
  readonly officeName: string;
}

/**
 * The lock page: an opaque modal dialog in the top layer, so that the page below, its dialogs and its messages are
 * neither seen nor reached, and stand as they were when the password is right.
 */
export default function LockPage({ account, officeName }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const password = useRef<InputRef>(null);
  const [form] = Form.useForm<{ password: string }>();
  const { signIn, wait, pending, error } = useSignIn();
  const open = useCallback(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    password.current?.focus();
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    open();
    return () => {
      // The keyboard goes back to the field in which the person was typing.
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus(), 0);
    };
  }, [open]);
  const again = () => {
    // Emptied, not reset: a reset puts a new input in the place of the one that gets the focus.
    form.setFieldValue("password", "");
    password.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      className="cover"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      // A browser closes any dialog on the second Esc; this one opens again.
      onClose={open}
    >
      <div className="door">
        <section className="door-card">
          <p className="door-over">{officeName}　行政指导工作台</p>
          <h1 id="lock-title">
            <LockOutlined aria-hidden /> 已锁定
          </h1>
          <p className="door-intro">
            <strong>{account.name}</strong>，输入密码后回到刚才的页面，填写的内容还在。
          </p>
          <Form form={form} layout="vertical" onFinish={(values) => void signIn(account.login, values.password, again)}>
            <Form.Item
              name="password"
              label="密码"
              rules={[{ required: true, message: "请填写密码" }]}
              required={false}
            >
              <Input.Password ref={password} autoComplete="current-password" />
            </Form.Item>
            {error?.refusal.code === "wrong-password" ? (
              // Whose desk it is stands above: only the password can be wrong, and that is nothing to report.
              <Alert className="refused" type="error" showIcon title="密码不对，请重新输入" />
            ) : (
              <Refused error={error} />
            )}
            <div className="door-actions">
              <Button type="primary" htmlType="submit" loading={pending} disabled={wait > 0}>
                {wait > 0 ? `请等 ${wait} 秒再试` : "解锁"}
              </Button>
              <Button onClick={() => void call("session.signOut", {})}>换人登录</Button>
            </div>
          </Form>
        </section>
      </div>
    </dialog>
  );
}
