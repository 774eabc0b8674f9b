import { AutoComplete } from "antd";
import { recall, type Said } from "./choices";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  /** Earlier entries, newest first. */
  readonly said: readonly Said[];
  /** Earlier words were chosen with ↓ and Enter. */
  readonly onRecall: (said: Said) => void;
  readonly onDone: () => void;
}

/** What was said (指导内容): words used before come back as one types. Enter goes on. */
export const SaidField = ({ id, value = "", onChange, onBlur, said, onRecall, onDone }: Props) => {
  const found = recall(said, value);
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      value={value}
      options={found.map(({ content }) => ({ value: content, label: content }))}
      defaultActiveFirstOption={false}
      placeholder="说了什么；用过的话按 ↓ 取用"
      onChange={(typed: string) => onChange?.(typed)}
      onSelect={(picked: string) => {
        const earlier = found.find((one) => one.content === picked);
        if (earlier) onRecall(earlier);
      }}
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
};
