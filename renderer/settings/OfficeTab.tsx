import { Form, Input, Radio } from "antd";
import { useEffect } from "react";
import { officeFields, type OfficeFields } from "../../shared/model/office";
import type { OfficeView } from "../../shared/contract/office";
import { Field, Section } from "../components/fields";
import { SaveBar } from "./SaveBar";
import { useMayChange, useOfficeSave } from "./useOfficeSave";

interface Values {
  readonly fields: OfficeFields;
  readonly fonts: OfficeView["fonts"];
}

const shape = officeFields.shape;

/** 单位: names and codes that go onto every paper, and the faces they are set in. */
export function OfficeTab() {
  const [form] = Form.useForm<Values>();
  const may = useMayChange();
  const { office, save, savedAt, pending, error } = useOfficeSave(form);
  const { name, shortName, documentCode, superior, address, phone, fonts } = office;
  useEffect(() => {
    form.setFieldsValue({ fields: { name, shortName, documentCode, superior, address, phone }, fonts });
  }, [form, name, shortName, documentCode, superior, address, phone, fonts]);
  return (
    <Form form={form} layout="vertical" disabled={!may} onFinish={save} scrollToFirstError={{ focus: true }}>
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
        <Form.Item name="fonts" label="文书字体" className="field-wide">
          <Radio.Group
            options={[
              { value: "system", label: "系统自带（仿宋、宋体、黑体、楷体）" },
              { value: "standard", label: "公文标准（方正小标宋、仿宋_GB2312、楷体_GB2312，需已安装）" },
            ]}
          />
        </Form.Item>
      </Section>
      {may && <SaveBar pending={pending} savedAt={savedAt} error={error} />}
    </Form>
  );
}
