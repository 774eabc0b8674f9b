import { Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Counterpart } from "../../shared/model/counterpart";
import { call, CallError } from "../app/api";
import { useOffice } from "../app/office";
import { Refused } from "../components/Refused";
import { useDiscard } from "../components/useDiscard";
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

type FormParts = Omit<Parameters<typeof CounterpartForm>[0], "stored">;

/**
 * The record to edit, read once when the dialog opens and not from the cache: the form and the `rev` it is saved with
 * must be of one age, or somebody else's newer values would be overwritten unseen.
 */
const Editing = ({ id, ...parts }: { readonly id: string } & FormParts) => {
  const [stored, setStored] = useState<Counterpart>();
  const [refusal, setRefusal] = useState<CallError>();
  useEffect(() => {
    let wanted = true;
    call("counterparts.get", { id }).then(
      (found) => wanted && setStored(found),
      (error: unknown) => wanted && error instanceof CallError && setRefusal(error),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  if (refusal) return <Refused error={refusal} />;
  if (!stored) return <CounterpartFormSkeleton />;
  return <CounterpartForm {...parts} stored={stored} />;
};

/** Makes or edits a counterpart (行政相对人, R009) without leaving the page; asks before it throws typed text away. */
export const CounterpartDialog = ({ open, id, initialName, onSaved, onClose }: CounterpartDialogProps) => {
  const discardTyped = useDiscard();
  const term = useOffice().profile.terms.counterpart;
  const unsaved = useRef<(() => void) | null>(null);

  const close = async () => {
    if (!unsaved.current) {
      onClose();
      return;
    }
    const agreed = await discardTyped();
    if (agreed) {
      unsaved.current();
      unsaved.current = null;
      onClose();
    }
  };

  const parts = {
    initialName: initialName ?? "",
    term,
    onSaved,
    onCancel: () => void close(),
    onUnsaved: (discard: (() => void) | null) => {
      unsaved.current = discard;
    },
  };
  return (
    <Modal
      open={open}
      title={id ? `编辑${term}` : `新增${term}`}
      onCancel={() => void close()}
      footer={null}
      width={760}
      style={{ top: 48 }}
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={(now) => {
        if (now) unsaved.current = null;
      }}
    >
      {id ? <Editing key={id} id={id} {...parts} /> : <CounterpartForm {...parts} />}
    </Modal>
  );
};
