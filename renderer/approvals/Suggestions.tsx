import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useId } from "react";
import { Prose } from "../matters/form/Prose";

/** 修改建议: as many as the review finds, each of which the handler must deal with (R074). Field `suggestions` of the form around. */
export const Suggestions = ({ onChanged }: { readonly onChanged: () => void }) => {
  const id = useId();
  const focusRow = (index: number) =>
    // Only after the list was drawn anew does the row stand where the focus goes.
    setTimeout(() => {
      const rows = document.getElementById(id)?.querySelectorAll("textarea:not([aria-hidden])");
      (rows?.[index] as HTMLElement | undefined)?.focus();
    }, 0);
  return (
    <Form.List name="suggestions">
      {(places, { add, remove }, { errors }) => (
        <div id={id} className="suggestions" role="group" aria-label="修改建议">
          <div className="suggestions-head">
            <span>修改建议{places.length > 0 && `（${places.length} 条）`}</span>
            <Button
              type="link"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => {
                add("");
                onChanged();
                focusRow(places.length);
              }}
            >
              添加建议
            </Button>
          </div>
          {places.map(({ key, name }, index) => (
            <div key={key} className="suggestion">
              <span aria-hidden>{index + 1}.</span>
              <Form.Item name={name} noStyle>
                <Prose rows={1} aria-label={`第 ${index + 1} 条修改建议`} maxLength={2_000} />
              </Form.Item>
              <Button
                type="text"
                size="small"
                aria-label={`删除第 ${index + 1} 条修改建议`}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => {
                  remove(name);
                  onChanged();
                  focusRow(Math.max(0, index - 1));
                }}
              />
              <Form.Item noStyle shouldUpdate>
                {({ getFieldError }) => <Form.ErrorList errors={getFieldError(["suggestions", name])} />}
              </Form.Item>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
        </div>
      )}
    </Form.List>
  );
};
