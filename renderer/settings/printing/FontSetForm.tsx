import { Form, Radio } from "antd";
import type { OfficeView } from "../../../shared/contract/office";
import { useShortcut } from "../../app/shortcuts";
import { Section } from "../../components/fields";
import { SaveBar } from "../SaveBar";
import { useKept } from "../useKept";
import { useMayChange, useOfficeSave } from "../useOfficeSave";

type FontValues = Pick<OfficeView, "fonts">;

/** Which of the two sets of faces the office's papers are set in. `shown`: the tab that is open. */
export function FontSetForm({ shown }: { readonly shown: boolean }) {
  const [form] = Form.useForm<FontValues>();
  const may = useMayChange();
  const { office, save, pending, error, reset } = useOfficeSave(form);
  const kept = useKept({ form, name: "fonts", rev: office.rev, stored: { fonts: office.fonts }, may });
  useShortcut({ keys: "Ctrl+S", label: "保存文书字体", run: form.submit, enabled: may && shown && kept.touched });
  const giveUp = async () => {
    await kept.giveUp();
    reset();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!may}
      initialValues={kept.initial}
      onValuesChange={kept.touch}
      onFinish={(values) => save(values, () => kept.settle(values))}
    >
      <Section title="文书字体" columns={1} intro="全单位统一。改动只影响以后的文书，已签发的文书不变。">
        <Form.Item name="fonts" label="用哪一套字体">
          <Radio.Group
            options={[
              { value: "system", label: "系统：中文 Windows 自带的仿宋、宋体、黑体、楷体" },
              { value: "standard", label: "国标：方正小标宋、仿宋_GB2312、楷体_GB2312，打印的电脑上需已安装" },
            ]}
          />
        </Form.Item>
      </Section>
      {may && (
        <SaveBar
          pending={pending}
          savedAt={kept.savedAt}
          error={error}
          giveUp={kept.touched ? () => void giveUp() : null}
        />
      )}
    </Form>
  );
}
