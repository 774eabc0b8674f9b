import { useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import { useEffect, useState } from "react";
import type { StepTyped } from "../../shared/contract/steps";
import type { MatterView } from "../../shared/contract/matters";
import type { Draft } from "../../shared/model/draft";
import { answerKey, call, CallError } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useMe, useOffice } from "../app/office";
import { applyFieldErrors } from "../components/fields";
import { fieldPath } from "../components/field-path";
import { useDraft } from "../matters/drafts/useDraft";
import { outgoing, stepFaults } from "./checks";
import { resumedOf, startOf } from "./start";
import type { FormAct, StepValues, Typed } from "./typed";

interface Where {
  readonly matterId: string;
  readonly rev: number;
  readonly draftId: string | null;
}

const record = (act: FormAct, where: Where, fields: StepValues): Promise<MatterView> => {
  switch (act) {
    case "planVisit":
      return call("followUps.planVisit", { ...where, fields: fields as unknown as Typed<"planVisit"> });
    case "visit":
      return call("followUps.visit", { ...where, fields: fields as unknown as Typed<"visit"> });
    case "evaluate":
      return call("followUps.evaluate", { ...where, fields: fields as unknown as Typed<"evaluate"> });
    default:
      return call("steps.record", { ...where, step: { act, fields } as unknown as StepTyped });
  }
};

/** Whose fields a refusal names: the contract spells a handler's step `step.fields.…`, the office `fields.…`. */
const prefixOf = ({ refusal }: CallError): string =>
  Object.keys(refusal.fields ?? {}).some((path) => path.startsWith("step.")) ? "step.fields" : "fields";

// A draft holds JSON: a control that was emptied may leave undefined behind.
const asJson = (values: StepValues): StepValues => JSON.parse(JSON.stringify(values)) as StepValues;

interface Props {
  readonly view: MatterView;
  readonly act: FormAct;
  /** The draft to go on with, as it was when the form was opened. */
  readonly kept: Draft | undefined;
  readonly savedAs: string;
  readonly onDone: () => void;
}

/** The form of one step: begins with its draft or with what is known, keeps what is typed, checks and records it. */
export const useStepForm = ({ view, act, kept, savedAs, onDone }: Props) => {
  const office = useOffice();
  const me = useMe();
  const client = useQueryClient();
  const { saved, confirm } = useFeedback();
  const [form] = Form.useForm<StepValues>();
  const [draft, draftState] = useDraft(act, view.matter.id);
  const [start] = useState(() => startOf(act, { view, office, me }));
  const [initial] = useState(() => (kept ? resumedOf(kept.values, start) : start));
  const [resumed, setResumed] = useState(kept !== undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [begun] = useState(kept);
  useEffect(() => {
    if (begun) draft.resume(begun);
  }, [draft, begun]);

  const valuesNow = (): StepValues => outgoing(act, asJson(form.getFieldsValue(true)), office.today);

  const showFaults = (): boolean => {
    const faults = Object.entries(stepFaults(act, valuesNow(), view.matter, office.today));
    const fields = faults.map(([path, sentence]) => ({ name: [...fieldPath(path)], errors: [sentence] }));
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
    const first = fields[0];
    if (first) form.scrollToField(first.name, { block: "center", focus: true });
    return fields.length > 0;
  };

  const save = async () => {
    if (busy || showFaults()) return;
    setBusy(true);
    setError(null);
    try {
      const draftId = await draft.settle();
      const after = await record(act, { matterId: view.matter.id, rev: view.matter.rev, draftId }, valuesNow());
      draft.detach();
      client.setQueryData(answerKey("matters.get", { id: view.matter.id }), after);
      saved(savedAs);
      onDone();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      applyFieldErrors(form, refused, prefixOf(refused));
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  /** Lets the draft go and begins anew. */
  const restart = async () => {
    const content = "草稿里填写的内容不再保留，表单恢复成刚打开的样子。";
    if (!(await confirm({ title: "丢弃草稿，从头填写？", content, okText: "丢弃", danger: true }))) return;
    const id = await draft.handOver().settle();
    if (id !== null) await call("drafts.drop", { id });
    form.setFieldsValue(start);
    setResumed(false);
  };

  return {
    form,
    initial,
    resumed,
    busy,
    error,
    draftState,
    save,
    restart,
    keep: () => draft.keep(asJson(form.getFieldsValue(true))),
    settle: () => void draft.settle(),
    reload: () => {
      setError(null);
      void client.invalidateQueries({ queryKey: ["matters"] });
    },
  };
};
