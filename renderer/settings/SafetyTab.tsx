import { Form, InputNumber } from "antd";
import { useEffect } from "react";
import { contract } from "../../shared/contract";
import { Field, Section } from "../components/fields";
import { RenewRecovery } from "./RenewRecovery";
import { SaveBar } from "./SaveBar";
import { useMayChange, useOfficeSave } from "./useOfficeSave";

const idleMinutesSchema = contract["office.save"].input.shape.idleMinutes;

/** 安全: after how long without a sign of life the desk locks itself, and the administrator's recovery code. */
export function SafetyTab() {
  const [form] = Form.useForm<{ idleMinutes: number }>();
  const may = useMayChange();
  const { office, save, savedAt, pending, error } = useOfficeSave(form);
  useEffect(() => form.setFieldsValue({ idleMinutes: office.idleMinutes }), [form, office.idleMinutes]);
  return (
    <div className="stack">
      <Form form={form} layout="vertical" disabled={!may} onFinish={save}>
        <Section title="自动锁定" intro="离开座位时按 Alt+L 可以马上锁定；锁定后填写中的内容都在，输入密码即可继续。">
          <Field
            name="idleMinutes"
            label="多少分钟没有操作就锁定"
            required
            schema={idleMinutesSchema}
            hint="1 至 240 分钟。几个人合用一台电脑的，建议不超过 15 分钟。"
          >
            <InputNumber min={1} max={240} precision={0} />
          </Field>
        </Section>
        {may && <SaveBar pending={pending} savedAt={savedAt} error={error} />}
      </Form>
      {may && <RenewRecovery />}
    </div>
  );
}
