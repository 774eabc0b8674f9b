import { Modal, type ModalProps } from "antd";
import { useId } from "react";

interface Props extends Omit<ModalProps, "open" | "cancelButtonProps" | "afterOpenChange" | "centered" | "width"> {
  readonly danger?: boolean;
  /** What the second button does where that is more than to close: the better way. */
  readonly onInstead?: () => void;
}

/** A dialog before something weighty: 取消 has the focus when it opens, so that a stray Enter does nothing. */
export const CancelFirst = ({ danger = false, onInstead, cancelText = "取消", children, ...rest }: Props) => {
  const id = useId();
  return (
    <Modal
      {...rest}
      open
      centered
      width={480}
      cancelText={cancelText}
      cancelButtonProps={{ id, ...(onInstead ? { onClick: onInstead } : {}) }}
      okButtonProps={{ danger }}
      // The dialog takes the focus for itself while it opens; only then can it be handed on.
      afterOpenChange={(open) => {
        if (open) document.getElementById(id)?.focus();
      }}
    >
      {children}
    </Modal>
  );
};
