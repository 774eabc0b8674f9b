import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useRef } from "react";
import { demandFields } from "../../shared/model/demand";
import { useOffice } from "../app/office";
import { zodRule } from "../components/fields";
import { DateInput } from "../matters/DateInput";
import { Prose } from "../matters/form/Prose";

const feedback = demandFields.shape.feedbacks.element.shape;

/** 反馈 and 跟踪督办 of a demand, each on its day; the office keeps them in the order of their days. */
export const Feedbacks = () => {
  const { today } = useOffice();
  const frame = useRef<HTMLDivElement>(null);
  // Only after the list was drawn anew does the line stand where the focus goes.
  const focusLine = (index: number) =>
    setTimeout(() => {
      const lines = frame.current?.querySelectorAll<HTMLElement>("textarea");
      (lines?.[index] ?? frame.current?.querySelector<HTMLElement>("[data-add]"))?.focus();
    }, 30);
  return (
    <Form.List name="feedbacks">
      {(lines, { add, remove }) => (
        <div ref={frame} role="group" aria-label="反馈与跟踪督办" className="feedbacks">
          {lines.length === 0 && <p className="quiet">还没有反馈。每次答复、催办都记一次。</p>}
          {lines.map((line, index) => {
            const name = `第 ${index + 1} 次反馈`;
            return (
              <div key={line.key} className="feedback">
                <Form.Item name={[line.name, "date"]} validateTrigger="onBlur" rules={[zodRule(feedback.date)]}>
                  <DateInput aria-label={`${name}：日期`} />
                </Form.Item>
                <Form.Item name={[line.name, "text"]} validateTrigger="onBlur" rules={[zodRule(feedback.text)]}>
                  <Prose rows={1} aria-label={`${name}：情况`} placeholder="答复、催办的情况" />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删除${name}`}
                  onClick={() => {
                    remove(line.name);
                    focusLine(Math.min(index, lines.length - 2));
                  }}
                />
              </div>
            );
          })}
          <Button
            type="dashed"
            data-add
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              add({ date: today, text: "" });
              focusLine(lines.length);
            }}
          >
            添加反馈
          </Button>
        </div>
      )}
    </Form.List>
  );
};
