import { Form, Input, InputNumber, Select } from "antd";
import { type RegisterField, registerFieldSchema } from "../../../shared/model/profile";
import { useOffice } from "../../app/office";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";
import { columnNames, wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.register.shape.columns.element.shape;
type Column = WordingValues["register"]["columns"][number];

/** A new line names nothing yet; its width is that of a short text. */
const fresh = (): Partial<Column> => ({ label: "", width: 14 });

/** The register's columns (R051) in the order of the sheet. */
export function ColumnRows({ may }: { readonly may: boolean }) {
  const form = Form.useFormInstance<WordingValues>();
  const names = columnNames(useOffice().profile.terms.counterpart);
  const options = registerFieldSchema.options.map((key) => ({ value: key, label: names[key] }));
  const columns = (): readonly (Partial<Column> | undefined)[] => form.getFieldValue(["register", "columns"]) ?? [];
  const nameIt = (index: number, key: RegisterField) => {
    if (!columns()[index]?.label?.trim()) form.setFieldValue(["register", "columns", index, "label"], names[key]);
  };
  return (
    <RowList
      list={["register", "columns"]}
      label="登记簿栏目"
      noun="栏目"
      className="row-column"
      titles={["登记什么", "栏目名称", "栏宽（字符）"]}
      fresh={fresh}
      may={may}
    >
      {(place, index, who) => (
        <>
          <Form.Item
            name={[place, "key"]}
            validateFirst
            rules={[zodRule(shape.key), distinctRule(index, () => columns().map((one) => one?.key), "已有这一栏")]}
          >
            <Select
              aria-label={`${who} 登记什么`}
              options={options}
              placeholder="请选择"
              onChange={(chosen: RegisterField) => nameIt(index, chosen)}
            />
          </Form.Item>
          <Form.Item
            name={[place, "label"]}
            validateFirst
            validateTrigger="onBlur"
            rules={[zodRule(shape.label), distinctRule(index, () => columns().map((one) => one?.label))]}
          >
            <Input aria-label={`${who} 名称`} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, "width"]} validateTrigger="onBlur" rules={[zodRule(shape.width)]}>
            <InputNumber aria-label={`${who} 栏宽`} precision={0} className="full" />
          </Form.Item>
        </>
      )}
    </RowList>
  );
}
