import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useEffect, useState } from "react";
import type { MatterView } from "../../../shared/contract/matters";
import { writtenFields } from "../../../shared/model/matter";
import { answerKey, CallError, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useFolder } from "../../app/office";
import { ActionButton } from "../../components/ActionButton";
import { applyFieldErrors, Field, Section } from "../../components/fields";
import { Prose } from "../form/Prose";
import { SaveRefused } from "../SaveRefused";
import { actionOf } from "./actions";

interface ResultValues {
  readonly result: string;
  readonly effect: string;
}

const { shape } = writtenFields;
const resultOf = ({ matter }: MatterView): ResultValues => ({
  result: matter.result,
  effect: matter.kind === "written" ? matter.effect : "",
});
const same = (one: ResultValues, other: ResultValues) => one.result === other.result && one.effect === other.effect;

/** How often the result has been asked for, and which of its fields last. */
export interface Asked {
  readonly times: number;
  readonly field: "result" | "effect";
}

interface Props {
  readonly view: MatterView;
  /** Each time its `times` rises, its field takes the focus. */
  readonly asked: Asked;
}

/** What came of the guidance (R019): typed here after the visit, needed before the matter is closed. */
export const ResultCard = ({ view, asked }: Props) => {
  const { matter } = view;
  const { saved } = useFeedback();
  const { readOnly } = useFolder();
  const client = useQueryClient();
  const [form] = Form.useForm<ResultValues>();
  const record = useChange("matters.recordResult");
  const [typed, setTyped] = useState<ResultValues | null>(null);
  const [base, setBase] = useState({ rev: matter.rev, values: resultOf(view) });
  const action = actionOf(view, "recordResult");

  // Another act on the matter (a document issued) raises its rev but not the result: go on from there. If somebody
  // else changed the result, an untouched form follows; a touched one keeps what was typed and meets a conflict.
  const now = resultOf(view);
  const follows = same(now, base.values) || typed === null;
  if (matter.rev !== base.rev && follows) setBase({ rev: matter.rev, values: now });
  useEffect(() => {
    if (typed === null) form.setFieldsValue(base.values);
  }, [form, typed, base.values]);

  useEffect(() => {
    // Only after the dialog that asked has gone.
    const { times, field } = asked;
    const timer = times > 0 ? setTimeout(() => form.scrollToField(field, { block: "center", focus: true })) : null;
    return () => {
      if (timer) clearTimeout(timer);
    };
  }, [form, asked]);

  const save = async () => {
    try {
      const values = { ...base.values, ...typed };
      const after = await record.mutateAsync({ id: matter.id, rev: base.rev, ...values });
      setBase({ rev: after.matter.rev, values: resultOf(after) });
      setTyped(null);
      client.setQueryData(answerKey("matters.get", { id: matter.id }), after);
      saved();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      applyFieldErrors(form, refused, "");
    }
  };
  const reload = () => {
    record.reset();
    setTyped(null);
    setBase({ rev: matter.rev, values: now });
  };

  if (readOnly || !action?.allowed) {
    const why = action && !action.allowed ? action.why : readOnly ? "数据文件夹以只读方式打开，只能查看" : "";
    return (
      <Section title="结果" basis="R019" columns={1}>
        <dl className="matter-facts">
          <div className="is-wide">
            <dt>指导结果</dt>
            <dd>{matter.result || "—"}</dd>
          </div>
          {matter.kind === "written" && (
            <div className="is-wide is-prose">
              <dt>指导取得的效益、效果</dt>
              <dd>{matter.effect || "—"}</dd>
            </div>
          )}
        </dl>
        {why && <p className="quiet result-why">{why}</p>}
      </Section>
    );
  }
  return (
    <Section title="结果" basis="R019" columns={1}>
      <Form
        form={form}
        layout="vertical"
        initialValues={base.values}
        onValuesChange={(_changed, all) => setTyped(all)}
        onFinish={() => void save()}
        autoComplete="off"
        className="result-form"
      >
        <Field name="result" label="指导结果" schema={shape.result} hint="登记簿上的一句话；办结之前必须填写">
          <Input />
        </Field>
        {matter.kind === "written" && (
          <Field
            name="effect"
            label="指导取得的效益、效果"
            schema={shape.effect}
            hint="印在登记文书上；须在签发登记文书之前填写"
          >
            <Prose rows={3} counted />
          </Field>
        )}
        <SaveRefused error={record.error} onReload={reload} />
        <ActionButton action={action} htmlType="submit" loading={record.isPending}>
          保存结果
        </ActionButton>
      </Form>
    </Section>
  );
};
