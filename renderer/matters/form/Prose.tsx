import { Input } from "antd";
import type { TextAreaProps } from "antd/es/input";
import { OpenSlots } from "../../snippets/OpenSlots";
import { goesToPicker, SnippetField } from "../../snippets/SnippetField";

interface Props extends Omit<TextAreaProps, "autoSize" | "showCount"> {
  readonly rows: number;
  /** Show how many characters were typed. */
  readonly counted?: boolean;
}

/** How many characters were typed; at the limit it says why nothing more goes in. */
const counting = (count: number, most = Infinity): string =>
  count < most ? `${count} 字` : `${count} 字，已到 ${most} 字的上限`;

/** Several lines that grow with their text; snippets can be put in. */
export const Prose = ({ rows, counted = false, onBlur, ...rest }: Props) => (
  <SnippetField>
    <Input.TextArea
      {...rest}
      // Nothing is checked while a snippet is being chosen.
      onBlur={(event) => {
        if (!goesToPicker(event.relatedTarget)) onBlur?.(event);
      }}
      autoSize={{ minRows: rows, maxRows: 24 }}
      showCount={counted ? { formatter: ({ count, maxLength }) => counting(count, maxLength) } : false}
    />
    {typeof rest.value === "string" && <OpenSlots text={rest.value} box={rest.id} />}
  </SnippetField>
);
