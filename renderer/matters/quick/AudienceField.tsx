import { AutoComplete } from "antd";
import { useAnswer } from "../../app/api";
import { useSettled } from "../../components/useSettled";
import { type Audience, nobody } from "./values";

interface Props {
  readonly id?: string;
  readonly value?: Audience;
  readonly onChange?: (value: Audience) => void;
  readonly onBlur?: () => void;
  readonly onDone?: () => void;
}

/** Whom it was for (指导对象): free words, or a counterpart found by name, pinyin initials or code. */
export const AudienceField = ({ id, value = nobody, onChange, onBlur, onDone }: Props) => {
  const text = useSettled(value.text.trim(), 120);
  const found = useAnswer(
    "counterparts.search",
    { text, limit: 8, offset: 0 },
    { enabled: text !== "" && value.id === null, keepPrevious: true },
  );
  const rows = value.text.trim() === "" || value.id !== null ? [] : (found.data?.rows ?? []);
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      value={value.text}
      options={rows.map((row) => ({ value: row.id, label: row.name }))}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={320}
      placeholder="单位或来访人"
      onChange={(typed: string) => onChange?.({ text: typed, id: null })}
      onSelect={(picked: string) => {
        const row = rows.find((one) => one.id === picked);
        if (row) onChange?.({ text: row.name, id: row.id });
      }}
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone?.();
      }}
    />
  );
};
