import { Modal } from "antd";
import { ShortcutTable } from "./ShortcutTable";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The help sheet on F1, drawn from the registry. */
export function ShortcutSheet({ open, onClose }: Props) {
  return (
    <Modal title="快捷键" open={open} onCancel={onClose} footer={null} width={520} destroyOnHidden>
      <ShortcutTable />
    </Modal>
  );
}
