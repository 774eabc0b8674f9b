import { Button, Modal } from "antd";
import { useFeedback } from "../app/feedback";
import { ChangePasswordForm } from "./ChangePasswordForm";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changes the password of the person signed in. */
export function ChangePasswordDialog({ open, onClose }: Props) {
  const { saved } = useFeedback();
  return (
    <Modal title="修改密码" open={open} onCancel={onClose} footer={null} width={440} destroyOnHidden>
      <ChangePasswordForm
        okText="保存新密码"
        aside={<Button onClick={onClose}>取消</Button>}
        onDone={() => {
          saved("密码已修改");
          onClose();
        }}
      />
    </Modal>
  );
}
