import { Button, Drawer, Form } from "antd";
import { useEffect, useRef } from "react";
import type { MatterView } from "../../shared/contract/matters";
import type { Draft } from "../../shared/model/draft";
import { stepNames } from "../../shared/model/steps";
import { keysOf } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { CancelFirst } from "../matters/CancelFirst";
import { DraftMark } from "../matters/drafts/DraftMark";
import { keptAt } from "../matters/drafts/kept-at";
import { leaveByTab } from "../matters/leaveByTab";
import { SaveRefused } from "../matters/SaveRefused";
import { DayFields } from "./DayFields";
import { stepKinds } from "./kinds";
import type { FormAct } from "./typed";
import { useStepForm } from "./useStepForm";
import "./steps.css";

interface Props {
  readonly view: MatterView;
  readonly act: FormAct;
  /** What was typed of it before, and not recorded yet. */
  readonly kept: Draft | undefined;
  readonly onClose: () => void;
}

/** Ctrl+S while a dialog stands open, where the page's own shortcuts rest. */
const useSaveKey = (save: () => void) => {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (keysOf(event) !== "Ctrl+S") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
};

/** The field itself, or in a group of choices the chosen or the first one; who is in a field by then stays there. */
const focusOn = (id: string) => {
  const field = document.getElementById(id);
  if (!field || field.closest("form")?.contains(document.activeElement)) return;
  if (field.matches("input, textarea")) field.focus();
  else (field.querySelector<HTMLElement>("input:checked") ?? field.querySelector<HTMLElement>("input"))?.focus();
};

/**
 * The form of one step (程序步骤), at the right of the page; what ends a matter is asked in a dialog that leads with 取消.
 * What is typed is kept as a draft of this act and matter: Esc leaves it there, and it is gone on with next time.
 */
export const StepDialog = ({ view, act, kept, onClose }: Props) => {
  const kind = stepKinds[act];
  const step = useStepForm({ view, act, kept, savedAs: `已记录“${stepNames[act]}”`, onDone: onClose });
  const { form } = step;
  const intro = (view.progress.end && kind.introAfterEnd) ?? kind.intro;
  useSaveKey(() => void step.save());

  const content = (
    <Form
      form={form}
      // The page below has fields of the same names.
      name={`step-${act}`}
      layout="vertical"
      requiredMark
      initialValues={step.initial}
      onValuesChange={step.keep}
      onBlur={step.settle}
      onKeyDownCapture={leaveByTab}
      onFinish={() => void step.save()}
      autoComplete="off"
      className={kind.weighty ? "step-form" : "step-form fields fields-2"}
    >
      {intro && <p className="field-wide step-intro">{intro}</p>}
      {step.resumed && kept && (
        <p className="field-wide step-resumed">
          接着 {keptAt(kept.savedAt)} 的草稿填写
          <Button type="link" size="small" onClick={() => void step.restart()}>
            从头填写
          </Button>
        </p>
      )}
      <DayFields act={act} label={kind.day} />
      <kind.Fields view={view} />
    </Form>
  );
  const refused = <SaveRefused error={step.error} onReload={step.reload} />;

  if (kind.weighty) {
    return (
      <CancelFirst
        title={kind.title ?? `${stepNames[act]}？`}
        okText={kind.ok}
        danger={act !== "close"}
        confirmLoading={step.busy}
        onOk={() => void step.save()}
        onCancel={onClose}
      >
        {content}
        {refused}
        <DraftMark draft={step.draftState} />
      </CancelFirst>
    );
  }
  return (
    <Drawer
      open
      title={stepNames[act]}
      size={720}
      onClose={onClose}
      mask={{ closable: false }}
      closable={{ "aria-label": "关闭" }}
      afterOpenChange={(open) => {
        if (open) focusOn(`step-${act}_${kind.focus}`);
      }}
      footer={
        <>
          {refused}
          <div className="save-bar-row">
            <DraftMark draft={step.draftState} />
            <span className="save-bar-buttons">
              <Button onClick={onClose}>取消</Button>
              <ActionButton action={undefined} type="primary" loading={step.busy} onClick={() => void step.save()}>
                {kind.ok}（Ctrl+S）
              </ActionButton>
            </span>
          </div>
        </>
      }
    >
      {content}
    </Drawer>
  );
};
