import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, DatePicker, type DatePickerProps, Flex, Tooltip } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useShortcut } from "../app/shortcuts";
import {
  nextQuarter,
  previousQuarter,
  type Quarter,
  quarterLabel,
  quarterOf,
  quarterParts,
  quarterStart,
} from "../../shared/rules/quarters";

interface QuarterPickerProps {
  readonly value: Quarter;
  /** The quarter of today, or a later one that holds matters: none after it can be chosen. */
  readonly last: Quarter;
  readonly onChange: (quarter: Quarter) => void;
}

const quarterOfDay = (day: Dayjs): Quarter => quarterOf(day.format("YYYY-MM-DD"));

/** 第1季度 where the calendar would say Q1. */
const quarterCell: NonNullable<DatePickerProps["cellRender"]> = (cell, { type, originNode }) =>
  type === "quarter" && dayjs.isDayjs(cell) ? (
    <div className="ant-picker-cell-inner" style={{ whiteSpace: "nowrap", paddingInline: 4 }}>
      第{quarterParts(quarterOfDay(cell)).index}季度
    </div>
  ) : (
    originNode
  );

/** Chooses a quarter: one step back or forth, or any from the calendar. */
export const QuarterPicker = ({ value, last, onChange }: QuarterPickerProps) => {
  const atEnd = value >= last;
  useShortcut({ keys: "Alt+PageUp", label: "上一季度", run: () => onChange(previousQuarter(value)) });
  useShortcut({ keys: "Alt+PageDown", label: "下一季度", run: () => !atEnd && onChange(nextQuarter(value)) });
  return (
    <Flex gap={4} align="center" role="group" aria-label="选择季度">
      <Tooltip title="上一季度（Alt+PageUp）">
        <Button
          aria-label="上一季度"
          icon={<LeftOutlined aria-hidden />}
          onClick={() => onChange(previousQuarter(value))}
        />
      </Tooltip>
      <DatePicker
        picker="quarter"
        aria-label="季度"
        allowClear={false}
        inputReadOnly
        value={dayjs(quarterStart(value))}
        format={(date) => quarterLabel(quarterOfDay(date))}
        cellRender={quarterCell}
        disabledDate={(date) => quarterOfDay(date) > last}
        onChange={(date) => date && onChange(quarterOfDay(date))}
        style={{ width: 168 }}
      />
      <Tooltip title="下一季度（Alt+PageDown）">
        <Button
          aria-label="下一季度"
          icon={<RightOutlined aria-hidden />}
          disabled={atEnd}
          onClick={() => onChange(nextQuarter(value))}
        />
      </Tooltip>
    </Flex>
  );
};
