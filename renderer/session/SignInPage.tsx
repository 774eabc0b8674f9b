import { Button, Form, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { usePreference } from "../app/preferences";
import { Door } from "../components/Door";
import { Refused } from "../components/Refused";
import { PeopleList } from "./PeopleList";
import { RecoverForm } from "./RecoverForm";
import { useSignIn } from "./useSignIn";

interface Values {
  readonly login: string;
  readonly password: string;
}

interface Props {
  readonly officeName: string;
  readonly demo: boolean;
}

function SignInForm({ onForgotten }: { readonly onForgotten: () => void }) {
  const [form] = Form.useForm<Values>();
  const [last, remember] = usePreference<string>("desk.lastLogin", "");
  const { signIn, wait, pending, error } = useSignIn();
  const password = useRef<InputRef>(null);
  const login = Form.useWatch("login", form) ?? last;
  const again = () => {
    // Emptied, not reset: a reset puts a new input in the place of the one that gets the focus.
    form.setFieldValue("password", "");
    password.current?.focus();
  };
  return (
    <div className="sign-in">
      <PeopleList
        login={login}
        onPick={(picked) => {
          form.setFieldsValue({ login: picked, password: "" });
          password.current?.focus();
        }}
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ login: last, password: "" }}
        onFinish={(values) => {
          remember(values.login.trim());
          void signIn(values.login.trim(), values.password, again);
        }}
      >
        <Form.Item name="login" label="登录名" rules={[{ required: true, message: "请填写登录名，或在左边选择姓名" }]}>
          <Input autoComplete="username" autoFocus={!last} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: "请填写密码" }]}>
          <Input.Password ref={password} autoComplete="current-password" autoFocus={last !== ""} />
        </Form.Item>
        <Refused error={error} />
        <Button type="primary" htmlType="submit" block loading={pending} disabled={wait > 0}>
          {wait > 0 ? `请等 ${wait} 秒再试` : "登录"}
        </Button>
        <Button type="link" block onClick={onForgotten}>
          忘记密码
        </Button>
      </Form>
    </div>
  );
}

/** The sign-in page: pick oneself from the list or type the login, then the password. */
export default function SignInPage({ officeName, demo }: Props) {
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    document.title = `${demo ? "【示例数据】" : ""}${officeName} · 行政指导工作台`;
  }, [officeName, demo]);
  return (
    <Door
      wide
      title={forgotten ? "用恢复码重设密码" : "登录"}
      over={
        <>
          {officeName}　行政指导工作台{demo && <strong className="demo-mark">示例数据</strong>}
        </>
      }
    >
      {forgotten ? (
        <RecoverForm onBack={() => setForgotten(false)} />
      ) : (
        <SignInForm onForgotten={() => setForgotten(true)} />
      )}
    </Door>
  );
}
