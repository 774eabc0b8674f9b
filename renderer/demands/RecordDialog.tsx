import { Button, Flex, Form, type FormInstance, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { Draft } from "../../shared/model/draft";
import type { Faults } from "../../shared/rules/demands";
import { call, CallError } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { applyFieldErrors } from "../components/fields";
import { useDiscard } from "../components/useDiscard";
import { DraftBanner } from "../matters/drafts/DraftBanner";
import { DraftMark } from "../matters/drafts/DraftMark";
import type { DraftValues } from "../matters/drafts/keeper";
import { useDraft } from "../matters/drafts/useDraft";
import { leaveByTab } from "../matters/leaveByTab";
import { SaveRefused } from "../matters/SaveRefused";
import "./record.css";

/** A record as its form begins with it; values and `rev` are of one age. */
export interface Started<V> {
  /** Null for a new one. */
  readonly id: string | null;
  readonly rev: number;
  readonly values: V;
}

interface Props<V extends object> {
  readonly title: string;
  readonly kind: Draft["kind"];
  readonly start: Started<V>;
  /** What the rules hold against the values, by the field's path; the office refuses by the same. */
  readonly faultsOf: (values: V) => Faults;
  /** Saves; rejects with the office's refusal. */
  readonly save: (values: V, start: Started<V>) => Promise<unknown>;
  /** The record as it stands now, after somebody else changed it. */
  readonly reread: (id: string) => Promise<Started<V> | undefined>;
  readonly savedWords: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: (form: FormInstance<V>) => ReactNode;
}

/** The control marked as the one to begin with, or else the first of all. */
const firstField = (body: HTMLElement | null): HTMLElement | null =>
  body?.querySelector<HTMLElement>("[data-first] :is(input, textarea, [data-add])") ??
  body?.querySelector<HTMLElement>("input, textarea") ??
  null;

/**
 * The dialog of one record of a ledger: kept as a draft while it is typed, held against the rules before it is sent, open
 * with all that was typed when it is refused. Closing asks before it throws typed text away.
 */
export function RecordDialog<V extends object>(props: Props<V>) {
  const { title, kind, faultsOf, save, reread, savedWords, width = 760, onClose, children } = props;
  const [start, setStart] = useState(props.start);
  const [form] = Form.useForm<V>();
  const { saved } = useFeedback();
  const discardTyped = useDiscard();
  const [draft, draftState] = useDraft(kind, start.id);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [pending, setPending] = useState(false);
  const typed = useRef(false);
  const body = useRef<HTMLDivElement>(null);

  /** Neither wanted nor needed any more. A draft that cannot be dropped is offered again. */
  const discard = async () => {
    const id = await draft.handOver().settle();
    if (id !== null) await call("drafts.drop", { id }).catch(() => undefined);
  };
  const resume = async (kept: Draft) => {
    await draft.settle();
    draft.detach();
    form.setFieldsValue({ ...start.values, ...kept.values });
    draft.resume(kept);
    typed.current = true;
  };
  const close = async () => {
    const agreed = !typed.current || (await discardTyped());
    if (!agreed) return;
    if (typed.current) void discard();
    onClose();
  };
  const reload = async () => {
    await draft.settle();
    draft.detach();
    const now = start.id === null ? undefined : await reread(start.id);
    setRefusal(null);
    if (!now) return;
    setStart(now);
    form.setFieldsValue(now.values);
    typed.current = false;
  };
  const finish = async () => {
    const values = { ...start.values, ...(form.getFieldsValue(true) as V) };
    setRefusal(null);
    const faults = faultsOf(values);
    if (Object.keys(faults).length > 0) {
      applyFieldErrors(form, new CallError({ code: "invalid-input", message: "", fields: faults }), "");
      return;
    }
    setPending(true);
    try {
      await save(values, start);
      void discard();
      saved(savedWords);
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      applyFieldErrors(form, refused);
      setRefusal(refused);
    } finally {
      setPending(false);
    }
  };

  return (
    <Modal
      open
      title={title}
      onCancel={() => void close()}
      footer={null}
      width={width}
      style={{ top: 32 }}
      mask={{ closable: false }}
      // The dialog takes the focus for itself while it opens; only then can it be handed on.
      afterOpenChange={(open) => {
        if (open) firstField(body.current)?.focus();
      }}
    >
      <Form<V>
        form={form}
        name={kind}
        layout="vertical"
        initialValues={start.values}
        autoComplete="off"
        onFinish={() => void finish()}
        onValuesChange={() => {
          typed.current = true;
          draft.keep({ ...(form.getFieldsValue(true) as DraftValues) });
        }}
        onBlur={() => void draft.settle()}
        onKeyDownCapture={leaveByTab}
        scrollToFirstError={{ focus: true }}
      >
        <div ref={body} className="record-body">
          <DraftBanner kind={kind} target={start.id} inUse={[draftState.id]} onResume={(kept) => void resume(kept)} />
          {children(form)}
        </div>
        <SaveRefused error={refusal} onReload={() => void reload()} />
        <Flex justify="end" align="center" gap={8} className="record-foot">
          <DraftMark draft={draftState} />
          <Button onClick={() => void close()}>取消</Button>
          <ActionButton type="primary" htmlType="submit" loading={pending} action={undefined}>
            保存
          </ActionButton>
        </Flex>
      </Form>
    </Modal>
  );
}
