import { Alert, App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { navigate } from "../app/location";
import { useFirstFocus } from "../components/useFirstFocus";
import { Refused } from "../components/Refused";
import { settleDrafts } from "../matters/drafts/standing";
import { useSignIn } from "./useSignIn";

/** Somebody who may sit down at this desk. */
export interface Successor {
  readonly name: string;
  readonly login: string;
}

interface Props {
  readonly person: Successor;
  /** Where they land; without it where the desk stands now. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
}

/**
 * Hands the desk to a named person for their password (换人登录): what the last one typed is kept as their draft first, and
 * nothing of what they looked at stays.
 */
export const SwitchDialog = ({ person, to, onClose }: Props) => {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const { signIn, wait, pending, error } = useSignIn();
  const [unkept, setUnkept] = useState(false);
  const first = useFirstFocus();

  const again = () => {
    // Emptied, not reset: a reset puts a new input in the place of the one that gets the focus.
    form.setFieldValue("password", "");
    first.current?.focus();
  };
  const hand = async ({ password }: { readonly password: string }) => {
    const kept = await settleDrafts();
    setUnkept(!kept);
    if (!kept) return;
    await signIn(person.login, password, again, () => {
      // What was said to the last one is not said to the next.
      message.destroy();
      if (to !== undefined) navigate(to);
    });
  };

  return (
    <Modal
      open
      centered
      width={420}
      title={`换 ${person.name} 登录`}
      okText={wait > 0 ? `请等 ${wait} 秒再试` : "登录"}
      okButtonProps={{ disabled: wait > 0 }}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">请{person.name}输入自己的密码。正在填写的内容会留作草稿，换回来可以接着填。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void hand(values)}>
        <Form.Item name="password" label={`${person.name}的密码`} rules={[{ required: true, message: "请填写密码" }]}>
          <Input.Password ref={first} autoComplete="current-password" />
        </Form.Item>
      </Form>
      {unkept && (
        <Alert
          className="refused"
          type="error"
          showIcon
          title="正在填写的内容没有存成草稿，暂不换人；请先保存，或检查数据文件夹后再试。"
        />
      )}
      {error?.refusal.code === "wrong-password" ? (
        // Who signs in stands above: only the password can be wrong, and that is nothing to report.
        <Alert className="refused" type="error" showIcon title="密码不对，请重新输入" />
      ) : (
        <Refused error={error} />
      )}
    </Modal>
  );
};
