import { Form, Skeleton } from "antd";
import type { Output } from "../../shared/contract";
import { reminderKinds } from "../../shared/model/reminder";
import { reminderApplies } from "../../shared/rules/due/waits";
import { useAnswer, useChange } from "../app/api";
import { useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { applyFieldErrors, Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { ReminderRow } from "./ReminderRow";
import { remindersOf, reminderValues, type ReminderValues } from "./reminder-values";
import { SaveBar } from "./SaveBar";
import { useKept } from "./useKept";
import { useMayChange } from "./useOfficeSave";

interface Props {
  readonly stored: Output<"reminders.get">;
  readonly shown: boolean;
}

const RemindersForm = ({ stored, shown }: Props) => {
  const { profile } = useOffice();
  const may = useMayChange();
  const [form] = Form.useForm<ReminderValues>();
  const change = useChange("reminders.save");
  const values = reminderValues(stored.reminders, profile);
  const kept = useKept({ form, name: "reminders", rev: stored.rev, stored: values, may });
  useShortcut({ keys: "Ctrl+S", label: "保存提醒天数", run: form.submit, enabled: may && shown });

  const save = () =>
    change.mutate(
      { rev: stored.rev, reminders: remindersOf({ ...values, ...form.getFieldsValue(true) }) },
      {
        onSuccess: ({ reminders }) => kept.settle(reminderValues(reminders, profile)),
        onError: (error) => applyFieldErrors(form, error, "reminders"),
      },
    );
  const giveUp = async () => {
    await kept.giveUp();
    change.reset();
  };
  return (
    <Form
      form={form}
      name="reminders"
      disabled={!may}
      initialValues={kept.initial}
      onValuesChange={kept.touch}
      onFinish={save}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <Section
        title="办理提醒"
        columns={1}
        intro="规范没有给这些环节定天数（意见书的制作和送达只要求“及时”），下面的天数由本单位自己设定，只用于工作台的提醒，不是法定期限。关掉一项，轮到本人办理的仍会列在工作台，只是不标期限。"
      >
        <div className="reminders">
          {reminderKinds
            .filter((kind) => reminderApplies(kind, profile))
            .map((kind) => (
              <ReminderRow key={kind} kind={kind} />
            ))}
        </div>
        <p className="quiet">到期前 3 天标黄，过期标红。季报的期限在“地区配置—季报”中设定。</p>
      </Section>
      {may && (
        <SaveBar
          pending={change.isPending}
          savedAt={kept.savedAt}
          error={change.error}
          giveUp={kept.touched ? () => void giveUp() : null}
        />
      )}
    </Form>
  );
};

/** 提醒: the office's own days for what no regulation sets a day for (R042, R034, R062). `shown`: the tab that is open. */
export function RemindersTab({ shown }: { readonly shown: boolean }) {
  const { data, error } = useAnswer("reminders.get", {});
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <RemindersForm stored={data} shown={shown} />;
}
