import { Button, Form, Input, Tag } from "antd";
import type { WordedDocument } from "../../../shared/contract/sentences";
import { requiredProse } from "../../../shared/model/basics";
import { wordingFault } from "../../../shared/rules/sentences";
import { zodRule } from "../../components/fields";
import { Slots } from "./Slots";
import type { SentenceValues } from "./values";

interface Props {
  readonly sentence: WordedDocument["sentences"][number];
  /** What the wording it was shipped with is called. */
  readonly original: string;
  /** The id of its text box. */
  readonly box: string;
  readonly may: boolean;
  readonly onRestore: () => void;
}

const slotRule = (shipped: string) => ({
  validator: async (_rule: unknown, value: unknown) => {
    const fault = wordingFault(typeof value === "string" ? value : "", shipped);
    if (fault !== undefined) throw new Error(fault);
  },
});

/** One fixed sentence: its words, its slots, and what it was where it differs. */
export const SentenceField = ({ sentence, original, box, may, onRestore }: Props) => {
  const { key, label, shipped } = sentence;
  const form = Form.useFormInstance<SentenceValues>();
  const text = Form.useWatch(["texts", key], form) ?? sentence.text;
  const differs = text !== shipped;
  return (
    <div className={differs ? "sentence is-reworded" : "sentence"}>
      <Form.Item
        name={["texts", key]}
        label={
          <>
            {label}
            {differs && <Tag className="sentence-mark">已调整</Tag>}
          </>
        }
        validateTrigger="onBlur"
        validateFirst
        rules={[zodRule(requiredProse("这一句", 1_000)), slotRule(shipped)]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Slots shipped={shipped} text={text} box={box} may={may} />
      {differs && (
        <div className="sentence-shipped">
          <span>
            {original}：{shipped}
          </span>
          {may && (
            <Button type="link" size="small" aria-label={`恢复${original}：${label}`} onClick={onRestore}>
              恢复{original}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
