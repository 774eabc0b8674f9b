import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  readonly id?: string;
  /** ISO date, or empty. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
  readonly autoFocus?: boolean;
}

/** The ways people type a day; the first is how it is shown. */
const FORMATS = ["YYYY-MM-DD", "YYYYMMDD", "YYYY/M/D", "YYYY.M.D", "YYYY年M月D日", "M-D", "M.D", "M/D", "M月D日"];

/** A day as ISO text, typed or picked. */
export const DateInput = ({ value, onChange, ...rest }: Props) => {
  const day = value ? dayjs(value, "YYYY-MM-DD") : null;
  return (
    <DatePicker
      {...rest}
      style={{ width: "100%" }}
      format={FORMATS}
      value={day?.isValid() ? day : null}
      onChange={(picked) => onChange?.(picked ? picked.format("YYYY-MM-DD") : "")}
      allowClear={false}
      needConfirm={false}
      preserveInvalidOnBlur={false}
    />
  );
};
