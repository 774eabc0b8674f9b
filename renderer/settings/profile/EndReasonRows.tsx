import { Form, Input, Select } from "antd";
import type { EndReason } from "../../../shared/model/profile";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";
import { wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.endReasons.element.shape;

/** What a reason means to the program, whatever the office calls it. */
const KINDS: Readonly<Record<EndReason["kind"], string>> = {
  refused: "对方拒绝（以后有处罚案件时提示核对）",
  withdrawn: "撤回申请（只用于依申请的事项）",
  stopped: "对方要求停止",
  conduct: "对方的行动使指导无法继续",
  other: "其他",
};
const options = shape.kind.options.map((kind) => ({ value: kind, label: KINDS[kind] }));

/** Why guidance ends early (终止情形, R080), each with what it means. */
export function EndReasonRows({ may }: { readonly may: boolean }) {
  const form = Form.useFormInstance<WordingValues>();
  const names = () =>
    (form.getFieldValue("endReasons") as readonly (EndReason | undefined)[]).map((reason) => reason?.name);
  return (
    <RowList
      list="endReasons"
      label="终止情形"
      noun="情形"
      counter="种"
      className="row-reason"
      titles={["情形", "是哪一类"]}
      fresh={(): EndReason => ({ name: "", kind: "other" })}
      may={may}
    >
      {(place, index, who) => (
        <>
          <Form.Item
            name={[place, "name"]}
            validateFirst
            validateTrigger="onBlur"
            rules={[zodRule(shape.name), distinctRule(index, names, "这种情形已经填过")]}
          >
            <Input aria-label={`${who} 名称`} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, "kind"]}>
            <Select aria-label={`${who} 类别`} options={options} />
          </Form.Item>
        </>
      )}
    </RowList>
  );
}
