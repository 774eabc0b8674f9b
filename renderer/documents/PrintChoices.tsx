import { Checkbox } from "antd";

/** How a set is printed: each document on sheets of its own, and in as many copies as its type is made in. */
export interface PrintOptions {
  readonly bothSides: boolean;
  readonly copies: boolean;
}

interface Props {
  readonly options: PrintOptions;
  readonly onChange: (options: PrintOptions) => void;
}

/** The ticks for printing on both sides and for copies. */
export const PrintChoices = ({ options, onChange }: Props) => (
  <>
    <Checkbox
      checked={options.bothSides}
      onChange={(event) => onChange({ ...options, bothSides: event.target.checked })}
    >
      双面打印（每份从新的一张纸开始）
    </Checkbox>
    <Checkbox checked={options.copies} onChange={(event) => onChange({ ...options, copies: event.target.checked })}>
      按份数（送达的文书两份：一份送达，一份存档）
    </Checkbox>
  </>
);
