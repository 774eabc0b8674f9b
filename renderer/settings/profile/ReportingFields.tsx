import { Form, Input, InputNumber, Radio } from "antd";
import { Field } from "../../components/fields";
import { dutyShape } from "./reporting";
import type { WordingValues } from "./wording";

const at = (name: keyof typeof dutyShape) => ["reporting", name];

/** Who reports the quarter to whom, and how the days are counted (R083, R084); or that there is no such duty. */
export function ReportingFields() {
  const form = Form.useFormInstance<WordingValues>();
  const reporting = Form.useWatch((values: WordingValues) => values.reporting, { form, preserve: true });
  const isSet = reporting?.set;
  // A period of working days never ends on a day off.
  const canRoll = isSet && reporting.mode === "calendar";
  return (
    <>
      <Form.Item name={at("set")} label="按季报登记簿" className="field-wide">
        <Radio.Group
          options={[
            { value: false, label: "没有规定期限" },
            { value: true, label: "有期限，到期前在工作台提醒" },
          ]}
        />
      </Form.Item>
      {isSet && (
        <>
          <Field name={at("from")} label="由谁报" required schema={dutyShape.from}>
            <Input autoComplete="off" />
          </Field>
          <Field name={at("to")} label="交给谁" required schema={dutyShape.to}>
            <Input autoComplete="off" />
          </Field>
          <Field name={at("collectDays")} label="每季度开始几天内交" required schema={dutyShape.collectDays}>
            <InputNumber precision={0} suffix="天" className="full" />
          </Field>
          <Form.Item name={at("mode")} label="天数怎样算">
            <Radio.Group
              options={[
                { value: "working", label: "工作日" },
                { value: "calendar", label: "自然日" },
              ]}
            />
          </Form.Item>
          <Form.Item name={at("startCounted")} label="季度的第一天">
            <Radio.Group
              options={[
                { value: true, label: "算第 1 天" },
                { value: false, label: "不算，从次日起" },
              ]}
            />
          </Form.Item>
          <Form.Item name={at("roll")} label="最后一天是休息日时" hidden={!canRoll}>
            <Radio.Group
              options={[
                { value: "nextWorkingDay", label: "顺延到下一个工作日" },
                { value: "none", label: "不顺延" },
              ]}
            />
          </Form.Item>
          <Field name={at("upDays")} label="汇总后几天内上报" required schema={dutyShape.upDays} basis="R084">
            <InputNumber precision={0} suffix="天" className="full" />
          </Field>
          <Field name={at("upTo")} label="报到哪里" required schema={dutyShape.upTo}>
            <Input placeholder="如：市局法规科" autoComplete="off" />
          </Field>
          <Field name={at("channel")} label="通过什么报" required schema={dutyShape.channel}>
            <Input placeholder="如：协同平台" autoComplete="off" />
          </Field>
          <Field name={at("note")} label="期限说明" schema={dutyShape.note} hint="显示在登记簿和提醒旁。" wide>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
          </Field>
        </>
      )}
    </>
  );
}
