import { Form, Input, InputNumber, Modal } from "antd";
import type { SeriesView } from "../../shared/contract/office";
import { requiredLine } from "../../shared/model/basics";
import { yearOf } from "../../shared/rules/dates";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";

interface Values {
  readonly year: number;
  readonly first: number;
  readonly reason: string;
}

interface Props {
  readonly series: SeriesView;
  readonly onClose: () => void;
}

/** From this number on, for this year, with the reason that goes into the number book. */
export function StartDialog({ series, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { today } = useOffice();
  const { saved } = useFeedback();
  const change = useChange("office.startSeries");
  const save = (values: Values) =>
    change.mutate(
      { id: series.id, rev: series.rev, ...values },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
        onError: (error) => applyFieldErrors(form, error, ""),
      },
    );
  return (
    <Modal
      open
      title={`设定起始号：${series.name}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">
        下一个文号现在是 {series.nextNumber}。起始号只能往后设，跳过的号码和原因会记在号码簿上，不再使用。
      </p>
      <Form form={form} layout="vertical" initialValues={{ year: yearOf(today), reason: "" }} onFinish={save}>
        <div className="fields fields-2">
          <Form.Item name="year" label="年份" rules={[{ required: true, message: "请填写年份" }]}>
            <InputNumber min={2000} max={2100} precision={0} className="full" />
          </Form.Item>
          <Form.Item name="first" label="从第几号开始" rules={[{ required: true, message: "请填写起始号" }]}>
            <InputNumber min={1} max={99_999} precision={0} autoFocus className="full" />
          </Form.Item>
        </div>
        <Field name="reason" label="原因" required schema={requiredLine("原因", 200)}>
          <Input placeholder="如：1 至 12 号已用于纸质文书" />
        </Field>
        <Refused error={change.error} />
      </Form>
    </Modal>
  );
}
