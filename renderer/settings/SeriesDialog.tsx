import { Form, Input, Modal, Select, Switch } from "antd";
import { useState } from "react";
import type { SeriesView } from "../../shared/contract/office";
import { kindOf, ruleOf, typesOf } from "../../shared/documents";
import type { Profile } from "../../shared/model/profile";
import { seriesSchema } from "../../shared/model/office";
import { checkPattern, formatNumber } from "../../shared/rules/numbering";
import { normaliseBrackets } from "../../shared/rules/text";
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
  readonly yearly: boolean;
  readonly documents: string[];
}

/** The region's documents that bear a number, as choices; one that another series gives numbers to says so. */
const numbered = (profile: Profile, all: readonly SeriesView[], own: string) =>
  typesOf(profile)
    .filter((type) => kindOf(type)?.series)
    .map((type) => {
      const other = all.find(({ id, documents }) => id !== own && documents.includes(type));
      const { name } = ruleOf(type, profile);
      return { value: type, label: other ? `${name}（现用“${other.name}”号段）` : name };
    });

interface Props {
  readonly series: SeriesView;
  /** Every series there is. */
  readonly all: readonly SeriesView[];
  readonly onClose: () => void;
}

const shape = seriesSchema.shape;

/** Changes how a series prints its numbers and which documents draw from it; numbers already given stay as they are (R050). */
export function SeriesDialog({ series, all, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { today, profile } = useOffice();
  const { saved } = useFeedback();
  const change = useChange("office.saveSeries");
  const typed = Form.useWatch((values: Values) => values, form);
  const sample =
    typed?.pattern && checkPattern(typed.pattern).length === 0
      ? formatNumber({ ...series, ...typed }, yearOf(today), 1)
      : "";
  const [turned, setTurned] = useState(false);
  const turnBrackets = () => {
    const { text, changed } = normaliseBrackets(form.getFieldValue("pattern") ?? "");
    setTurned(changed);
    if (!changed) return;
    form.setFieldValue("pattern", text);
    // The field has just been judged as it was typed.
    void form.validateFields(["pattern"]).catch(() => undefined);
  };
  const choices = numbered(profile, all, series.id);
  // Types that only other regions use stay where they are, unseen.
  const unseen = series.documents.filter((type) => !choices.some(({ value }) => value === type));
  const save = ({ documents, ...values }: Values) =>
    change.mutate(
      { id: series.id, rev: series.rev, ...values, documents: [...documents, ...unseen] },
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
        initialValues={{
          name: series.name,
          code: series.code,
          pattern: series.pattern,
          yearly: series.yearly,
          documents: series.documents.filter((type) => !unseen.includes(type)),
        }}
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
          hint={
            turned ? (
              <span className="series-turned" role="status">
                已把年份的括号改为六角括号〔〕（GB/T 9704）。
              </span>
            ) : (
              "用 {代字}、{年}、{序号} 组成，可加“第”字；{序号:3} 表示补足三位。"
            )
          }
        >
          <Input onBlur={turnBrackets} />
        </Field>
        <Field
          name="documents"
          label="用于"
          hint="几种文书选入同一号段，就共用一套顺序号；一种文书只用一个号段，选入这里即离开原来的号段；移出的文书回到它自己的号段。"
        >
          <Select mode="multiple" optionFilterProp="label" options={choices} />
        </Field>
        <Field
          name="yearly"
          label="按年重新编号"
          hint="打开时每年从 1 号起；关闭时各年连续编号。"
          valuePropName="checked"
        >
          <Switch />
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
