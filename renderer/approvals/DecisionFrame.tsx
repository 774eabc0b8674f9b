import { Form, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { ActionButton } from "../components/ActionButton";
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
  };
  /** What the button does: 提交审核. */
  readonly act: string;
  readonly danger?: boolean;
  /** What decides, beside the button, always in view. */
  readonly conclusion?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a decision: its fields scroll, while the conclusion and the button stay in view at the foot. */
export const DecisionFrame = <V extends object>({ kept, send, act, danger = false, conclusion, children }: Props<V>) => {
  const client = useQueryClient();
  useShortcut({ keys: "Ctrl+S", label: act, run: () => void send.run() });
  if (!kept.ready) return <Skeleton active className="decision-wait" paragraph={{ rows: 8 }} />;
  return (
    <Form
      className="decision-form"
      form={kept.form}
      layout="vertical"
      requiredMark
      initialValues={kept.initial}
      onValuesChange={kept.keep}
      onBlur={() => void kept.keeper.settle()}
      onKeyDownCapture={leaveByTab}
      onFinish={() => void send.run()}
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
            action={undefined}
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
