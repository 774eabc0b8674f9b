import { Button, Tag } from "antd";
import { slotsOf } from "../../../shared/rules/sentences";
import { textBox, typeInto } from "../../matters/form/typeInto";

interface Props {
  readonly shipped: string;
  readonly text: string;
  /** The id of the text box. */
  readonly box: string;
  readonly may: boolean;
}

/** The slots that a document fills in a sentence: one that was lost is put back where the caret last stood. */
export const Slots = ({ shipped, text, box, may }: Props) => {
  const slots = slotsOf(shipped);
  if (slots.length === 0) return null;
  const there = slotsOf(text);
  const putBack = (slot: string) => {
    const area = textBox(box);
    if (area) typeInto(area, area.selectionStart, area.selectionEnd, `{${slot}}`);
  };
  return (
    <div className="sentence-slots">
      <span className="quiet">填入内容处</span>
      {slots.map((slot) =>
        there.includes(slot) || !may ? (
          <Tag key={slot} className="sentence-slot">{`{${slot}}`}</Tag>
        ) : (
          <Button key={slot} size="small" danger onClick={() => putBack(slot)}>{`放回 {${slot}}`}</Button>
        ),
      )}
    </div>
  );
};
