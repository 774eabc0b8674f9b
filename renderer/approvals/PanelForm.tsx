import { Form, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { ActionButton } from "../components/ActionButton";
import type { Action } from "../../shared/contract/procedure";
import type { CallError } from "../app/api";
import { useShortcut } from "../app/shortcuts";
import { leaveByTab } from "../matters/leaveByTab";
import { SaveRefused } from "../matters/SaveRefused";
import { KeptNote } from "./KeptNote";
import type { KeptForm } from "./useKeptForm";

interface Props<V> {
  readonly kept: KeptForm<V>;
  readonly send: {
    readonly run: () => Promise<void>;
    readonly busy: boolean;
    readonly error: CallError | null;
    readonly clear: () => void;
    readonly onTyped: () => void;
  };
  /** What the button does: 提交审核. */
  readonly act: string;
  /** Why it cannot, where only the rules say so. */
  readonly action?: Action | undefined;
  readonly danger?: boolean;
  /** What decides, beside the button, always in view. */
  readonly conclusion?: ReactNode;
  readonly children: ReactNode;
}

/** The form of a step at the side of what it is about: its fields scroll, its conclusion and button stay in view. */
export const PanelForm = <V extends object>({
  kept,
  send,
  act,
  action,
  danger = false,
  conclusion,
  children,
}: Props<V>) => {
  const client = useQueryClient();
  // Not Ctrl+S: a hand that only means to save must not decide.
  useShortcut({ keys: "Ctrl+Enter", label: act, run: () => void send.run(), enabled: action?.allowed !== false });
  if (!kept.ready) return <Skeleton active className="decision-wait" paragraph={{ rows: 8 }} />;
  return (
    <Form
      className="decision-form"
      form={kept.form}
      layout="vertical"
      requiredMark
      initialValues={kept.initial}
      onValuesChange={send.onTyped}
      onBlur={() => void kept.keeper.settle()}
      onKeyDownCapture={leaveByTab}
      autoComplete="off"
    >
      <div className="decision-fields">{children}</div>
      <div className="decision-foot">
        {conclusion}
        <SaveRefused
          error={send.error}
          onReload={() => {
            send.clear();
            void client.invalidateQueries({ queryKey: ["approvals"] });
          }}
        />
        <div className="decision-send">
          <ActionButton
            action={action}
            type="primary"
            danger={danger}
            loading={send.busy}
            onClick={() => void send.run()}
          >
            {act}
          </ActionButton>
          <KeptNote kept={kept} />
        </div>
      </div>
    </Form>
  );
};
