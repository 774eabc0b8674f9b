import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { type KeyboardEvent, useState } from "react";
import { requiredLine } from "../../shared/model/basics";
import { zodRule } from "../components/fields";
import { distinctRule, isAddKey } from "../components/row-rules";

const name = requiredLine("科室名称", 60);

/** The sections, one a line; Enter adds the next. */
export function SectionsTable() {
  const form = Form.useFormInstance();
  const [fresh, setFresh] = useState(false);
  const sections = (): readonly string[] => (form.getFieldValue("sections") as readonly string[] | undefined) ?? [];
  return (
    <Form.List name="sections">
      {(rows, { add, remove }) => {
        const addRow = () => {
          setFresh(true);
          add("");
        };
        const onKeyDown = (event: KeyboardEvent) => {
          if (!isAddKey(event)) return;
          event.preventDefault();
          addRow();
        };
        return (
          <div className="section-rows">
            {rows.map((row, index) => (
              <div key={row.key} className="section-row">
                <Form.Item
                  name={row.name}
                  rules={[zodRule(name), distinctRule(index, sections, "这个科室已经填过")]}
                  validateFirst
                  validateTrigger="onBlur"
                >
                  <Input
                    aria-label={`第 ${index + 1} 个科室`}
                    placeholder={index === 0 ? "如：劳动关系科" : ""}
                    autoFocus={fresh && index === rows.length - 1}
                    onKeyDown={onKeyDown}
                  />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={`删除第 ${index + 1} 个科室`}
                  icon={<DeleteOutlined aria-hidden />}
                  disabled={rows.length === 1}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={addRow}>
              添加科室
            </Button>
          </div>
        );
      }}
    </Form.List>
  );
}
