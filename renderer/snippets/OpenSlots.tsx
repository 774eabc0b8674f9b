import { Button } from "antd";
import { knownSlots, slotsIn } from "../../shared/rules/snippets";
import { textBox } from "../matters/form/typeInto";

interface Props {
  readonly text: string;
  /** The id of the text box. */
  readonly box: string | undefined;
}

/** Says which slots of a snippet still stand open in a text, lest they be printed; a click selects one to type over. */
export function OpenSlots({ text, box }: Props) {
  const known = knownSlots(text);
  if (known.length === 0) return null;
  const select = (wanted: string) => {
    const target = textBox(box);
    const place = slotsIn(text).find(({ name }) => name === wanted);
    if (!target || !place) return;
    target.focus();
    target.setSelectionRange(place.at, place.end);
  };
  return (
    <p className="snippet-open" role="status">
      还有占位没有填：
      {known.map((name) => (
        <Button key={name} type="link" size="small" onClick={() => select(name)}>
          {`{${name}}`}
        </Button>
      ))}
    </p>
  );
}
