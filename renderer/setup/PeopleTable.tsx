import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { type KeyboardEvent, useState } from "react";
import { personFields, roleNames, roles } from "../../shared/model/account";
import { zodRule } from "../components/fields";
import { distinctRule, isAddKey } from "../components/row-rules";
import { useLoginProposal } from "../components/useLoginProposal";
import { emptyPerson, type Person, type SetupValues } from "./draft";

const shape = personFields.shape;
const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));

interface Row {
  readonly key: number;
  readonly name: number;
}

interface Props {
  /** The sections as typed above, blank ones too. */
  readonly sections: readonly string[];
  readonly rows: readonly Row[];
  readonly add: (person: Person) => void;
  readonly remove: (index: number) => void;
}

/** The people, one a line; Enter adds the next. The login is proposed from the name's pinyin initials. */
export function PeopleTable({ sections: typed, rows, add, remove }: Props) {
  const form = Form.useFormInstance<SetupValues>();
  const [fresh, setFresh] = useState(false);
  const sections = typed.map((name) => name?.trim()).filter(Boolean);
  const people = (): readonly Person[] => (form.getFieldValue("people") as readonly Person[] | undefined) ?? [];

  const addRow = () => {
    setFresh(true);
    add(emptyPerson(["handler"]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAddKey(event)) return;
    event.preventDefault();
    addRow();
  };
  const { propose, selectProposal } = useLoginProposal(form);
  const proposeLogin = (index: number) =>
    void propose(["people", index, "name"], ["people", index, "login"], () =>
      people()
        .filter((_, at) => at !== index)
        .map((one) => one.login),
    );
  const sectionRule = {
    validator: async (_rule: unknown, value: string | undefined) => {
      if (value && !sections.includes(value)) throw new Error("请从科室中选择");
    },
  };
  return (
    <div className="people-table">
      <table>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">登录名</th>
            <th scope="col">科室</th>
            <th scope="col" className="wide">
              角色
            </th>
            <th scope="col">职务</th>
            <th scope="col">执法证号</th>
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }, index) => {
            const who = `第 ${index + 1} 人`;
            return (
              <tr key={key}>
                <td>
                  <Form.Item name={[name, "name"]} rules={[zodRule(shape.name)]} validateTrigger="onBlur">
                    <Input
                      aria-label={`${who} 姓名`}
                      autoFocus={fresh && index === rows.length - 1}
                      onKeyDown={onKeyDown}
                      onChange={(event) => {
                        // Half a syllable in an input method is no name yet.
                        if (!(event.nativeEvent as InputEvent).isComposing) proposeLogin(index);
                      }}
                      onBlur={() => proposeLogin(index)}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item
                    name={[name, "login"]}
                    rules={[
                      zodRule(shape.login),
                      distinctRule(index, () => people().map((one) => one.login), "登录名已被占用"),
                    ]}
                    validateFirst
                    validateTrigger="onBlur"
                  >
                    <Input
                      aria-label={`${who} 登录名`}
                      onKeyDown={onKeyDown}
                      onFocus={selectProposal}
                      onBlur={() => proposeLogin(index)}
                      autoComplete="off"
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, "section"]} rules={[sectionRule]}>
                    <Select
                      aria-label={`${who} 科室`}
                      allowClear
                      options={sections.map((section) => ({ value: section, label: section }))}
                      notFoundContent="请先在上面填写科室"
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, "roles"]} rules={[zodRule(shape.roles)]}>
                    <Select aria-label={`${who} 角色`} mode="multiple" options={roleOptions} />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, "duty"]} rules={[zodRule(shape.duty)]}>
                    <Input aria-label={`${who} 职务`} onKeyDown={onKeyDown} />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, "certificate"]} rules={[zodRule(shape.certificate)]}>
                    <Input aria-label={`${who} 执法证号`} onKeyDown={onKeyDown} />
                  </Form.Item>
                </td>
                <td>
                  <Button
                    type="text"
                    aria-label={`删除${who}`}
                    icon={<DeleteOutlined aria-hidden />}
                    disabled={rows.length === 1}
                    onClick={() => remove(name)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={addRow}>
        添加人员
      </Button>
    </div>
  );
}
