import { Form, Input, Modal } from "antd";
import type { SeriesView } from "../../shared/contract/office";
import { seriesSchema } from "../../shared/model/office";
import { checkPattern, formatNumber } from "../../shared/rules/numbering";
import { yearOf } from "../../shared/rules/dates";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";

interface Values {
  readonly name: string;
  readonly code: string;
  readonly pattern: string;
}

interface Props {
  readonly series: SeriesView;
  readonly onClose: () => void;
}

const shape = seriesSchema.shape;

/** Changes how a series prints its numbers; numbers already given stay as they are. */
export function SeriesDialog({ series, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { today } = useOffice();
  const { saved } = useFeedback();
  const change = useChange("office.saveSeries");
  const typed = Form.useWatch((values: Values) => values, form);
  const sample =
    typed?.pattern && checkPattern(typed.pattern).length === 0
      ? formatNumber({ ...series, ...typed }, yearOf(today), 1)
      : "";
  const save = (values: Values) =>
    change.mutate(
      { id: series.id, rev: series.rev, ...values },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <Modal
      open
      title={`修改号段：${series.name}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: series.name, code: series.code, pattern: series.pattern }}
        onFinish={save}
      >
        <Field name="name" label="号段名称" required schema={shape.name}>
          <Input autoFocus />
        </Field>
        <Field name="code" label="代字" required schema={shape.code}>
          <Input />
        </Field>
        <Field
          name="pattern"
          label="文号格式"
          required
          schema={shape.pattern}
          hint="用 {代字}、{年}、{序号} 组成；{序号:3} 表示补足三位。"
        >
          <Input />
        </Field>
        {sample && (
          <p role="status">
            样式：<strong>{sample}</strong>
          </p>
        )}
        <Refused error={change.error} />
      </Form>
    </Modal>
  );
}
