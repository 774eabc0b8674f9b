import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useChange } from "../app/api";
import { useHandover } from "../app/handover";
import { Field, Section } from "../components/fields";
import { Refused } from "../components/Refused";

function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<{ password: string }>();
  const renew = useChange("session.renewRecovery");
  const { give } = useHandover();
  const submit = ({ password }: { password: string }) =>
    void renew.mutateAsync({ password }).then(
      // Shown even where the dialog was left meanwhile: by then the old code is void.
      ({ recoveryCode }) => give({ kind: "code", code: recoveryCode, signIn: null, renewed: true }),
      () => form.resetFields(),
    );
  return (
    <Modal
      open
      title="换一个恢复码"
      okText="更换"
      cancelText="取消"
      confirmLoading={renew.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={440}
    >
      <p className="quiet">原来的恢复码马上作废，新码只显示一次。请先准备好打印机或纸笔。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Field name="password" label="您自己的密码" required>
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <Refused error={renew.error} />
      </Form>
    </Modal>
  );
}

/** The recovery code (恢复码) that was lost, or seen by somebody, is replaced by a new one. */
export function RenewRecovery() {
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title="恢复码"
      columns={1}
      intro="管理员忘记密码时凭恢复码重设。纸条丢了、被人看过，或换了管理员，就换一个新的。"
    >
      <div>
        <Button onClick={() => setAsking(true)}>换一个恢复码</Button>
      </div>
      {asking && <RenewDialog onClose={() => setAsking(false)} />}
    </Section>
  );
}
