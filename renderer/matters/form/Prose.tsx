import { Input } from "antd";
import type { TextAreaProps } from "antd/es/input";

interface Props extends Omit<TextAreaProps, "autoSize" | "showCount"> {
  readonly rows: number;
  /** Show how many characters were typed. */
  readonly counted?: boolean;
}

/** Several lines that grow with their text. */
export const Prose = ({ rows, counted = false, ...rest }: Props) => (
  <Input.TextArea
    {...rest}
    autoSize={{ minRows: rows, maxRows: 24 }}
    showCount={counted ? { formatter: ({ count }) => `${count} 字` } : false}
  />
);
