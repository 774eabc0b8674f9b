import { Form, InputNumber, Select, Switch } from "antd";
import { deadlineRuleSchema, type ReminderKind, reminderNames } from "../../shared/model/reminder";
import { Basis } from "../components/Basis";
import { zodRule } from "../components/fields";
import type { ReminderValues } from "./reminder-values";

/** The requirement that leaves each period open. */
const RULES: Readonly<Record<ReminderKind, string>> = {
  acceptance: "R034",
  review: "R073",
  handling: "R074",
  choice: "R032",
  letter: "R042",
  service: "R042",
  result: "R019",
  visit: "R062",
  evaluation: "R075",
  filing: "R076",
};

const modes = [
  { value: "working", label: "个工作日" },
  { value: "calendar", label: "日（自然日）" },
];
const starts = [
  { value: false, label: "次日起算" },
  { value: true, label: "当天算第 1 天" },
];
const rolls = [
  { value: "nextWorkingDay", label: "遇休息日顺延" },
  { value: "none", label: "不顺延" },
];

/** One reminder: on or off, how many days, and how they are counted. */
export const ReminderRow = ({ kind }: { readonly kind: ReminderKind }) => {
  const form = Form.useFormInstance<ReminderValues>();
  const value = Form.useWatch((values: Partial<ReminderValues>) => values[kind], { form, preserve: true });
  const name = reminderNames[kind];
  const off = value?.on === false;
  return (
    <div className="reminder" role="group" aria-label={name}>
      <Form.Item name={[kind, "on"]} valuePropName="checked">
        <Switch aria-label={`${name}：提醒`} checkedChildren="开" unCheckedChildren="关" />
      </Form.Item>
      <span className="reminder-name">
        {name}
        <Basis rule={RULES[kind]} />
      </span>
      {off ? (
        <span className="quiet reminder-off">不设提醒天数</span>
      ) : (
        <>
          <Form.Item
            name={[kind, "days"]}
            validateTrigger="onBlur"
            validateFirst
            rules={[zodRule(deadlineRuleSchema.shape.days)]}
          >
            <InputNumber precision={0} aria-label={`${name}：天数`} className="full" />
          </Form.Item>
          <Form.Item name={[kind, "mode"]}>
            <Select options={modes} aria-label={`${name}：工作日或自然日`} />
          </Form.Item>
          <Form.Item name={[kind, "startCounted"]}>
            <Select options={starts} aria-label={`${name}：从哪天算起`} />
          </Form.Item>
          {value?.mode === "calendar" ? (
            <Form.Item name={[kind, "roll"]}>
              <Select options={rolls} aria-label={`${name}：最后一天是休息日时`} />
            </Form.Item>
          ) : (
            <span />
          )}
        </>
      )}
    </div>
  );
};
