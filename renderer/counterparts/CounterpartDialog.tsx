import { App, Modal } from "antd";
import { useRef } from "react";
import type { Counterpart } from "../../shared/model/counterpart";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Refused } from "../components/Refused";
import { CounterpartForm, CounterpartFormSkeleton } from "./CounterpartForm";

export interface CounterpartDialogProps {
  readonly open: boolean;
  /** The record to edit; without it a new one is made. */
  readonly id?: string;
  /** What was typed where the dialog was asked for, as the new record's name. */
  readonly initialName?: string;
  /** The saved record, or the existing one the person chose instead. */
  readonly onSaved: (counterpart: Counterpart) => void;
  readonly onClose: () => void;
}

/** The record to edit, read afresh each time the dialog opens, so that a save carries the newest `rev`. */
const Editing = (props: { id: string } & Omit<Parameters<typeof CounterpartForm>[0], "stored">) => {
  const { id, ...rest } = props;
  const stored = useAnswer("counterparts.get", { id });
  if (stored.error) return <Refused error={stored.error} />;
  if (!stored.data) return <CounterpartFormSkeleton />;
  return <CounterpartForm {...rest} stored={stored.data} />;
};

/** Makes or edits a counterpart (行政相对人, R009) without leaving the page; asks before it throws typed text away. */
export const CounterpartDialog = ({ open, id, initialName, onSaved, onClose }: CounterpartDialogProps) => {
  const { modal } = App.useApp();
  const term = useOffice().profile.terms.counterpart;
  const dirty = useRef(false);

  const close = () => {
    if (!dirty.current) {
      onClose();
      return;
    }
    modal.confirm({
      title: "放弃已填写的内容？",
      content: "还没有保存，关闭后填写的内容不会保留。",
      okText: "放弃",
      okButtonProps: { danger: true },
      cancelText: "继续填写",
      autoFocusButton: "cancel",
      onOk: () => {
        dirty.current = false;
        onClose();
      },
    });
  };

  const parts = {
    initialName: initialName ?? "",
    term,
    onSaved,
    onCancel: close,
    onDirty: (now: boolean) => {
      dirty.current = now;
    },
  };
  return (
    <Modal
      open={open}
      title={id ? `编辑${term}` : `新增${term}`}
      onCancel={close}
      footer={null}
      width={760}
      centered
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={(now) => {
        if (now) dirty.current = false;
      }}
    >
      {id ? <Editing key={id} id={id} {...parts} /> : <CounterpartForm {...parts} />}
    </Modal>
  );
};
