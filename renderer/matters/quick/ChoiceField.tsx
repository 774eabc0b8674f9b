import { Select } from "antd";
import { useMemo, useState } from "react";
import { type Choice, choiceMatches, choiceOfDigit, choicesOf, type Option } from "./choices";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly options: readonly Option[];
  /** A choice was made: go on to the next field. */
  readonly onDone?: () => void;
}

const optionWithDigit = ({ data }: { data: { choice: Choice } }) => (
  <>
    <kbd className="digit">{data.choice.digit}</kbd> {data.choice.label}
  </>
);

/** One of a few choices by a single key: its digit, or Enter on what the first letters leave. Opens when it is reached. */
export const ChoiceField = ({ id, value, onChange, onBlur, options, onDone }: Props) => {
  const choices = useMemo(() => choicesOf(options), [options]);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);

  const choose = (chosen: string) => {
    setText("");
    setOpen(false);
    onChange?.(chosen);
    onDone?.();
  };

  return (
    <Select
      {...(id ? { id } : {})}
      value={value || null}
      open={open}
      onOpenChange={setOpen}
      onFocus={() => setOpen(true)}
      onBlur={() => {
        setOpen(false);
        onBlur?.();
      }}
      popupMatchSelectWidth={false}
      // The list stands open from the start: it belongs to the page, not beside all landmarks.
      getPopupContainer={(node: HTMLElement) => node.closest("main") ?? document.body}
      placeholder="数字或首字母"
      notFoundContent="没有这样的选项"
      showSearch={{
        searchValue: text,
        onSearch: (typed) => {
          const byDigit = choiceOfDigit(choices, typed.trim());
          if (byDigit) choose(byDigit.value);
          else setText(typed);
        },
        filterOption: (typed, option) => option !== undefined && choiceMatches(option.choice, typed),
      }}
      options={choices.map((choice) => ({ value: choice.value, label: choice.label, choice }))}
      optionRender={optionWithDigit}
      onSelect={choose}
    />
  );
};
