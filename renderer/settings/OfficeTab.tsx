import { Form, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { officeFields } from "../../shared/model/office";
import { useFeedback } from "../app/feedback";
import { useFolder } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { Field, Section } from "../components/fields";
import { dropOffice, keepOffice, keptOffice, officeValues, type OfficeValues } from "./office-draft";
import { SaveBar } from "./SaveBar";
import { useMayChange, useOfficeSave } from "./useOfficeSave";

const shape = officeFields.shape;

/** 单位: names and codes that go onto every paper. `shown`: the tab that is open. */
export function OfficeTab({ shown }: { readonly shown: boolean }) {
  const [form] = Form.useForm<OfficeValues>();
  const may = useMayChange();
  const { path } = useFolder();
  const { confirm } = useFeedback();
  const { office, save, savedAt, forget, pending, error, reset } = useOfficeSave(form);
  const [kept] = useState(() => (may ? keptOffice(path, officeValues(office)) : null));
  const [touched, setTouched] = useState(kept !== null);
  const typing = useRef(touched);
  useShortcut({ keys: "Ctrl+S", label: "保存单位信息", run: form.submit, enabled: may && shown });

  const { name, shortName, documentCode, superior, address, phone } = office;
  useEffect(() => {
    // What is being typed stands; a save meets what somebody else changed as a conflict.
    if (typing.current) return;
    form.setFieldsValue({ fields: { name, shortName, documentCode, superior, address, phone } });
  }, [form, name, shortName, documentCode, superior, address, phone]);

  const touch = () => {
    setTouched(true);
    typing.current = true;
    forget();
    keepOffice(path, officeValues(office), form.getFieldsValue(true) as OfficeValues);
  };
  const settle = () => {
    setTouched(false);
    typing.current = false;
    dropOffice();
  };
  const giveUp = async () => {
    const agreed = await confirm({
      title: "放弃改动？",
      content: "没有保存的改动不会保留，这一页回到上次保存的内容。",
      okText: "放弃",
      danger: true,
    });
    if (!agreed) return;
    form.resetFields();
    form.setFieldsValue(officeValues(office));
    settle();
    reset();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!may}
      initialValues={kept ?? officeValues(office)}
      onValuesChange={touch}
      onFinish={(values) => save(values, settle)}
      onFinishFailed={forget}
      scrollToFirstError={{ focus: true }}
    >
      <Section title="单位信息" intro="改动只影响以后的文书，已签发的文书不变。">
        <Field name={["fields", "name"]} label="机关全称" required schema={shape.name}>
          <Input />
        </Field>
        <Field name={["fields", "shortName"]} label="机关简称" required schema={shape.shortName}>
          <Input />
        </Field>
        <Field
          name={["fields", "documentCode"]}
          label="发文代字"
          required
          schema={shape.documentCode}
          basis="R050"
          hint="各号段的代字在“文号”中修改。"
        >
          <Input />
        </Field>
        <Field name={["fields", "superior"]} label="上级主管" schema={shape.superior}>
          <Input />
        </Field>
        <Field name={["fields", "address"]} label="地址" schema={shape.address}>
          <Input />
        </Field>
        <Field name={["fields", "phone"]} label="联系电话" schema={shape.phone}>
          <Input />
        </Field>
      </Section>
      {may && (
        <SaveBar pending={pending} savedAt={savedAt} error={error} giveUp={touched ? () => void giveUp() : null} />
      )}
    </Form>
  );
}
