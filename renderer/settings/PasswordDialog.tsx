import { Form, Modal } from "antd";
import type { AccountView } from "../../shared/model/account";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { applyFieldErrors } from "../components/fields";
import { Refused } from "../components/Refused";
import { PasswordPair } from "../session/PasswordPair";

interface Props {
  readonly person: AccountView;
  readonly onClose: () => void;
}

/** The administrator sets a first or a forgotten password. */
export function PasswordDialog({ person, onClose }: Props) {
  const [form] = Form.useForm<{ password: string }>();
  const { saved } = useFeedback();
  const change = useChange("accounts.setPassword");
  const save = ({ password }: { password: string }) =>
    change.mutate(
      { id: person.id, password },
      {
        onSuccess: () => {
          saved(`${person.name}的密码已重设`);
          onClose();
        },
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <Modal
      open
      title={`重设密码：${person.name}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={440}
    >
      <p className="quiet">请把新密码当面告诉本人；本人登录后必须先换成自己的密码。</p>
      <Form form={form} layout="vertical" onFinish={save}>
        <PasswordPair label="初始密码" />
        <Refused error={change.error} />
      </Form>
    </Modal>
  );
}
