import { CalendarOutlined } from "@ant-design/icons";
import { ConfigProvider, Input, Popover } from "antd";
import { type KeyboardEvent, useState } from "react";
import { parseDay } from "../../shared/rules/parse-day";
import { useOffice } from "../app/office";
import { DayCalendar } from "./DayCalendar";

interface Props {
  readonly id?: string;
  /** ISO date, empty, or what was typed where it cannot be read. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
  readonly autoFocus?: boolean;
}

/**
 * A day, typed or picked. The form has what the text means from the first keystroke; the text itself is put in order only
 * when the field is left or Enter is struck, and what cannot be read stays as typed, for the field's rule to refuse.
 */
export const DateInput = ({ value = "", onChange, onBlur, ...rest }: Props) => {
  const { today } = useOffice();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const { componentDisabled: shut } = ConfigProvider.useConfig();
  const meaning = (text: string): string => parseDay(text, Number(today.slice(0, 4))) ?? text;
  // A value from elsewhere (a draft, a fresh record) takes the place of what was typed.
  const shown = typed !== null && meaning(typed) === value ? typed : value;

  const settle = () => {
    setTyped(null);
    onBlur?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") setOpen(false);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter puts the day in order; it does not send off a dialog that has only this one field.
    event.preventDefault();
    setOpen(false);
    settle();
  };
  const pick = (day: string) => {
    setTyped(null);
    setOpen(false);
    onChange?.(day);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open && !shut}
      onOpenChange={setOpen}
      content={<DayCalendar value={value} onPick={pick} />}
    >
      <Input
        {...rest}
        value={shown}
        maxLength={40}
        autoComplete="off"
        placeholder="如 2026-11-21"
        suffix={<CalendarOutlined aria-hidden />}
        onChange={(event) => {
          setOpen(false);
          setTyped(event.target.value);
          onChange?.(meaning(event.target.value));
        }}
        onKeyDown={onKeyDown}
        onBlur={settle}
      />
    </Popover>
  );
};
