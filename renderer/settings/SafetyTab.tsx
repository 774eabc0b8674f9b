import { Form, Input } from "antd";
import { type ChangeEvent, useEffect } from "react";
import { z } from "zod";
import { contract } from "../../shared/contract";
import { useShortcut } from "../app/shortcuts";
import { Field, Section } from "../components/fields";
import { RenewRecovery } from "./RenewRecovery";
import { SaveBar } from "./SaveBar";
import { useMayChange, useOfficeSave } from "./useOfficeSave";

const idleMinutesSchema = contract["office.save"].input.shape.idleMinutes;
// Whatever is wrong with it, this is what it should be.
const typedMinutes = z
  .unknown()
  .refine((typed) => idleMinutesSchema.safeParse(typed).success, "请填写 1 至 240 之间的整数");

/** A number where digits stand, full-width ones too; anything else stays as typed, for the rule to refuse. */
const minutesOf = (typed: string): number | string => {
  const text = typed.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : typed;
};

/**
 * 安全: after how long without a sign of life the desk locks itself, and the administrator's recovery code. `shown`: the
 * tab that is open.
 */
export function SafetyTab({ shown }: { readonly shown: boolean }) {
  const [form] = Form.useForm<{ idleMinutes: number }>();
  const may = useMayChange();
  useShortcut({ keys: "Ctrl+S", label: "保存自动锁定的时间", run: form.submit, enabled: may && shown });
  const { office, save, savedAt, forget, pending, error } = useOfficeSave(form);
  useEffect(() => form.setFieldsValue({ idleMinutes: office.idleMinutes }), [form, office.idleMinutes]);
  return (
    <div className="stack">
      <Form
        form={form}
        layout="vertical"
        disabled={!may}
        onValuesChange={forget}
        onFinish={({ idleMinutes }) => save({ idleMinutes })}
        onFinishFailed={forget}
      >
        <Section title="自动锁定" intro="离开座位时按 Alt+L 可以马上锁定；锁定后填写中的内容都在，输入密码即可继续。">
          <Field
            name="idleMinutes"
            label="多少分钟没有操作就锁定"
            required
            schema={typedMinutes}
            getValueFromEvent={(event: ChangeEvent<HTMLInputElement>) => minutesOf(event.target.value)}
            hint="1 至 240 分钟。几个人合用一台电脑的，建议不超过 15 分钟。"
          >
            <Input inputMode="numeric" autoComplete="off" style={{ width: "8em" }} />
          </Field>
        </Section>
        {may && <SaveBar pending={pending} savedAt={savedAt} error={error} />}
      </Form>
      {may && <RenewRecovery />}
    </div>
  );
}
