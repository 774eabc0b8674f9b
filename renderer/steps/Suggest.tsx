import { AutoComplete } from "antd";
import { useState } from "react";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly choices: readonly string[];
  readonly placeholder?: string;
}

/** A line typed freely or taken from what is usual; the list opens with the field and never hides a choice. */
export const Suggest = ({ id, value = "", onChange, onBlur, choices, placeholder }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      value={value}
      open={open}
      onOpenChange={setOpen}
      defaultActiveFirstOption={false}
      options={choices.map((choice) => ({ value: choice, label: choice }))}
      placeholder={placeholder}
      onChange={(typed: string | undefined) => onChange?.(typed ?? "")}
      onBlur={() => {
        setOpen(false);
        onBlur?.();
      }}
    />
  );
};
