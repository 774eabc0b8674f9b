import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Flex, Form, Input } from "antd";
import { type KeyboardEvent, useRef } from "react";
import { basisSchema } from "../../shared/model/catalogue";
import { Field } from "../components/fields";

interface BasisListProps {
  /** Laws named in the catalogue so far, offered while one is typed. */
  readonly laws: readonly string[];
}

const columns = { display: "grid", gridTemplateColumns: "5fr 3fr 5fr 40px", columnGap: 8 } as const;
const tight = { marginBottom: 8 } as const;

/** The bases (指导依据, R002) of a catalogue item: law, article, point; lines are added and removed by key or mouse. */
export const BasisList = ({ laws }: BasisListProps) => {
  const frame = useRef<HTMLDivElement>(null);
  // After a line was added or removed the focus stands in the line that is meant next.
  const focusLine = (index: number) =>
    setTimeout(() => frame.current?.querySelectorAll<HTMLInputElement>("[data-law] input")[index]?.focus(), 30);
  return (
    <Form.List name="bases">
      {(lines, { add, remove }, { errors }) => {
        const addLine = () => {
          add({ law: "", article: "", point: "" });
          focusLine(lines.length);
        };
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== "Enter" || !event.ctrlKey) return;
          event.preventDefault();
          addLine();
        };
        return (
          <div ref={frame} onKeyDown={onKeyDown} role="group" aria-label="指导依据">
            <div style={{ ...columns, marginBottom: 4 }} aria-hidden>
              <span>法规 *</span>
              <span>条款</span>
              <span>要点</span>
            </div>
            {lines.map((line, index) => (
              <div key={line.key} style={columns}>
                <Field name={[line.name, "law"]} schema={basisSchema.shape.law} style={tight} data-law>
                  <AutoComplete
                    aria-label={`第 ${index + 1} 条依据：法规`}
                    placeholder="法律、法规、规章或文件名称"
                    options={laws.map((value) => ({ value }))}
                    showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
                  />
                </Field>
                <Field name={[line.name, "article"]} schema={basisSchema.shape.article} style={tight}>
                  <Input aria-label={`第 ${index + 1} 条依据：条款`} placeholder="第十条第一款" autoComplete="off" />
                </Field>
                <Field name={[line.name, "point"]} schema={basisSchema.shape.point} style={tight}>
                  <Input aria-label={`第 ${index + 1} 条依据：要点`} placeholder="一句话概括" autoComplete="off" />
                </Field>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删除第 ${index + 1} 条依据`}
                  disabled={lines.length === 1}
                  onClick={() => {
                    remove(line.name);
                    focusLine(Math.max(0, index - 1));
                  }}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Flex align="center" gap={8}>
              <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={addLine}>
                添加依据
              </Button>
              <span className="quiet">Ctrl+Enter</span>
            </Flex>
          </div>
        );
      }}
    </Form.List>
  );
};
