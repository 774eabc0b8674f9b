import { Checkbox, Form, Input, Select } from "antd";
import { type MethodExtra, methodExtras, methodSchema } from "../../../shared/model/profile";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";
import { wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.methods.element.shape;
const kinds = methodSchema.shape.kind.options.map((kind) => ({ value: kind, label: kind }));

/** What is filled in as well when a method is chosen. */
const BRINGS: Readonly<Record<MethodExtra, string>> = {
  talk: "约谈记录",
  visit: "是否属于行政检查",
  mediation: "行政调解登记",
  leniency: "不予处罚依据",
  publicity: "普法内容",
};
const brought = methodExtras.map((extra) => ({ value: extra, label: BRINGS[extra] }));
type Method = WordingValues["methods"][number];

const fresh = (): Method => ({
  name: "",
  definition: "",
  kind: "两者",
  compulsory: false,
  suggestedDocument: "",
  brings: [],
});

/** The methods of guidance (R067), each with what it means. */
export function MethodRows({ may }: { readonly may: boolean }) {
  const form = Form.useFormInstance<WordingValues>();
  const names = () => (form.getFieldValue("methods") as readonly (Method | undefined)[]).map((method) => method?.name);
  return (
    <RowList
      list="methods"
      label="指导方式"
      noun="方式"
      counter="种"
      className="row-method"
      titles={["名称", "性质", "建议文书（可不填）", "强制措施"]}
      fresh={fresh}
      may={may}
    >
      {(place, index, who) => (
        <>
          <Form.Item
            name={[place, "name"]}
            validateFirst
            validateTrigger="onBlur"
            rules={[zodRule(shape.name), distinctRule(index, names, "这种方式已经填过")]}
          >
            <Input aria-label={`${who} 名称`} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, "kind"]}>
            <Select aria-label={`${who} 性质`} options={kinds} />
          </Form.Item>
          <Form.Item
            name={[place, "suggestedDocument"]}
            validateTrigger="onBlur"
            rules={[zodRule(shape.suggestedDocument)]}
          >
            <Input aria-label={`${who} 建议文书`} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, "compulsory"]} valuePropName="checked">
            <Checkbox aria-label={`${who} 属强制措施，不出指导文书`}>不出指导文书</Checkbox>
          </Form.Item>
          <Form.Item
            name={[place, "definition"]}
            className="row-rest"
            validateTrigger="onBlur"
            rules={[zodRule(shape.definition)]}
          >
            <Input.TextArea
              aria-label={`${who} 释义`}
              placeholder="这种方式怎么做，登记时显示在选项旁"
              autoSize={{ minRows: 1, maxRows: 5 }}
            />
          </Form.Item>
          <Form.Item name={[place, "brings"]} className="row-brings">
            <Select
              mode="multiple"
              aria-label={`${who} 选用时还要填`}
              placeholder="选用时还要填什么"
              options={brought}
              showSearch={false}
            />
          </Form.Item>
        </>
      )}
    </RowList>
  );
}
