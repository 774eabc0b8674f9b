import { DoubleLeftOutlined, DoubleRightOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Calendar, Flex } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { isDate } from "../../shared/rules/dates";
import { useOffice } from "../app/office";

interface Props {
  /** The day in the field; anything else shows this month. */
  readonly value: string;
  readonly onPick: (day: string) => void;
}

interface StepProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

// By mouse alone: whoever works by keyboard types the day, and Tab leads straight to the next field.
const Step = ({ label, icon, onClick }: StepProps) => (
  <Button type="text" size="small" tabIndex={-1} aria-label={label} icon={icon} onClick={onClick} />
);

/** The month that is shown, the ways to another one, and today. */
const headOf = (today: string, onPick: (day: string) => void) =>
  function Head({ value: shown, onChange }: { value: Dayjs; onChange: (day: Dayjs) => void }) {
    return (
      <Flex align="center" justify="space-between">
        <Step label="上一年" icon={<DoubleLeftOutlined />} onClick={() => onChange(shown.subtract(1, "year"))} />
        <Step label="上个月" icon={<LeftOutlined />} onClick={() => onChange(shown.subtract(1, "month"))} />
        <span aria-live="polite">{shown.format("YYYY年M月")}</span>
        <Step label="下个月" icon={<RightOutlined />} onClick={() => onChange(shown.add(1, "month"))} />
        <Step label="下一年" icon={<DoubleRightOutlined />} onClick={() => onChange(shown.add(1, "year"))} />
        <Button type="link" size="small" tabIndex={-1} onClick={() => onPick(today)}>
          今天
        </Button>
      </Flex>
    );
  };

/** A month to pick a day from. */
export const DayCalendar = ({ value, onPick }: Props) => {
  const { today } = useOffice();
  const start = isDate(value) ? value : today;
  const isoOf = (day: Dayjs): string => day.format("YYYY-MM-DD");
  return (
    // The field keeps the focus, so that a click in here does not leave it.
    <div style={{ width: "19em" }} onMouseDown={(event) => event.preventDefault()}>
      <Calendar
        key={start}
        fullscreen={false}
        defaultValue={dayjs(start)}
        onSelect={(day, { source }) => {
          if (source === "date") onPick(isoOf(day));
        }}
        headerRender={headOf(today, onPick)}
      />
    </div>
  );
};
