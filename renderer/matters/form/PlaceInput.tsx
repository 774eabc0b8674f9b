import { AutoComplete } from "antd";
import { useState } from "react";
import { useAnswer } from "../../app/api";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
}

/** Where the guidance took place (指导地点): typed freely, with the places used before. */
export const PlaceInput = ({ id, value = "", onChange, onBlur }: Props) => {
  const places = useAnswer("matters.choices", {}).data?.places ?? [];
  // Held here: left to itself, a list without a match counts as open and would show up when another value is put in.
  const [open, setOpen] = useState(false);
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      value={value}
      open={open}
      onOpenChange={setOpen}
      defaultActiveFirstOption={false}
      options={places.map((place) => ({ value: place, label: place }))}
      showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
      placeholder="如：企业会议室"
      onChange={(typed: string) => onChange?.(typed)}
      onBlur={() => {
        setOpen(false);
        onBlur?.();
      }}
    />
  );
};
