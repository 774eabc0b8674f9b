import { Button, Checkbox, Radio } from "antd";
import type { ReactNode } from "react";

interface Props {
  readonly id?: string;
  readonly value?: boolean | null;
  readonly onChange?: (value: boolean) => void;
  readonly "aria-label": string;
  readonly yes?: string;
  readonly no?: string;
}

/** A question that wants an answer: neither 是 nor 否 is chosen beforehand. */
export const YesNo = ({ id, value = null, onChange, yes = "是", no = "否", ...rest }: Props) => (
  <Radio.Group
    {...(id ? { id } : {})}
    {...rest}
    value={value}
    onChange={(event) => onChange?.(event.target.value as boolean)}
    options={[
      { value: true, label: yes },
      { value: false, label: no },
    ]}
  />
);

interface TicksProps {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  /** Hears what stands ticked after a tick; a form takes `onChange` for itself. */
  readonly onTick?: (value: readonly string[]) => void;
  readonly "aria-label": string;
  /** It may grow long, and is ticked whole or cleared in one go. */
  readonly list?: true;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** From so many on a list is ticked whole, or cleared, in one go. */
const MANY = 4;

/** Several of a few, one below the other. A group takes no `aria-required`, which a form would hand on to it. */
export const Ticks = ({ id, value = [], onChange, onTick, list, options, ...rest }: TicksProps) => {
  const tick = (next: string[]) => {
    onChange?.(next);
    onTick?.(next);
  };
  return (
    <div {...(id ? { id } : {})} role="group" aria-label={rest["aria-label"]}>
      {list && options.length >= MANY && (
        <div className="ticks-all">
          <span className="quiet">
            已勾选 {value.length} / {options.length}
          </span>
          <Button size="small" onClick={() => tick(options.map((option) => option.value))}>
            全选
          </Button>
          <Button size="small" onClick={() => tick([])}>
            全不选
          </Button>
        </div>
      )}
      <Checkbox.Group className="ticks" role="presentation" value={value} onChange={tick} options={[...options]} />
    </div>
  );
};

/** The entries of a record of names as options, in their order. */
export const optionsOf = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));

/** Names that stand for themselves as options. */
export const plainOptions = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
